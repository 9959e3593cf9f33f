package org.neurozoo.launcher;

import java.nio.file.Path;
import java.util.List;

/** The program's entry: boots the product, calls its application, exits with its answer. */
public final class Main {
  private static final long APPLICATION_MILLIS = 10_000;
  private static final int FAILED = 1;

  private Main() {}

  /** See the package's documentation for the system properties. */
  public static void main(String[] arguments) {
    System.exit(run(Path.of(System.getProperty("neurozoo.home", ".")), List.of(arguments)));
  }

  private static int run(Path home, List<String> arguments) {
    Folders folders = Folders.ofUser();
    Path log = Folders.writable(folders.state());
    Notices.install(log);
    System.setProperty("neurozoo.log", log.toString());
    System.setProperty("logback.configurationFile", home.resolve("conf/logback.xml").toString());
    try (Container container = Container.boot(home, Folders.writable(folders.cache()))) {
      // A signal ends the process through the hook, the usual way is the try.
      Runtime.getRuntime().addShutdownHook(new Thread(container::close, "stop"));
      Plugins.leftOut(container.context(), home.resolve("plugins")).forEach(Main::tell);
      return call(container, arguments);
    } catch (Refusal refusal) {
      tell(refusal.sentence());
      return FAILED;
    } catch (RuntimeException fault) {
      tell(Sentences.of("fault", fault, Crash.write(fault, log)));
      return FAILED;
    }
  }

  private static void tell(String sentence) {
    System.err.println("neurozoo: " + sentence);
  }

  private static int call(Container container, List<String> arguments) {
    String name = System.getProperty("neurozoo.application", "console");
    var application = container.application(name, APPLICATION_MILLIS);
    return Boolean.getBoolean("neurozoo.rehearsal") ? 0 : application.applyAsInt(arguments);
  }
}
