package org.neurozoo.graph.cpu.internal.contract;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.pool.Task;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

/** {@link Kernel.Contract} of doubles, row by row; parts are ranges of rows. */
public final class DoubleContractTask extends Task {
  /** About how long one multiplication takes, in nanoseconds. */
  private static final double COST = 0.2;

  private final Kernel.Contract kernel;
  private final DoubleMatrices a;
  private final DoubleMatrices b;
  private final DoubleMatrices c;

  /** The sums of a block, for each part. */
  private final double[][] sums;

  private DoubleContractTask(
      Kernel.Contract kernel, Function<Buffer, Location> locations, Pool pool) {
    super(pool, COST * rows(kernel) * kernel.n().count() * kernel.k().count(), rows(kernel));
    this.kernel = kernel;
    a = DoubleMatrices.of(kernel.a(), kernel.batch(), kernel.m(), kernel.k(), locations);
    b = DoubleMatrices.of(kernel.b(), kernel.batch(), kernel.k(), kernel.n(), locations);
    c = DoubleMatrices.of(kernel.c(), kernel.batch(), kernel.m(), kernel.n(), locations);
    sums =
        IntStream.range(0, parts())
            .mapToObj(_ -> new double[kernel.n().count()])
            .toArray(double[][]::new);
  }

  private static int rows(Kernel.Contract kernel) {
    return kernel.batch().count() * kernel.m().count();
  }

  /** Makes a kernel ready to run. */
  public static DoubleContractTask of(
      Kernel.Contract kernel, Function<Buffer, Location> locations, Pool pool) {
    return new DoubleContractTask(kernel, locations, pool);
  }

  @Override
  protected void part(int part) {
    int end = begin(part + 1, rows(kernel));
    for (int row = begin(part, rows(kernel)); row < end; row++) {
      row(row / kernel.m().count(), row % kernel.m().count(), sums[part]);
    }
  }

  private void row(int matrix, int i, double[] sums) {
    int into = c.starts()[matrix] + c.rows().at(i);
    for (int j = 0; j < sums.length; j++) {
      c.numbers()[into + c.columns().at(j)] = 0;
    }
    int depth = kernel.k().count();
    for (int k = 0; k < depth; k += Product.BLOCK) {
      Arrays.fill(sums, 0);
      addBlock(matrix, i, k, Math.min(depth, k + Product.BLOCK), sums);
      for (int j = 0; j < sums.length; j++) {
        int position = into + c.columns().at(j);
        c.numbers()[position] = k == 0 ? sums[j] : c.numbers()[position] + sums[j];
      }
    }
  }

  /** Along the row of the sums where b lies so, else along k: each sum has the same order. */
  private void addBlock(int matrix, int i, int from, int to, double[] sums) {
    int left = a.starts()[matrix] + a.rows().at(i);
    int right = b.starts()[matrix];
    if (!a.columns().isEven() || !b.rows().isEven() || !b.columns().isEven()) {
      addEach(left, right, from, to, sums);
    } else if (b.columns().stride() == 1) {
      addRows(left, right, from, to, sums);
    } else {
      addColumns(left, right, from, to, sums);
    }
  }

  private void addEach(int left, int right, int from, int to, double[] sums) {
    for (int j = 0; j < sums.length; j++) {
      int column = right + b.columns().at(j);
      double sum = 0;
      for (int k = from; k < to; k++) {
        double factor = a.numbers()[left + a.columns().at(k)];
        sum = Math.fma(factor, b.numbers()[column + b.rows().at(k)], sum);
      }
      sums[j] = sum;
    }
  }

  private void addRows(int left, int right, int from, int to, double[] sums) {
    int step = a.columns().stride();
    int k = from;
    for (; k + 4 <= to; k += 4) {
      int first = left + k * step;
      double[] n = a.numbers();
      double f0 = n[first];
      double f1 = n[first + step];
      double f2 = n[first + 2 * step];
      double f3 = n[first + 3 * step];
      multiplyAdd(
          f0, f1, f2, f3, b.numbers(), right + k * b.rows().stride(), b.rows().stride(), sums);
    }
    for (; k < to; k++) {
      multiplyAdd(a.numbers()[left + k * step], b.numbers(), right + k * b.rows().stride(), sums);
    }
  }

  /** Four rows at once: sums are loaded and stored once for all. */
  private static void multiplyAdd(
      double f0, double f1, double f2, double f3, double[] b, int start, int row, double[] sums) {
    for (int j = 0; j < sums.length; j++) {
      int at = start + j;
      double sum = Math.fma(f1, b[at + row], Math.fma(f0, b[at], sums[j]));
      sums[j] = Math.fma(f3, b[at + 3 * row], Math.fma(f2, b[at + 2 * row], sum));
    }
  }

  private static void multiplyAdd(double factor, double[] row, int start, double[] sums) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] = Math.fma(factor, row[start + j], sums[j]);
    }
  }

  private void addColumns(int left, int right, int from, int to, double[] sums) {
    int j = 0;
    for (; j + 4 <= sums.length; j += 4) {
      fourSums(left, right + j * b.columns().stride(), from, to, sums, j);
    }
    for (; j < sums.length; j++) {
      sums[j] = sum(left, right + j * b.columns().stride(), from, to);
    }
  }

  /** Four sums at once: none waits for the other. */
  private void fourSums(int left, int right, int from, int to, double[] sums, int j) {
    double[] numbers = b.numbers();
    int column = b.columns().stride();
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int k = from; k < to; k++) {
      double factor = a.numbers()[left + k * a.columns().stride()];
      int at = right + k * b.rows().stride();
      s0 = Math.fma(factor, numbers[at], s0);
      s1 = Math.fma(factor, numbers[at + column], s1);
      s2 = Math.fma(factor, numbers[at + 2 * column], s2);
      s3 = Math.fma(factor, numbers[at + 3 * column], s3);
    }
    sums[j] = s0;
    sums[j + 1] = s1;
    sums[j + 2] = s2;
    sums[j + 3] = s3;
  }

  private double sum(int left, int right, int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum =
          Math.fma(
              a.numbers()[left + k * a.columns().stride()],
              b.numbers()[right + k * b.rows().stride()],
              sum);
    }
    return sum;
  }
}
