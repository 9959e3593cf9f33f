package org.neurozoo.plot.internal;

import java.awt.Color;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.neurozoo.picture.Matrix;

/**
 * Which classes lie around a place of a grid of classes, and how near. Weights are those of a
 * quadratic B-spline over the nine nearest samples: borders lose their steps, yet a single sample
 * of another class still shows (9/16 at its middle).
 */
final class Regions {
  /** The greater, the sharper borders are. */
  private static final int SHARPNESS = 6;

  private final double[] values;
  private final double[] weights;

  private Regions(double[] values, double[] weights) {
    this.values = values;
    this.weights = weights;
  }

  /** At fractions of the width and height; row 0 is the lowest. */
  static Regions at(Matrix matrix, double right, double up) {
    double[] values = new double[9];
    double[] weights = new double[9];
    int column = nearest(right, matrix.columns());
    int row = nearest(up, matrix.rows());
    double across = right * matrix.columns() - 0.5 - column;
    double along = up * matrix.rows() - 0.5 - row;
    for (int i = 0; i < 9; i++) {
      int dc = i % 3 - 1;
      int dr = i / 3 - 1;
      int c = Math.clamp(column + dc, 0, matrix.columns() - 1);
      int r = Math.clamp(row + dr, 0, matrix.rows() - 1);
      values[i] = matrix.at(r, c);
      weights[i] = weight(across, dc) * weight(along, dr);
    }
    return new Regions(values, weights);
  }

  /** The weights of the nine samples, which add up to 1. */
  DoubleStream weights() {
    return DoubleStream.of(weights);
  }

  /** The colour of the class that prevails, mixed with the others near borders. */
  Color colour(DoubleFunction<Color> colours) {
    double[] mixed = new double[3];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      double share = isFirst(i) ? Math.pow(total(values[i]), SHARPNESS) : 0;
      Color colour = colours.apply(values[i]);
      mixed[0] += share * colour.getRed();
      mixed[1] += share * colour.getGreen();
      mixed[2] += share * colour.getBlue();
      sum += share;
    }
    return new Color(channel(mixed[0] / sum), channel(mixed[1] / sum), channel(mixed[2] / sum));
  }

  private boolean isFirst(int index) {
    for (int i = 0; i < index; i++) {
      if (Double.compare(values[i], values[index]) == 0) {
        return false;
      }
    }
    return true;
  }

  private double total(double value) {
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      total += Double.compare(values[i], value) == 0 ? weights[i] : 0;
    }
    return total;
  }

  private static int nearest(double fraction, int count) {
    return Math.clamp((int) Math.floor(fraction * count), 0, count - 1);
  }

  /** Of the sample so many steps away when the place is so far from the nearest one. */
  private static double weight(double distance, int step) {
    double t = Math.clamp(distance, -0.5, 0.5);
    return step == 0 ? 0.75 - t * t : (0.5 + step * t) * (0.5 + step * t) / 2;
  }

  private static int channel(double value) {
    return (int) Math.round(Math.clamp(value, 0.0, 255.0));
  }
}
