package org.neurozoo.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void readersSeeTheOldFileUntilTheNewOneIsWhole() throws IOException {
    Path file = folder.resolve("notes.txt");
    WholeFile.write(file, new byte[] {'o', 'l', 'd'});
    WholeFile.write(
        file,
        out -> {
          out.write('n');
          out.flush();
          assertEquals("old", Files.readString(file));
          out.write(new byte[] {'e', 'w'});
        });
    assertEquals("new", Files.readString(file));
    assertEquals(List.of(file), files());
  }

  @Test
  void whatFailsLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("notes.txt");
    WholeFile.write(file, new byte[] {'o', 'l', 'd'});
    assertThrows(
        IOException.class,
        () ->
            WholeFile.write(
                file,
                out -> {
                  out.write('n');
                  throw new IOException("full");
                }));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of(file), files());
  }

  @Test
  void aFolderMustBeThere() {
    Path file = folder.resolve("none").resolve("notes.txt");
    assertThrows(IOException.class, () -> WholeFile.write(file, new byte[1]));
  }
}
