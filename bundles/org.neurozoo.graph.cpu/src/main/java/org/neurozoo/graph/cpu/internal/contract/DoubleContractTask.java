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
    if (b.columns().isEven() && b.columns().stride() == 1) {
      for (int k = from; k < to; k++) {
        multiplyAdd(
            a.numbers()[left + a.columns().at(k)], b.numbers(), right + b.rows().at(k), sums);
      }
    } else {
      for (int j = 0; j < sums.length; j++) {
        sums[j] = sum(left, right + b.columns().at(j), from, to);
      }
    }
  }

  private static void multiplyAdd(double factor, double[] row, int start, double[] sums) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] = Math.fma(factor, row[start + j], sums[j]);
    }
  }

  private double sum(int left, int right, int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum =
          Math.fma(a.numbers()[left + a.columns().at(k)], b.numbers()[right + b.rows().at(k)], sum);
    }
    return sum;
  }
}
