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
    a = ones(shape.aRow() * shape.rows() + shape.aStep() * K);
    b = ones(shape.bStep() * K + shape.columns());
    c = ones(shape.cRow() * shape.rows() + shape.columns());
    Matrices left = new Matrices(a, new int[1], shape.aRow(), shape.aStep());
    Matrices right = new Matrices(b, new int[1], shape.bStep(), 1);
    Matrices product = new Matrices(c, new int[1], shape.cRow(), 1);
    scalar =
        new ScalarProduct(new Product(left, right, product, 1, shape.rows(), shape.columns(), K));
  }

  private static float[] ones(int size) {
    float[] ones = new float[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Override
  public void slow() {
    scalar.rows(0, scalar.product().m());
    scalar.rows(0, scalar.product().m());
  }

  @Override
  public void fast() {
    tile.run(a, 0, b, 0, c, 0, K, false);
    tile.run(a, 0, b, 0, c, 0, K, true);
  }
}
