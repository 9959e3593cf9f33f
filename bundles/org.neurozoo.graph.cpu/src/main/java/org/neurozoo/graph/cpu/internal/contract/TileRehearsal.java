package org.neurozoo.graph.cpu.internal.contract;

import java.util.Arrays;
import org.neurozoo.graph.cpu.internal.warm.Candidate;

/** Runs a tile, and scalar code for the same product, over ones. */
final class TileRehearsal implements Candidate.Rehearsal {
  private static final int K = 40;

  private final Tile tile;
  private final ScalarProduct scalar;
  private final float[] a;
  private final float[] b;
  private final float[] c;

  TileRehearsal(TileShape shape, Tile tile) {
    this.tile = tile;
    Offsets aSteps = Offsets.even(K, even(shape.aStep()));
    Offsets bSteps = Offsets.even(K, even(shape.bStep()));
    Offsets columns = Offsets.even(shape.columns(), 1);
    a = ones(shape.aRow() * shape.rows() + aSteps.stride() * K);
    b = ones(bSteps.stride() * K + shape.vectors() * shape.bApart() + shape.columns());
    c = ones(shape.cRow() * shape.rows() + shape.columns());
    Matrices left = matrices(a, Offsets.even(shape.rows(), shape.aRow()), aSteps);
    Matrices right = matrices(b, bSteps, columns);
    Matrices product = matrices(c, Offsets.even(shape.rows(), shape.cRow()), columns);
    scalar =
        new ScalarProduct(new Product(left, right, product, 1, shape.rows(), shape.columns(), K));
  }

  /** Any steps will do where a table tells them. */
  private static int even(int step) {
    return step == Offsets.IRREGULAR ? 1 : step;
  }

  private static Matrices matrices(float[] numbers, Offsets rows, Offsets columns) {
    return new Matrices(numbers, new int[1], rows, columns);
  }

  private static float[] ones(int size) {
    float[] ones = new float[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Override
  public void slow() {
    scalar.rows(0, scalar.product().m());
  }

  @Override
  public void fast() {
    Product product = scalar.product();
    int[] aSteps = product.a().columns().table();
    tile.run(a, 0, aSteps, b, 0, product.b().rows().table(), c, 0, 0, K);
  }
}
