package org.neurozoo.graph.cpu.internal.contract;

import java.util.Arrays;

/** Copies part of an operand so that the columns of a panel lie next to each other. */
final class Packing {
  /** So many columns are copied together, for each is a stream of its own. */
  private static final int TOGETHER = 8;

  private Packing() {}

  /**
   * Copies some rows of a panel.
   *
   * @param start the first element of the matrix
   * @param block the first row
   * @param column the first column
   * @param columns how many columns there are; those missing to the width become 0
   * @param into receives rows of {@code width} columns
   */
  static void pack(
      Matrices b,
      int start,
      int block,
      int rows,
      int column,
      int columns,
      int width,
      float[] into) {
    if (columns < width) {
      Arrays.fill(into, 0, rows * width, 0);
    }
    if (!b.columns().isEven() || !b.rows().isEven()) {
      packTables(b, start, block, rows, column, columns, width, into);
      return;
    }
    int from = start + block * b.rows().stride() + column * b.columns().stride();
    if (b.columns().stride() == 1) {
      for (int row = 0; row < rows; row++) {
        System.arraycopy(b.numbers(), from + row * b.rows().stride(), into, row * width, columns);
      }
    } else {
      transpose(b, from, rows, columns, width, into);
    }
  }

  private static void packTables(
      Matrices b,
      int start,
      int block,
      int rows,
      int column,
      int columns,
      int width,
      float[] into) {
    float[] numbers = b.numbers();
    int[] steps = b.rows().table();
    for (int j = 0; j < columns; j++) {
      int from = start + b.columns().at(column + j);
      for (int row = 0; row < rows; row++) {
        into[row * width + j] = numbers[from + steps[block + row]];
      }
    }
  }

  private static void transpose(
      Matrices b, int start, int rows, int columns, int width, float[] into) {
    int step = b.rows().stride();
    int apart = b.columns().stride();
    int column = 0;
    for (; column + TOGETHER <= columns; column += TOGETHER) {
      int first = start + column * apart;
      transposeTogether(b.numbers(), first, step, apart, rows, into, column, width);
    }
    for (; column < columns; column++) {
      int from = start + column * apart;
      for (int row = 0; row < rows; row++) {
        into[row * width + column] = b.numbers()[from + row * step];
      }
    }
  }

  private static void transposeTogether(
      float[] b, int start, int step, int column, int rows, float[] into, int to, int width) {
    for (int row = 0; row < rows; row++) {
      int p = start + row * step;
      int q = to + row * width;
      into[q] = b[p];
      into[q + 1] = b[p + column];
      into[q + 2] = b[p + 2 * column];
      into[q + 3] = b[p + 3 * column];
      into[q + 4] = b[p + 4 * column];
      into[q + 5] = b[p + 5 * column];
      into[q + 6] = b[p + 6 * column];
      into[q + 7] = b[p + 7 * column];
    }
  }
}
