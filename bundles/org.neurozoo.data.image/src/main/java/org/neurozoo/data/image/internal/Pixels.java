package org.neurozoo.data.image.internal;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * A picture as numbers from 0 to 1, one plane a channel.
 *
 * @param values [channel][y · width + x]
 */
record Pixels(int width, int height, float[][] values) {
  /** Of a decoded picture; what is transparent lies on white. */
  static Pixels of(BufferedImage image, boolean colour) {
    int width = image.getWidth();
    int height = image.getHeight();
    float[][] values = new float[colour ? 3 : 1][width * height];
    boolean grey =
        image.getRaster().getNumBands() == 1 && !(image.getColorModel() instanceof IndexColorModel);
    if (grey) {
      // Asked for as colours, grey values would be converted from a linear scale.
      grey(image, values);
    } else {
      colours(image, values);
    }
    return new Pixels(width, height, values);
  }

  private static void grey(BufferedImage image, float[][] values) {
    Raster raster = image.getRaster();
    float most = (1 << Math.min(16, image.getColorModel().getComponentSize(0))) - 1;
    for (int i = 0; i < values[0].length; i++) {
      int x = i % image.getWidth();
      int y = i / image.getWidth();
      float value = Math.clamp(raster.getSample(x, y, 0) / most, 0, 1);
      for (float[] channel : values) {
        channel[i] = value;
      }
    }
  }

  /** Grey is the luma of ITU-R BT.601. */
  private static void colours(BufferedImage image, float[][] values) {
    int width = image.getWidth();
    int[] all = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    for (int i = 0; i < all.length; i++) {
      int argb = all[i];
      float alpha = (argb >>> 24) / 255f;
      float red = over(argb >> 16, alpha);
      float green = over(argb >> 8, alpha);
      float blue = over(argb, alpha);
      if (values.length == 1) {
        values[0][i] = 0.299f * red + 0.587f * green + 0.114f * blue;
      } else {
        values[0][i] = red;
        values[1][i] = green;
        values[2][i] = blue;
      }
    }
  }

  private static float over(int channel, float alpha) {
    return alpha * (channel & 0xFF) / 255f + 1 - alpha;
  }

  /** The largest part in the middle that has the proportions of a size. */
  Pixels cropped(int wantedWidth, int wantedHeight) {
    int w = (int) Math.clamp((long) height * wantedWidth / wantedHeight, 1, width);
    int h = (int) Math.clamp((long) width * wantedHeight / wantedWidth, 1, height);
    int left = (width - w) / 2;
    int top = (height - h) / 2;
    float[][] part = new float[values.length][w * h];
    for (int channel = 0; channel < values.length; channel++) {
      for (int y = 0; y < h; y++) {
        System.arraycopy(values[channel], (top + y) * width + left, part[channel], y * w, w);
      }
    }
    return new Pixels(w, h, part);
  }

  /** Every pixel is the mean over the area that it covers: the same on every machine. */
  Pixels scaled(int newWidth, int newHeight) {
    if (newWidth == width && newHeight == height) {
      return this;
    }
    float[][] scaled = new float[values.length][];
    for (int channel = 0; channel < values.length; channel++) {
      float[] across = shrink(values[channel], width, height, newWidth, 1, width);
      scaled[channel] = shrink(across, height, newWidth, newHeight, newWidth, 1);
    }
    return new Pixels(newWidth, newHeight, scaled);
  }

  /**
   * Scales along one axis of {@code length} elements a {@code stride} apart; the {@code lines}
   * begin {@code apart} from each other. Yields the same axis in the same order.
   */
  private static float[] shrink(
      float[] from, int length, int lines, int wanted, int stride, int apart) {
    float[] to = new float[lines * wanted];
    double step = (double) length / wanted;
    int toApart = stride == 1 ? wanted : 1;
    for (int line = 0; line < lines; line++) {
      for (int i = 0; i < wanted; i++) {
        double sum = 0;
        double begin = i * step;
        double end = Math.min(length, begin + step);
        for (int k = (int) begin; k < end; k++) {
          double share = Math.min(k + 1, end) - Math.max(k, begin);
          sum += share * from[line * apart + k * stride];
        }
        to[line * toApart + i * stride] = (float) (sum / (end - begin));
      }
    }
    return to;
  }
}
