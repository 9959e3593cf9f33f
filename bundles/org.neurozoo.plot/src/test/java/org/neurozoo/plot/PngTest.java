package org.neurozoo.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.picture.TextPicture;
import org.neurozoo.schema.FaultException;

class PngTest {
  private static final TextPicture PICTURE = new TextPicture("title", "text");

  @TempDir private Path folder;

  @Test
  void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("a.png");
    Files.writeString(file, "old");
    Plotter.png(PICTURE, file, 120, 80);
    assertEquals(120, ImageIO.read(file.toFile()).getWidth());
    assertEquals(List.of(file), files());
  }

  @Test
  void aMissingFolderIsNamed() {
    Path file = folder.resolve("missing/a.png");
    FaultException fault =
        assertThrows(FaultException.class, () -> Plotter.png(PICTURE, file, 9, 9));
    assertTrue(fault.getMessage().startsWith(file + ": the picture cannot be written here"));
    assertTrue(fault.fault().message(Locale.GERMAN).contains("lässt sich hier nicht schreiben"));
  }

  @Test
  void nothingIsLeftWhenTheFileIsAFullFolder() throws IOException {
    Path file = folder.resolve("a.png");
    Files.createDirectories(file.resolve("inside"));
    assertThrows(FaultException.class, () -> Plotter.png(PICTURE, file, 9, 9));
    assertEquals(List.of(file), files());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
