package org.neurozoo.data.internal.generator;

/** A square of pixels from 0 (blank) to 1 (ink) that a round pen draws on. */
final class Paper {
  private final int size;
  private final float[] pixels;
  private final int offset;

  /**
   * Paper over a part of an array.
   *
   * @param offset where its size · size pixels begin, row by row
   */
  Paper(int size, float[] pixels, int offset) {
    this.size = size;
    this.pixels = pixels;
    this.offset = offset;
  }

  /** Draws a straight line whose ends, in pixels, have these radii; its rim is a pixel wide. */
  void line(double[] from, double fromRadius, double[] to, double toRadius) {
    double reach = Math.max(fromRadius, toRadius) + 0.5;
    int left = pixel(Math.min(from[0], to[0]) - reach);
    int right = pixel(Math.max(from[0], to[0]) + reach);
    int top = pixel(Math.min(from[1], to[1]) - reach);
    int bottom = pixel(Math.max(from[1], to[1]) + reach);
    double dx = to[0] - from[0];
    double dy = to[1] - from[1];
    double square = Math.max(dx * dx + dy * dy, 1e-12);
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double px = x + 0.5 - from[0];
        double py = y + 0.5 - from[1];
        double along = Math.clamp((px * dx + py * dy) / square, 0, 1);
        double ox = px - along * dx;
        double oy = py - along * dy;
        double radius = fromRadius + along * (toRadius - fromRadius);
        ink(x, y, radius + 0.5 - Math.sqrt(ox * ox + oy * oy));
      }
    }
  }

  private int pixel(double position) {
    return (int) Math.clamp(position, 0, size - 1);
  }

  private void ink(int x, int y, double amount) {
    int pixel = offset + y * size + x;
    pixels[pixel] = Math.max(pixels[pixel], (float) Math.clamp(amount, 0, 1));
  }

  /** Thins the ink and grains the paper. */
  void grain(Draws random, double ink, double noise) {
    for (int i = offset; i < offset + size * size; i++) {
      double grained = ink * pixels[i] + noise * random.grain();
      pixels[i] = (float) Math.clamp(grained, 0, 1);
    }
  }
}
