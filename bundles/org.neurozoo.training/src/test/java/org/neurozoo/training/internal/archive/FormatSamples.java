package org.neurozoo.training.internal.archive;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Files that other programs wrote, out of the folder shared beside the project. */
final class FormatSamples {
  private static final String ARCHIVE = "data/formats/format-samples.tar.gz";

  private FormatSamples() {}

  /** A file's bytes; the test is skipped where the samples are not at hand. */
  static byte[] read(String name) throws IOException {
    Optional<Path> archive = shared().map(each -> each.resolve(ARCHIVE)).filter(Files::exists);
    Assumptions.assumeTrue(archive.isPresent(), "no " + ARCHIVE + " (see NEUROZOO_SHARED)");
    try (DataInputStream tar =
        new DataInputStream(new GZIPInputStream(Files.newInputStream(archive.get())))) {
      return find(tar, "format-samples/" + name);
    }
  }

  private static Optional<Path> shared() {
    return Optional.ofNullable(System.getenv("NEUROZOO_SHARED"))
        .map(Path::of)
        .or(
            () ->
                Stream.iterate(
                        Path.of(System.getProperty("user.dir")).toAbsolutePath(),
                        path -> path != null,
                        Path::getParent)
                    .map(path -> path.resolve("shared"))
                    .filter(Files::isDirectory)
                    .findFirst());
  }

  /** A tar file is blocks of 512 bytes: name at 0, size in octal at 124, then the bytes. */
  private static byte[] find(DataInputStream tar, String name) throws IOException {
    byte[] block = new byte[512];
    while (true) {
      tar.readFully(block);
      int size = Integer.parseInt(text(block, 124, 12).trim(), 8);
      if (text(block, 0, 100).equals(name)) {
        return tar.readNBytes(size);
      }
      tar.skipNBytes((size + 511) / 512 * 512L);
    }
  }

  private static String text(byte[] block, int from, int length) {
    String text = new String(block, from, length, StandardCharsets.US_ASCII);
    int end = text.indexOf(0);
    return end < 0 ? text : text.substring(0, end);
  }
}
