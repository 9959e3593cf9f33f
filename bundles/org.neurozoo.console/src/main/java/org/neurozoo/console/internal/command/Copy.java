package org.neurozoo.console.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run opened in a temporary folder: looking at a run must not change its archive, and the run may
 * be going on elsewhere.
 */
final class Copy implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Copy.class);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int TRIES = 20;

  private final Path folder;
  private final Run run;
  private final Thread hook;

  /**
   * Opens a copy.
   *
   * @throws org.neurozoo.schema.FaultException if there is no run
   */
  Copy(TrainingEngine engine, Path path, RunOptions options) {
    folder = temporary();
    hook = new Thread(this::abandon, "copy");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      run = engine.reopen(path, options.in(folder));
    } catch (RuntimeException e) {
      forget();
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
    forget();
    delete(folder);
  }

  /** Whoever is interrupted leaves nothing behind, as far as that goes while all is ending. */
  private void abandon() {
    for (int tries = 0; tries < TRIES && Files.exists(folder); tries++) {
      try {
        delete(folder);
      } catch (UncheckedIOException e) {
        LOG.debug("still being written", e);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("the program is ending", e);
    }
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
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
