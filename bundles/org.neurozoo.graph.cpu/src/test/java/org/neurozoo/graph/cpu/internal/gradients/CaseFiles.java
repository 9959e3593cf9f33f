package org.neurozoo.graph.cpu.internal.gradients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The JSON files of a folder and of the archives (tar.gz) in it, by name. */
final class CaseFiles {
  private static final int BLOCK = 512;

  private final Map<String, JsonNode> cases = new TreeMap<>();

  private CaseFiles() {}

  static Map<String, JsonNode> in(Path folder) throws IOException {
    CaseFiles files = new CaseFiles();
    List<Path> entries;
    try (Stream<Path> all = Files.walk(folder)) {
      entries = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path path : entries) {
      if (path.toString().endsWith(".tar.gz")) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path), 1 << 16)) {
          files.unpack(in);
        }
      }
      files.add(path.getFileName().toString(), Files.readAllBytes(path));
    }
    return files.cases;
  }

  private void add(String name, byte[] content) throws IOException {
    if (name.endsWith(".json")) {
      String plain = name.substring(name.lastIndexOf('/') + 1);
      cases.put(plain.replace(".json", ""), new ObjectMapper().readTree(content));
    }
  }

  /** Old and POSIX archives with short names. */
  private void unpack(InputStream in) throws IOException {
    byte[] header = in.readNBytes(BLOCK);
    while (header.length == BLOCK && header[0] != 0) {
      int size = Integer.parseInt(text(header, 124, 12), 8);
      byte[] content = in.readNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
      if (header[156] == '0' || header[156] == 0) {
        add(text(header, 0, 100), Arrays.copyOf(content, size));
      }
      header = in.readNBytes(BLOCK);
    }
  }

  private static String text(byte[] header, int from, int length) {
    String text = new String(header, from, length, StandardCharsets.UTF_8);
    int end = text.indexOf(0);
    return (end < 0 ? text : text.substring(0, end)).strip();
  }
}
