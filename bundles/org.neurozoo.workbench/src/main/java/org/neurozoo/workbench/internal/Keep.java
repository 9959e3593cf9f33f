package org.neurozoo.workbench.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of what the workbench remembers. Files are written one after the other on a thread of
 * its own, so that the event thread need not wait.
 */
public final class Keep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Keep.class);
  private static final long SECONDS = 5;

  private final Path folder;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("neurozoo-keep").factory());

  /** Remembers in a folder, which is made when it is first needed. */
  public Keep(Path folder) {
    this.folder = folder;
  }

  /** What a file holds, if it is there. Reads at once: for the start, not for the event thread. */
  public Optional<byte[]> read(String name) {
    try {
      return Optional.of(Files.readAllBytes(folder.resolve(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("{} cannot be read", folder.resolve(name), e);
      return Optional.empty();
    }
  }

  /** Writes a file later, whole or not at all. */
  public void write(String name, byte[] content) {
    writer.execute(() -> replace(folder.resolve(name), content));
  }

  /** Deletes a file later. */
  public void delete(String name) {
    writer.execute(
        () -> {
          try {
            Files.deleteIfExists(folder.resolve(name));
          } catch (IOException e) {
            LOG.warn("{} cannot be deleted", folder.resolve(name), e);
          }
        });
  }

  private void replace(Path file, byte[] content) {
    try {
      Files.createDirectories(folder);
      WholeFile.write(file, content);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} cannot be written", file, e);
    }
  }

  /** Writes what is still to be written. */
  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("{} takes too long to write", folder);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
