package org.neurozoo.plot.internal;

import org.neurozoo.picture.Matrix;

/** Values between the samples of a grid. */
final class Bilinear {
  private Bilinear() {}

  /**
   * The value at fractions of the width and the height; that of the nearest sample where one of the
   * four around is missing. Row 0 is the lowest.
   */
  static double at(Matrix matrix, double right, double up) {
    double column = Math.clamp(right * matrix.columns() - 0.5, 0.0, matrix.columns() - 1.0);
    double row = Math.clamp(up * matrix.rows() - 0.5, 0.0, matrix.rows() - 1.0);
    int c = (int) column;
    int r = (int) row;
    int c1 = Math.min(c + 1, matrix.columns() - 1);
    int r1 = Math.min(r + 1, matrix.rows() - 1);
    double lower = between(matrix.at(r, c), matrix.at(r, c1), column - c);
    double upper = between(matrix.at(r1, c), matrix.at(r1, c1), column - c);
    double value = between(lower, upper, row - r);
    return Double.isFinite(value)
        ? value
        : matrix.at((int) Math.round(row), (int) Math.round(column));
  }

  private static double between(double from, double to, double fraction) {
    return from * (1 - fraction) + to * fraction;
  }
}
