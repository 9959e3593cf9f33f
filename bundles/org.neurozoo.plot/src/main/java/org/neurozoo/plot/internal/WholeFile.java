package org.neurozoo.plot.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;

/** Writes files so that each is there whole or not at all. */
public final class WholeFile {
  /** Writes what a file holds. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /** Writes beside the file first, then moves. */
  public static void write(Path file, Content content) {
    Path part = file.resolveSibling(file.getFileName() + "." + Long.toHexString(System.nanoTime()));
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        content.writeTo(out);
      }
      move(part, file);
    } catch (IOException e) {
      throw notWritten(file, discarded(part, e));
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static IOException discarded(Path part, IOException cause) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    return cause;
  }

  private static FaultException notWritten(Path file, IOException cause) {
    List<Object> reason = List.of(cause.getClass().getSimpleName());
    return new FaultException(
        new Fault(Words.TEXTS, "not.written", file.toString(), reason), cause);
  }
}
