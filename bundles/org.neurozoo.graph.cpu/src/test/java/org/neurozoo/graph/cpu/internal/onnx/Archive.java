package org.neurozoo.graph.cpu.internal.onnx;

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

/** Cases in a folder, or in archives (tar.gz) in a folder. */
final class Archive {
  private static final int BLOCK = 512;
  private static final String MODEL = "model.onnx";

  private final TreeMap<String, byte[]> files = new TreeMap<>();

  private Archive() {}

  /** The cases in a folder, sorted by name. */
  static List<Case> cases(Path folder) throws IOException {
    Archive archive = new Archive();
    List<Path> packed;
    try (Stream<Path> entries = Files.list(folder)) {
      packed = entries.filter(path -> path.toString().endsWith(".tar.gz")).sorted().toList();
    }
    List<Path> nodes = packed.stream().filter(p -> p.toString().contains("onnx-node")).toList();
    for (Path path : nodes.isEmpty() ? packed : nodes) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(path), 1 << 16)) {
        archive.unpack(in);
      }
    }
    if (packed.isEmpty()) {
      archive.collect(folder);
    }
    return archive.cases();
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

  private void collect(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        String name = path.getFileName().toString();
        if (name.equals(MODEL) || name.endsWith(".pb")) {
          files.put(
              folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
        }
      }
    }
  }

  private List<Case> cases() {
    return files.keySet().stream()
        .filter(path -> path.endsWith("/" + MODEL))
        .map(path -> path.substring(0, path.length() - MODEL.length()))
        .map(this::oneCase)
        .filter(one -> !one.sets().isEmpty())
        .toList();
  }

  private Case oneCase(String folder) {
    Map<String, byte[]> within = new TreeMap<>();
    files
        .subMap(folder, folder + Character.MAX_VALUE)
        .forEach((path, bytes) -> within.put(path.substring(folder.length()), bytes));
    String[] parts = folder.split("/");
    int last = parts.length - 1;
    return new Case(last > 0 ? parts[last - 1] + "/" + parts[last] : parts[last], within);
  }
}
