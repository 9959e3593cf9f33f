package org.neurozoo.plot.internal;

import java.awt.Color;
import java.util.function.DoubleFunction;
import org.neurozoo.picture.Matrix;

/**
 * The four samples around a place and their weights.
 *
 * @param values of the samples
 * @param weights as many, adding up to 1
 */
record Bilinear(double[] values, double[] weights) {
  /** At fractions of the width and height; row 0 is the lowest. */
  static Bilinear at(Matrix matrix, double right, double up) {
    double column = Math.clamp(right * matrix.columns() - 0.5, 0.0, matrix.columns() - 1.0);
    double row = Math.clamp(up * matrix.rows() - 0.5, 0.0, matrix.rows() - 1.0);
    int c = (int) column;
    int r = (int) row;
    int c1 = Math.min(c + 1, matrix.columns() - 1);
    int r1 = Math.min(r + 1, matrix.rows() - 1);
    double fc = column - c;
    double fr = row - r;
    return new Bilinear(
        new double[] {matrix.at(r, c), matrix.at(r, c1), matrix.at(r1, c), matrix.at(r1, c1)},
        new double[] {(1 - fr) * (1 - fc), (1 - fr) * fc, fr * (1 - fc), fr * fc});
  }

  /** The weighted mean; the nearest sample if one is missing. */
  double mean() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return Double.isFinite(sum) ? sum : values[nearest()];
  }

  /** The weighted mean of the samples' colours. */
  Color blend(DoubleFunction<Color> colours) {
    double red = 0.5;
    double green = 0.5;
    double blue = 0.5;
    for (int i = 0; i < values.length; i++) {
      Color colour = colours.apply(values[i]);
      red += weights[i] * colour.getRed();
      green += weights[i] * colour.getGreen();
      blue += weights[i] * colour.getBlue();
    }
    return new Color((int) red, (int) green, (int) blue);
  }

  private int nearest() {
    int best = 0;
    for (int i = 1; i < weights.length; i++) {
      best = weights[i] > weights[best] ? i : best;
    }
    return best;
  }
}
