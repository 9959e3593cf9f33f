package org.neurozoo.graph.cpu.internal.contract;

import java.util.Arrays;

/** Computes a product element by element. */
final class ScalarProduct {
  private final Product product;
  private final float[] sums;

  ScalarProduct(Product product) {
    this.product = product;
    sums = new float[product.n()];
  }

  Product product() {
    return product;
  }

  /** Computes a range of rows; rows are counted through the batch. */
  void rows(int from, int to) {
    boolean contiguous = isContiguous(product.b()) && isContiguous(product.c());
    for (int row = from; row < to; row++) {
      if (contiguous) {
        wholeRow(row / product.m(), row % product.m());
      } else {
        eachOfRow(row / product.m(), row % product.m());
      }
    }
  }

  private static boolean isContiguous(Matrices matrices) {
    return matrices.columns().isEven() && matrices.columns().stride() == 1;
  }

  /** Runs along the row for every k, so that the compiler makes vectors of it. */
  private void wholeRow(int matrix, int i) {
    float[] c = product.c().numbers();
    int start = product.c().starts()[matrix] + product.c().rows().at(i);
    Arrays.fill(c, start, start + product.n(), 0);
    for (int k = 0; k < product.k(); k += Product.BLOCK) {
      Arrays.fill(sums, 0);
      addBlock(matrix, i, k, Math.min(product.k(), k + Product.BLOCK));
      if (k == 0) {
        System.arraycopy(sums, 0, c, start, sums.length);
      } else {
        add(sums, c, start);
      }
    }
  }

  private void addBlock(int matrix, int i, int from, int to) {
    Matrices a = product.a();
    Matrices b = product.b();
    int left = a.starts()[matrix] + a.rows().at(i);
    int right = b.starts()[matrix];
    for (int k = from; k < to; k++) {
      multiplyAdd(a.numbers()[left + a.columns().at(k)], b.numbers(), right + b.rows().at(k), sums);
    }
  }

  private static void multiplyAdd(float factor, float[] row, int start, float[] sums) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] = Math.fma(factor, row[start + j], sums[j]);
    }
  }

  private static void add(float[] sums, float[] c, int start) {
    for (int j = 0; j < sums.length; j++) {
      c[start + j] += sums[j];
    }
  }

  private void eachOfRow(int matrix, int i) {
    Matrices c = product.c();
    for (int j = 0; j < product.n(); j++) {
      float sum = sum(matrix, i, j, 0);
      for (int k = Product.BLOCK; k < product.k(); k += Product.BLOCK) {
        sum += sum(matrix, i, j, k);
      }
      c.numbers()[c.starts()[matrix] + c.rows().at(i) + c.columns().at(j)] = sum;
    }
  }

  private float sum(int matrix, int i, int j, int from) {
    Matrices a = product.a();
    Matrices b = product.b();
    int left = a.starts()[matrix] + a.rows().at(i);
    int right = b.starts()[matrix] + b.columns().at(j);
    int to = Math.min(product.k(), from + Product.BLOCK);
    float sum = 0;
    for (int k = from; k < to; k++) {
      sum =
          Math.fma(a.numbers()[left + a.columns().at(k)], b.numbers()[right + b.rows().at(k)], sum);
    }
    return sum;
  }
}
