package org.neurozoo.testkit.internal.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neurozoo.testkit.TarGz;

/** Cases in a folder, or in archives (tar.gz) in a folder. */
public final class Archive {
  private static final String MODEL = "model.onnx";

  private final TreeMap<String, byte[]> files = new TreeMap<>();

  private Archive() {}

  /** The cases in a folder, sorted by name. */
  public static List<Case> cases(Path folder) throws IOException {
    Archive archive = new Archive();
    List<Path> packed;
    try (Stream<Path> entries = Files.list(folder)) {
      packed = entries.filter(path -> path.toString().endsWith(".tar.gz")).sorted().toList();
    }
    List<Path> nodes = packed.stream().filter(p -> p.toString().contains("onnx-node")).toList();
    for (Path path : nodes.isEmpty() ? packed : nodes) {
      archive.files.putAll(TarGz.files(path));
    }
    if (packed.isEmpty()) {
      archive.collect(folder);
    }
    return archive.cases();
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
