package org.neurozoo.picture;

/**
 * An immutable matrix of numbers, NaN for missing ones.
 *
 * @param rows how many rows, at least 1
 * @param columns how many columns, at least 1
 * @param values rows · columns numbers, row after row
 */
public record Matrix(int rows, int columns, Numbers values) {
  /** Checks that the numbers fill the matrix. */
  public Matrix {
    Require.that(rows > 0 && columns > 0, "a matrix of %d rows and %d columns", rows, columns);
    Require.that(
        values.size() == (long) rows * columns,
        "%d numbers for %d rows of %d columns",
        values.size(),
        rows,
        columns);
  }

  /** A matrix of these numbers, row after row. */
  public static Matrix of(int rows, int columns, double... values) {
    return new Matrix(rows, columns, Numbers.of(values));
  }

  /** The number in a row and a column, both from 0. */
  public double at(int row, int column) {
    return values.at(row * columns + column);
  }
}
