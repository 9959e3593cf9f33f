package org.neurozoo.plot.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurozoo.plot.Theme;

class CanvasTest {
  private static final String TEXT =
      "a sentence of several words and oneverylongwordwithoutanyspace";

  private final Canvas canvas =
      new Canvas(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(), Theme.LIGHT);
  private final Font font = canvas.textFont();

  @Test
  void wrappedLinesFitAndLoseNothing() {
    for (int room = 20; room < 400; room += 20) {
      List<String> lines = canvas.wrapped(TEXT, font, room);
      int width = room;
      assertTrue(lines.stream().allMatch(line -> canvas.width(line, font) <= width), "" + room);
      assertEquals(TEXT.replace(" ", ""), String.join("", lines).replace(" ", ""));
    }
  }

  @Test
  void givenLineBreaksStay() {
    assertEquals(List.of("a", "", "b"), canvas.wrapped("a\n\nb", font, 100));
  }

  @Test
  void whatDoesNotFitEndsInAnEllipsis() {
    assertEquals(TEXT, canvas.fitted(TEXT, font, 1000));
    String fitted = canvas.fitted(TEXT, font, 80);
    assertTrue(canvas.width(fitted, font) <= 80 && fitted.endsWith("…"), fitted);
    assertEquals("", canvas.fitted(TEXT, font, 1));
  }
}
