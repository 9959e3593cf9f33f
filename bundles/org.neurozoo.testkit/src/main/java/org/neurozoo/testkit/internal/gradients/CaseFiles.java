package org.neurozoo.testkit.internal.gradients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neurozoo.testkit.TarGz;

/** The JSON files of a folder and of the archives (tar.gz) in it, by name. */
public final class CaseFiles {
  private final Map<String, JsonNode> cases = new TreeMap<>();

  private CaseFiles() {}

  /** The files of a folder, read. */
  public static Map<String, JsonNode> in(Path folder) throws IOException {
    CaseFiles files = new CaseFiles();
    List<Path> entries;
    try (Stream<Path> all = Files.walk(folder)) {
      entries = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path path : entries) {
      if (path.toString().endsWith(".tar.gz")) {
        for (Map.Entry<String, byte[]> file : TarGz.files(path).entrySet()) {
          files.add(file.getKey(), file.getValue());
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
}
