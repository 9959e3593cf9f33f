package org.neurozoo.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The data pack: a folder {@code shared/data} beside the repository or NEUROZOO_SHARED/data. */
public final class SharedData {
  private static final int BLOCK = 512;

  private SharedData() {}

  /** A file of the pack; a test that needs it is skipped where there is no pack. */
  public static Path file(String name) {
    Optional<Path> found =
        Optional.ofNullable(System.getenv("NEUROZOO_SHARED"))
            .map(Path::of)
            .or(SharedData::beside)
            .map(shared -> shared.resolve("data").resolve(name));
    assumeTrue(found.isPresent(), "no shared data beside the repository");
    return found.orElseThrow();
  }

  private static Optional<Path> beside() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve("shared"))
        .filter(shared -> Files.isDirectory(shared.resolve("data")))
        .findFirst();
  }

  /** The files of the format samples under a folder, by name, written to another folder. */
  public static Map<String, Path> formatSamples(String folder, Path to) {
    Map<String, Path> files = new HashMap<>();
    try (InputStream tar =
        new GZIPInputStream(Files.newInputStream(file("formats/format-samples.tar.gz")))) {
      byte[] header = tar.readNBytes(BLOCK);
      while (header.length == BLOCK && header[0] != 0) {
        String name = new String(header, 0, 100, StandardCharsets.UTF_8).replaceAll("\0.*", "");
        int size = Integer.parseInt(new String(header, 124, 11, StandardCharsets.UTF_8), 8);
        byte[] body = tar.readNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
        if (name.startsWith("format-samples/" + folder + "/")) {
          Path file = to.resolve(name.substring(name.lastIndexOf('/') + 1));
          Files.write(file, java.util.Arrays.copyOf(body, size));
          files.put(file.getFileName().toString(), file);
        }
        header = tar.readNBytes(BLOCK);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
