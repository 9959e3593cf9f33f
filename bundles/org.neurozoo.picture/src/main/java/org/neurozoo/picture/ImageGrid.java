package org.neurozoo.picture;

import java.util.List;

/**
 * Small images of one size, grey or coloured: samples, filters, what a generator makes.
 *
 * @param title empty for none
 * @param channels 1 (grey) or 3 (red, green, blue)
 * @param height of each image, in pixels
 * @param width of each image, in pixels
 * @param pixels [images, channels, height, width], row-major
 * @param range what black and white (no and full colour) stand for; grey images with a range
 *     symmetric about zero are signed, as filters are
 * @param captions a text for each image, or none
 * @param rows the row of the data set that each image comes from, or none
 */
public record ImageGrid(
    String title,
    int channels,
    int height,
    int width,
    Numbers pixels,
    Range range,
    List<String> captions,
    Indices rows)
    implements Picture {

  /** Copies the captions and checks all sizes. */
  public ImageGrid {
    captions = List.copyOf(captions);
    Require.that(channels == 1 || channels == 3, "%d channels, must be 1 or 3", channels);
    Require.that(height > 0 && width > 0, "images of %d × %d pixels", height, width);
    long size = (long) channels * height * width;
    Require.that(pixels.size() % size == 0, "%d numbers for images of %d", pixels.size(), size);
    Require.noneOr((int) (pixels.size() / size), captions.size(), "captions");
    Require.noneOr((int) (pixels.size() / size), rows.size(), "rows of origin");
  }

  /** Grey images without captions and without origin. */
  public static ImageGrid grey(String title, int height, int width, Numbers pixels, Range range) {
    return new ImageGrid(title, 1, height, width, pixels, range, List.of(), Indices.NONE);
  }

  /** How many images there are. */
  public int count() {
    return pixels.size() / (channels * height * width);
  }

  /** One value of one image; row 0 is the top one. */
  public double pixel(int image, int channel, int row, int column) {
    return pixels.at(((image * channels + channel) * height + row) * width + column);
  }
}
