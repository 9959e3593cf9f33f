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
    super(pool, COST * kernel.batch().count() * kernel.m() * kernel.n() * kernel.k(), rows(kernel));
    this.kernel = kernel;
    a = DoubleMatrices.of(kernel.a(), kernel.batch(), locations);
    b = DoubleMatrices.of(kernel.b(), kernel.batch(), locations);
    c = DoubleMatrices.of(kernel.c(), kernel.batch(), locations);
    sums =
        IntStream.range(0, parts()).mapToObj(_ -> new double[kernel.n()]).toArray(double[][]::new);
  }

  private static int rows(Kernel.Contract kernel) {
    return kernel.batch().count() * kernel.m();
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
      row(row / kernel.m(), row % kernel.m(), sums[part]);
    }
  }

  private void row(int matrix, int i, double[] sums) {
    int into = c.starts()[matrix] + i * c.row();
    for (int j = 0; j < sums.length; j++) {
      c.numbers()[into + j * c.column()] = 0;
    }
    for (int k = 0; k < kernel.k(); k += Product.BLOCK) {
      Arrays.fill(sums, 0);
      addBlock(matrix, i, k, Math.min(kernel.k(), k + Product.BLOCK), sums);
      for (int j = 0; j < sums.length; j++) {
        int position = into + j * c.column();
        c.numbers()[position] = k == 0 ? sums[j] : c.numbers()[position] + sums[j];
      }
    }
  }

  /** Along the row of the sums where b lies so, else along k: each sum has the same order. */
  private void addBlock(int matrix, int i, int from, int to, double[] sums) {
    int left = a.starts()[matrix] + i * a.row();
    int right = b.starts()[matrix];
    if (b.column() == 1) {
      for (int k = from; k < to; k++) {
        multiplyAdd(a.numbers()[left + k * a.column()], b.numbers(), right + k * b.row(), sums);
      }
    } else {
      for (int j = 0; j < sums.length; j++) {
        sums[j] = sum(left, right + j * b.column(), from, to);
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
      sum = Math.fma(a.numbers()[left + k * a.column()], b.numbers()[right + k * b.row()], sum);
    }
    return sum;
  }
}
