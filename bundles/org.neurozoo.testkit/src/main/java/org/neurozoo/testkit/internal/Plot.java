package org.neurozoo.testkit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder for a while, with files to be damaged; gone when closed. */
public final class Plot implements AutoCloseable {
  private final Path folder;

  /** A new folder with files by name. */
  public Plot(Map<String, byte[]> files) {
    try {
      folder = Files.createTempDirectory("neurozoo-reader");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.forEach(this::write);
  }

  /** The whole path of a file; of the folder itself if the name is empty. */
  public String path(String name) {
    return folder.resolve(name).toString();
  }

  /** Writes a file anew. */
  public void write(String name, byte[] content) {
    delete(name);
    try {
      Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a file holds. */
  public byte[] read(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes an empty folder within. */
  public void folder(String name) {
    try {
      Files.createDirectory(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a file if it is there. */
  public void delete(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> inside = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : inside) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
