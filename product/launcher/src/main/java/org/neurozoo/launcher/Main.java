package org.neurozoo.launcher;

import java.nio.file.Path;
import java.util.List;

/** The program's entry: boots the product, calls its application, exits with its answer. */
public final class Main {
  private static final long APPLICATION_MILLIS = 10_000;
  private static final int FAILED = 1;

  private final Path home;
  private final Path log;

  private Main(Path home, Path log) {
    this.home = home;
    this.log = log;
  }

  /** See the package's documentation for the system properties. */
  public static void main(String[] arguments) {
    System.exit(run(Path.of(System.getProperty("neurozoo.home", ".")), List.of(arguments)));
  }

  private static int run(Path home, List<String> arguments) {
    try {
      Folders folders = Folders.ofUser();
      Path log = Folders.writable(folders.state());
      return new Main(home, log).boot(Folders.writable(folders.cache()), arguments);
    } catch (Refusal refusal) {
      tell(refusal.sentence());
      return FAILED;
    }
  }

  private int boot(Path cache, List<String> arguments) {
    Notices.install(log);
    System.setProperty("neurozoo.log", log.toString());
    System.setProperty("neurozoo.state", log.toString());
    System.setProperty("logback.configurationFile", home.resolve("conf/logback.xml").toString());
    String application = System.getProperty("neurozoo.application", "console");
    try (Container container = Container.boot(home, cache, application)) {
      // A signal ends the process through the hook, the usual way is the try.
      Runtime.getRuntime().addShutdownHook(new Thread(container::close, "stop"));
      Plugins.leftOut(container.context(), home.resolve("plugins")).forEach(Main::tell);
      return call(container, application, arguments);
    }
  }

  private int call(Container container, String application, List<String> arguments) {
    var called = container.application(application, APPLICATION_MILLIS);
    try {
      return called.applyAsInt(arguments);
    } catch (RuntimeException | Error fault) {
      // A signal has pulled the services away: what follows is no fault.
      if (!container.isClosed()) {
        tell(Sentences.of("fault", fault, Crash.write(fault, log)));
      }
      return FAILED;
    }
  }

  private static void tell(String sentence) {
    System.err.println("neurozoo: " + sentence);
  }
}
