package org.neurozoo.launcher.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes a folder hold exactly some files. Files are replaced whole, never written in place: a
 * process that runs from the folder keeps the files that it has opened.
 */
final class Mirror {
  private Mirror() {}

  static void mirror(Map<String, Path> files, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, Path> entry : files.entrySet()) {
      replace(entry.getValue(), folder.resolve(entry.getKey()));
    }
    for (Path file : list(folder)) {
      if (!files.containsKey(String.valueOf(file.getFileName()))) {
        Files.delete(file);
      }
    }
  }

  private static void replace(Path from, Path to) throws IOException {
    if (Files.exists(to) && Files.mismatch(from, to) < 0) {
      return;
    }
    Path temporary = Files.copy(from, to.resolveSibling(to.getFileName() + ".new"));
    Files.move(temporary, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }
}
