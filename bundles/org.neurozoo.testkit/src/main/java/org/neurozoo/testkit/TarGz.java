package org.neurozoo.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The files in an archive (tar.gz): old, POSIX and GNU ones, in memory. */
public final class TarGz {
  private static final int BLOCK = 512;

  private final TreeMap<String, byte[]> files = new TreeMap<>();

  private TarGz() {}

  /** What files hold, by their paths. */
  public static SequencedMap<String, byte[]> files(Path archive) throws IOException {
    TarGz unpacked = new TarGz();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(archive), 1 << 16)) {
      unpacked.unpack(in);
    }
    return unpacked.files;
  }

  private void unpack(InputStream in) throws IOException {
    String longName = "";
    byte[] header = in.readNBytes(BLOCK);
    while (header.length == BLOCK && header[0] != 0) {
      int size = Integer.parseInt(text(header, 124, 12), 8);
      byte[] content = in.readNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
      switch (header[156]) {
        case 'x' -> longName = path(text(content, 0, size));
        case 'L' -> longName = text(content, 0, size);
        case '0', 0 -> {
          files.put(longName.isEmpty() ? name(header) : longName, Arrays.copyOf(content, size));
          longName = "";
        }
        default -> longName = "";
      }
      header = in.readNBytes(BLOCK);
    }
  }

  private static String name(byte[] header) {
    String prefix = text(header, 345, 155);
    String name = text(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  /** The path in the records "length key=value" of an extended header, or nothing. */
  private static String path(String records) {
    return records
        .lines()
        .filter(record -> record.contains(" path="))
        .map(record -> record.substring(record.indexOf('=') + 1))
        .findFirst()
        .orElse("");
  }

  private static String text(byte[] header, int from, int length) {
    String text = new String(header, from, length, StandardCharsets.UTF_8);
    int end = text.indexOf(0);
    return (end < 0 ? text : text.substring(0, end)).strip();
  }
}
