package org.neurozoo.training.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.neurozoo.training.LearnerFactory;

/**
 * Copies of small data files, so that an archive can be opened where the files are not.
 *
 * @param files by name
 */
record KeptData(SequencedMap<String, byte[]> files) {
  /** More than this is not small. */
  private static final long MOST_BYTES = 4 << 20;

  /** Nothing is kept. */
  static final KeptData NONE = new KeptData(new LinkedHashMap<>());

  /** Copies of the files of an experiment, or nothing if they are large or missing. */
  static KeptData of(JsonNode experiment, LearnerFactory factory) {
    List<Path> files = factory.files(experiment);
    SequencedMap<String, byte[]> copies = new LinkedHashMap<>();
    try {
      long bytes = 0;
      for (Path file : files) {
        bytes += Files.isRegularFile(file) ? Files.size(file) : MOST_BYTES + 1;
      }
      if (bytes > MOST_BYTES) {
        return NONE;
      }
      for (Path file : files) {
        copies.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new KeptData(copies);
  }

  /**
   * Does something with an experiment whose files are there: in a folder of their own, for as long
   * as that takes, if they are missing and were kept.
   */
  <T> T with(JsonNode experiment, LearnerFactory factory, Function<JsonNode, T> use) {
    List<Path> wanted = factory.files(experiment);
    boolean there = !wanted.isEmpty() && wanted.stream().allMatch(Files::isRegularFile);
    if (there || files.isEmpty()) {
      return use.apply(experiment);
    }
    try {
      Path folder = Files.createTempDirectory("neurozoo-data");
      try {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return use.apply(factory.relocated(experiment, folder));
      } finally {
        for (String name : files.keySet()) {
          Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
