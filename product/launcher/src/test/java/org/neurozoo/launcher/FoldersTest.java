package org.neurozoo.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @Test
  void followTheCustomOfTheSystem() {
    assertEquals(
        new Folders(Path.of("/h/.local/state/neurozoo"), Path.of("/h/.cache/neurozoo")),
        Folders.of("Linux", "/h", Map.of("XDG_STATE_HOME", "")));
    assertEquals(
        new Folders(Path.of("/s/neurozoo"), Path.of("/c/neurozoo")),
        Folders.of("Linux", "/h", Map.of("XDG_STATE_HOME", "/s", "XDG_CACHE_HOME", "/c")));
    assertEquals(
        new Folders(Path.of("/h/Library/Logs/Neurozoo"), Path.of("/h/Library/Caches/Neurozoo")),
        Folders.of("Mac OS X", "/h", Map.of()));
    assertEquals(
        new Folders(Path.of("/l/Neurozoo/state"), Path.of("/l/Neurozoo/cache")),
        Folders.of("Windows 11", "/h", Map.of("LOCALAPPDATA", "/l")));
  }

  @Test
  void evadeAFolderThatCannotBeMade(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Path writable = Folders.writable(file.resolve("below"));
    assertNotEquals(file.resolve("below"), writable);
    assertTrue(Files.isWritable(writable));
  }
}
