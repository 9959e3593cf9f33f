package org.neurozoo.workbench.shell.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.neurozoo.schema.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of what the workbench remembers. It is read once, at the start; files are written one
 * after the other on a thread of its own. So the event thread never waits for a disk.
 */
public final class Keep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Keep.class);
  private static final long SECONDS = 5;

  private final Path folder;
  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("neurozoo-keep").factory());

  /** Remembers in a folder, which is made when it is first needed. */
  public Keep(Path folder) {
    this.folder = folder;
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(Files::isRegularFile).forEach(this::load);
      } catch (IOException | UncheckedIOException e) {
        LOG.warn("{} cannot be read", folder, e);
      }
    }
  }

  private void load(Path file) {
    try {
      contents.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException e) {
      LOG.warn("{} cannot be read", file, e);
    }
  }

  /** What a file holds, if it is there. */
  public Optional<byte[]> read(String name) {
    return Optional.ofNullable(contents.get(name));
  }

  /** Writes a file later, whole or not at all. */
  public void write(String name, byte[] content) {
    contents.put(name, content);
    writer.execute(() -> replace(folder.resolve(name), content));
  }

  /** Deletes a file later. */
  public void delete(String name) {
    contents.remove(name);
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
