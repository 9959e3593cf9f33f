package org.neurozoo.console.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;

/**
 * A run opened in a temporary folder: looking at a run must not change its archive, and the run may
 * be going on elsewhere.
 */
final class Copy implements AutoCloseable {
  private final Path folder;
  private final Run run;

  /**
   * Opens a copy.
   *
   * @throws org.neurozoo.schema.FaultException if there is no run
   */
  Copy(TrainingEngine engine, Path path, RunOptions options) {
    folder = temporary();
    try {
      run = engine.reopen(path, options.in(folder));
    } catch (RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  Run run() {
    return run;
  }

  @Override
  public void close() {
    run.close();
    delete(folder);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("neurozoo-look");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
