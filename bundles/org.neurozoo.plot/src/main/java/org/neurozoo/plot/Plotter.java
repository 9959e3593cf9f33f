package org.neurozoo.plot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.neurozoo.picture.Picture;
import org.neurozoo.plot.internal.CsvRows;
import org.neurozoo.plot.internal.Page;
import org.neurozoo.plot.internal.SvgPage;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.WholeFile;

/**
 * Draws any picture into an image or an SVG document. Needs fonts but no window, keeps nothing, may
 * be used from any thread. The few words of its own ("no values to show") are in the language of
 * {@link java.util.Locale#getDefault()}.
 */
public final class Plotter {
  private static final Texts TEXTS = Texts.beside(Plotter.class);

  private Plotter() {}

  /**
   * Draws a picture.
   *
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   * @throws org.neurozoo.schema.FaultException if this Java finds no fonts
   */
  public static BufferedImage draw(Picture picture, int width, int height, Theme theme) {
    return sketch(picture, width, height, theme).image();
  }

  /** Draws a picture and tells what of it lies where; see {@link #draw}. */
  public static Drawing sketch(Picture picture, int width, int height, Theme theme) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("an image of " + width + " × " + height + " pixels");
    }
    return Page.draw(picture, width, height, theme);
  }

  /** Draws a picture in light colours into a PNG file; see the method with a theme. */
  public static void png(Picture picture, Path file, int width, int height) {
    png(picture, file, width, height, Theme.LIGHT);
  }

  /**
   * Draws a picture into a PNG file. The file appears whole or not at all; one of the same name is
   * replaced.
   *
   * @param file in an existing folder
   * @throws org.neurozoo.schema.FaultException if the file cannot be written or this Java finds no
   *     fonts
   */
  public static void png(Picture picture, Path file, int width, int height, Theme theme) {
    BufferedImage image = draw(picture, width, height, theme);
    keep(file, out -> ImageIO.write(image, "png", out));
  }

  /**
   * Draws a picture into an SVG file (1.1, UTF-8). Texts stay texts and shapes stay shapes; images
   * and the pixels of fields are inside. The same picture gives the same bytes where Java finds the
   * same fonts. The file appears whole or not at all.
   *
   * @param width in SVG's pixels, at least 1
   * @param height in SVG's pixels, at least 1
   * @throws org.neurozoo.schema.FaultException if the file cannot be written or this Java finds no
   *     fonts
   */
  public static void svg(Picture picture, Path file, int width, int height, Theme theme) {
    byte[] document = SvgPage.draw(picture, width, height, theme);
    keep(file, out -> out.write(document));
  }

  /**
   * Writes a picture as its file is called: {@code .csv} for its numbers, {@code .svg} for an SVG
   * document, else PNG; see {@link #csv}, {@link #svg} and {@link #png}.
   *
   * @param width on a plain screen, at least 1
   * @param height on a plain screen, at least 1
   * @param density pixels of a PNG for one of a plain screen, at least 1
   */
  public static void write(
      Picture picture, Path file, int width, int height, Theme theme, int density) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      csv(picture, file);
    } else if (name.endsWith(".svg")) {
      svg(picture, file, width, height, theme);
    } else {
      png(picture, file, width * density, height * density, theme.scaled(density));
    }
  }

  /**
   * Writes the numbers of a picture as a table into a CSV file (RFC 4180, UTF-8, decimal points),
   * one table after the other with an empty line between where there are several parts. The file
   * appears whole or not at all.
   *
   * @throws org.neurozoo.schema.FaultException if the file cannot be written
   */
  public static void csv(Picture picture, Path file) {
    String text = CsvRows.of(picture);
    keep(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void keep(Path file, WholeFile.Content content) {
    try {
      WholeFile.write(file, content);
    } catch (IOException e) {
      List<Object> reason = List.of(e.getClass().getSimpleName());
      throw new FaultException(new Fault(TEXTS, "not.written", file.toString(), reason), e);
    }
  }
}
