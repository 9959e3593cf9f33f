package org.neurozoo.data.internal;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;

/** Opening the files that a spec names, compressed by gzip or not, as their first bytes tell. */
public final class DataFile {
  private static final int BUFFER = 1 << 16;
  private static final int MOST_NUMBERS = Integer.MAX_VALUE - 16;
  private static final int MOST_BYTES = 1 << 30;

  private DataFile() {}

  /** What is done with an open file. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads from the stream, which is closed afterwards. */
    T read(InputStream content) throws IOException;
  }

  /**
   * The path of a spec.
   *
   * @throws FaultException if it is empty or cannot be a path here
   */
  public static Path path(String source, String path) {
    if (path.isEmpty()) {
      throw fault(source, "path.missing", source);
    }
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      throw fault(source, "path.malformed", path);
    }
  }

  /** A file named beside another one; none if the name is empty. */
  public static Optional<Path> beside(Path file, String name) {
    if (name.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(file.resolveSibling(name));
    } catch (InvalidPathException e) {
      throw fault(file.toString(), "path.malformed", name);
    }
  }

  /**
   * Refuses the path of a spec.
   *
   * @throws FaultException if there is one
   */
  public static void noPath(String source, String path) {
    if (!path.isEmpty()) {
      throw fault(source, "path.unwanted", source, path);
    }
  }

  /**
   * Reads a file's content, decompressed if need be.
   *
   * @throws FaultException if it cannot be read, or its compression is damaged or cut short
   */
  public static <T> T read(Path file, Reading<T> reading) {
    requireFile(file);
    try (InputStream content = open(file)) {
      return reading.read(content);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Makes sure that there is a file.
   *
   * @throws FaultException if there is none, or a folder
   */
  public static void requireFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw fault(file.toString(), Files.exists(file) ? "file.folder" : "file.missing");
    }
  }

  /** The fault of a file that cannot be read. */
  public static FaultException unreadable(Path file, Exception e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new FaultException(
        new Fault(DataTexts.TEXTS, "file.unreadable", file.toString(), List.of(reason)), e);
  }

  /**
   * All bytes of a file, decompressed if need be.
   *
   * @throws FaultException if it cannot be read or is too large to be read at once
   */
  public static byte[] bytes(Path file) {
    int most = (int) Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 8);
    byte[] bytes = read(file, content -> content.readNBytes(most));
    if (bytes.length == most) {
      throw fault(file.toString(), "file.huge", megabytes(most));
    }
    return bytes;
  }

  /**
   * Opens a file's content, decompressed if need be.
   *
   * @throws IOException if it cannot be read
   */
  public static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      raw.mark(2);
      boolean compressed = raw.read() == 0x1F && raw.read() == 0x8B;
      raw.reset();
      return compressed ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /**
   * Makes sure that the Java machine may hold so much at all.
   *
   * @throws FaultException if it may not
   */
  public static void requireMemory(String place, double bytes) {
    double most = Runtime.getRuntime().maxMemory();
    if (bytes > most) {
      throw fault(place, "memory", megabytes(bytes), megabytes(most));
    }
  }

  /**
   * Makes sure that one array may hold so many numbers.
   *
   * @throws FaultException if it may not
   */
  public static void requireNumbers(String place, double numbers) {
    requireMemory(place, Float.BYTES * numbers);
    if (numbers > MOST_NUMBERS) {
      throw fault(place, "numbers", numbers, MOST_NUMBERS);
    }
  }

  private static long megabytes(double bytes) {
    return (long) Math.ceil(bytes / (1 << 20));
  }
}
