package org.neurozoo.graph.opengl.internal.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trying a driver for the first time. One that ends or blocks the whole program shall do so once: a
 * file bears the number of the process while it tries, and a file of a dead process tells the next
 * one. Without a folder for such files nothing is remembered.
 */
public final class Attempt implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
  private static final String PREFIX = "trying-";

  private final Optional<Path> file;

  private Attempt(Optional<Path> file) {
    this.file = file;
  }

  /**
   * Begins to try.
   *
   * @throws FaultException if a process died while it tried
   */
  public static Attempt begin() {
    if (folder().stream().flatMap(folder -> dead(folder).stream()).findAny().isPresent()) {
      throw FaultException.of(Texts.beside(Attempt.class), "", "driver.ended");
    }
    return new Attempt(folder().flatMap(Attempt::mark));
  }

  /** Forgets what happened to other processes. */
  public static void forget() {
    folder().stream().flatMap(folder -> dead(folder).stream()).forEach(Attempt::delete);
  }

  private static Optional<Path> folder() {
    return Optional.ofNullable(System.getProperty("neurozoo.state"))
        .map(state -> Path.of(state, "opengl"));
  }

  /** The files of processes that died while they tried. */
  private static List<Path> dead(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Attempt::isDead).toList();
    } catch (IOException e) {
      LOG.info("{} cannot be read", folder, e);
      return List.of();
    }
  }

  private static boolean isDead(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.matches(PREFIX + "\\d{1,18}")
        && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length())))
            .filter(ProcessHandle::isAlive)
            .isEmpty();
  }

  private static Optional<Path> mark(Path folder) {
    Path file = folder.resolve(PREFIX + ProcessHandle.current().pid());
    try {
      Files.createDirectories(folder);
      Files.write(file, new byte[0]);
      // Whoever is asked to end has not died of the driver.
      file.toFile().deleteOnExit();
      return Optional.of(file);
    } catch (IOException e) {
      LOG.info("{} cannot be written", file, e);
      return Optional.empty();
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.info("{} cannot be deleted", file, e);
    }
  }

  /** The driver works, or says why it does not. */
  @Override
  public void close() {
    file.ifPresent(Attempt::delete);
  }
}
