package org.neurozoo.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The files of a compressed archive of the data pack. */
public final class Archives {
  private static final int BLOCK = 512;

  private Archives() {}

  /** Those whose path begins with a prefix, by the rest of their path, written to a folder. */
  public static Map<String, Path> unpack(String archive, String prefix, Path to) {
    Map<String, Path> files = new TreeMap<>();
    int length = prefix.length();
    try (InputStream tar = new GZIPInputStream(Files.newInputStream(SharedData.file(archive)))) {
      byte[] header = tar.readNBytes(BLOCK);
      while (header.length == BLOCK && header[0] != 0) {
        String name = new String(header, 0, 100, StandardCharsets.UTF_8).replaceAll("\0.*", "");
        int size = Integer.parseInt(new String(header, 124, 11, StandardCharsets.UTF_8), 8);
        byte[] body = tar.readNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
        boolean regular = header[156] == '0' || header[156] == 0;
        if (regular && name.startsWith(prefix)) {
          String rest = name.substring(name.equals(prefix) ? name.lastIndexOf('/') + 1 : length);
          Path file = to.resolve(rest);
          Files.createDirectories(file.getParent());
          Files.write(file, Arrays.copyOf(body, size));
          files.put(rest, file);
        }
        header = tar.readNBytes(BLOCK);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
