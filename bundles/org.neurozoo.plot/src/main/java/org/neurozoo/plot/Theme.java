package org.neurozoo.plot;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How pictures look. The colours of classes are those of M. Okabe and K. Ito, "Color Universal
 * Design" (2008), told apart with any colour vision, in an order that suits the background.
 *
 * @param background behind everything
 * @param plane behind the data
 * @param text titles, labels, numbers
 * @param faint grid lines, separators
 * @param missing where there is no value
 * @param classes the colours of classes and series, at least one; when they run out, they come
 *     again nearer to the text and then nearer to the background
 * @param fontName a font family, logical or installed
 * @param scale how much larger fonts and lines are than on a plain screen, above 0
 */
public record Theme(
    Color background,
    Color plane,
    Color text,
    Color faint,
    Color missing,
    List<Color> classes,
    String fontName,
    double scale) {

  /** Dark on white, for paper and plain screens. */
  public static final Theme LIGHT =
      new Theme(
          Color.WHITE,
          Color.WHITE,
          new Color(0x24292F),
          new Color(0xDFE3E8),
          new Color(0xC4C9CF),
          colours(0x0072B2, 0xD55E00, 0x009E73, 0xE69F00, 0xCC79A7, 0x56B4E9, 0x000000, 0xF0E442),
          "SansSerif",
          1);

  /** Light on dark grey. */
  public static final Theme DARK =
      new Theme(
          new Color(0x1B1E23),
          new Color(0x23272E),
          new Color(0xE3E6EA),
          new Color(0x3B414A),
          new Color(0x565D67),
          colours(0x56B4E9, 0xE69F00, 0x009E73, 0xD55E00, 0xF0E442, 0xCC79A7, 0xE8E8E8, 0x0072B2),
          "SansSerif",
          1);

  /** Copies the colours. */
  public Theme {
    classes = List.copyOf(classes);
    if (classes.isEmpty() || !(scale > 0)) {
      throw new IllegalArgumentException("needs a class colour and a scale above 0, not " + scale);
    }
  }

  /** The same look with larger fonts and lines, for instance 2 for a display of double density. */
  public Theme scaled(double factor) {
    return new Theme(background, plane, text, faint, missing, classes, fontName, scale * factor);
  }

  /** The colour of a class or series, counted from 0. */
  public Color classColour(int index) {
    Color colour = classes.get(index % classes.size());
    return switch (index / classes.size() % 3) {
      case 0 -> colour;
      case 1 -> halfway(colour, text);
      default -> halfway(colour, background);
    };
  }

  private static Color halfway(Color a, Color b) {
    return new Color(
        (a.getRed() + b.getRed()) / 2,
        (a.getGreen() + b.getGreen()) / 2,
        (a.getBlue() + b.getBlue()) / 2);
  }

  private static List<Color> colours(int... rgb) {
    return IntStream.of(rgb).mapToObj(Color::new).toList();
  }
}
