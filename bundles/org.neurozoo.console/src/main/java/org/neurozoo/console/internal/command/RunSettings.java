package org.neurozoo.console.internal.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.training.RunOptions;
import picocli.CommandLine.ParseResult;

/** How a run is to be carried out, as options say. */
final class RunSettings {
  private static final Property<Long> THREADS =
      Property.whole("--threads", Runtime.getRuntime().availableProcessors(), 1, 1024);

  private RunSettings() {}

  static Syntax options(Syntax syntax) {
    return syntax.option("DEVICE", "--device").option("N", "-t", "--threads");
  }

  /** Device and threads; no folder. */
  static RunOptions of(ParseResult given) {
    return of(given, "auto");
  }

  /** The same, on a device unless another is given. */
  static RunOptions of(ParseResult given, String usual) {
    Schema schema = Schema.of(THREADS);
    int threads = schema.read(Syntax.values(given, schema), "").whole(THREADS);
    String device = Syntax.value(given, "--device").orElse(usual);
    return new RunOptions(device, threads, Optional.empty());
  }

  /**
   * A path as given.
   *
   * @param place what it was given for
   */
  static Path path(String text, String place) {
    if (text.isBlank()) {
      throw Terminal.fault(place, "path.invalid", text);
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw Terminal.fault(place, "path.invalid", text);
    }
  }
}
