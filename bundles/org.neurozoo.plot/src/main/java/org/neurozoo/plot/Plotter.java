package org.neurozoo.plot;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.neurozoo.picture.Picture;
import org.neurozoo.plot.internal.Page;
import org.neurozoo.plot.internal.PngFile;

/**
 * Draws any picture into an image. Needs fonts but no window, keeps nothing, may be used from any
 * thread. The few words of its own ("no values to show") are in the language of {@link
 * java.util.Locale#getDefault()}.
 */
public final class Plotter {
  private Plotter() {}

  /**
   * Draws a picture.
   *
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   * @throws org.neurozoo.schema.FaultException if this Java finds no fonts
   */
  public static BufferedImage draw(Picture picture, int width, int height, Theme theme) {
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
    PngFile.write(draw(picture, width, height, theme), file);
  }
}
