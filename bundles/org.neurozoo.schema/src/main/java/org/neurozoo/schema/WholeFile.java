package org.neurozoo.schema;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files so that each is there whole or not at all: into a file beside it, which then takes
 * its place in one move.
 *
 * <p>Whoever reads meanwhile, or after this process was killed at any moment, finds the old file,
 * whole, or the new one, whole. A kill may leave the file beside it, named after the file with
 * digits behind. Nothing is forced to the medium: after a loss of power the file may be an old one
 * or damaged. What must outlive that, as checkpoints of runs, is written otherwise. Where a file
 * system cannot move in one moment, a kill just then may leave none.
 */
public final class WholeFile {
  /** Writes what a file holds. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it; the stream is closed by others. */
    void writeTo(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes a file or replaces it.
   *
   * @param file in an existing folder
   * @throws IOException if it cannot be written; the old one stays, and nothing beside it
   */
  public static void write(Path file, Content content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + "." + Long.toHexString(System.nanoTime()));
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        content.writeTo(out);
      }
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Writes a file of these bytes or replaces it; see the method with a content. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, out -> out.write(content));
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
