package org.neurozoo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * What the framework's own bundles report through {@code java.util.logging}, such as a plug-in that
 * cannot be installed: a sentence on standard error, the whole in a file.
 */
final class Notices extends Handler {
  private final Path file;
  private final Formatter formatter = new SimpleFormatter();

  private Notices(Path file) {
    this.file = file;
    setLevel(Level.WARNING);
  }

  /** Takes over from the console that the Java library would write to. */
  static void install(Path folder) {
    LogManager.getLogManager().reset();
    LogManager.getLogManager()
        .getLogger("")
        .addHandler(new Notices(folder.resolve("platform.log")));
  }

  @Override
  public void publish(LogRecord record) {
    if (isLoggable(record)) {
      System.err.println("neurozoo: " + sentence(record));
      write(formatter.format(record));
    }
  }

  private static String sentence(LogRecord record) {
    Throwable cause = record.getThrown();
    return cause == null ? record.getMessage() : record.getMessage() + " (" + cause + ")";
  }

  private void write(String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      reportError(file.toString(), e, ErrorManager.WRITE_FAILURE);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
