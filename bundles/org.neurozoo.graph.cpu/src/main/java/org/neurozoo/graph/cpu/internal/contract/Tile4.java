package org.neurozoo.graph.cpu.internal.contract;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Up to 6 rows of four vectors. A template: defined anew for each shape, whose numbers are then
 * constants to the compiler.
 */
final class Tile4 extends Tile {
  private static final TileShape SHAPE = TileShape.of(MethodHandles.lookup());
  private static final VectorSpecies<Float> SPECIES = SHAPE.species();
  private static final int LANES = SHAPE.lanes();
  private static final int ROWS = SHAPE.rows();
  private static final int A_ROW = SHAPE.aRow();
  private static final int A_STEP = SHAPE.aStep();
  private static final int B_STEP = SHAPE.bStep();
  private static final int C_ROW = SHAPE.cRow();

  @Override
  void run(
      float[] a, int aStart, float[] b, int bStart, float[] c, int cStart, int k, boolean add) {
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector c0_0 = zero;
    FloatVector c0_1 = zero;
    FloatVector c0_2 = zero;
    FloatVector c0_3 = zero;
    FloatVector c1_0 = zero;
    FloatVector c1_1 = zero;
    FloatVector c1_2 = zero;
    FloatVector c1_3 = zero;
    FloatVector c2_0 = zero;
    FloatVector c2_1 = zero;
    FloatVector c2_2 = zero;
    FloatVector c2_3 = zero;
    FloatVector c3_0 = zero;
    FloatVector c3_1 = zero;
    FloatVector c3_2 = zero;
    FloatVector c3_3 = zero;
    FloatVector c4_0 = zero;
    FloatVector c4_1 = zero;
    FloatVector c4_2 = zero;
    FloatVector c4_3 = zero;
    FloatVector c5_0 = zero;
    FloatVector c5_1 = zero;
    FloatVector c5_2 = zero;
    FloatVector c5_3 = zero;
    for (int i = 0; i < k; i++) {
      int p = aStart + i * A_STEP;
      int q = bStart + i * B_STEP;
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector b2 = FloatVector.fromArray(SPECIES, b, q + 2 * LANES);
      FloatVector b3 = FloatVector.fromArray(SPECIES, b, q + 3 * LANES);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[p]);
      c0_0 = x0.fma(b0, c0_0);
      c0_1 = x0.fma(b1, c0_1);
      c0_2 = x0.fma(b2, c0_2);
      c0_3 = x0.fma(b3, c0_3);
      if (ROWS > 1) {
        FloatVector x1 = FloatVector.broadcast(SPECIES, a[p + A_ROW]);
        c1_0 = x1.fma(b0, c1_0);
        c1_1 = x1.fma(b1, c1_1);
        c1_2 = x1.fma(b2, c1_2);
        c1_3 = x1.fma(b3, c1_3);
      }
      if (ROWS > 2) {
        FloatVector x2 = FloatVector.broadcast(SPECIES, a[p + 2 * A_ROW]);
        c2_0 = x2.fma(b0, c2_0);
        c2_1 = x2.fma(b1, c2_1);
        c2_2 = x2.fma(b2, c2_2);
        c2_3 = x2.fma(b3, c2_3);
      }
      if (ROWS > 3) {
        FloatVector x3 = FloatVector.broadcast(SPECIES, a[p + 3 * A_ROW]);
        c3_0 = x3.fma(b0, c3_0);
        c3_1 = x3.fma(b1, c3_1);
        c3_2 = x3.fma(b2, c3_2);
        c3_3 = x3.fma(b3, c3_3);
      }
      if (ROWS > 4) {
        FloatVector x4 = FloatVector.broadcast(SPECIES, a[p + 4 * A_ROW]);
        c4_0 = x4.fma(b0, c4_0);
        c4_1 = x4.fma(b1, c4_1);
        c4_2 = x4.fma(b2, c4_2);
        c4_3 = x4.fma(b3, c4_3);
      }
      if (ROWS > 5) {
        FloatVector x5 = FloatVector.broadcast(SPECIES, a[p + 5 * A_ROW]);
        c5_0 = x5.fma(b0, c5_0);
        c5_1 = x5.fma(b1, c5_1);
        c5_2 = x5.fma(b2, c5_2);
        c5_3 = x5.fma(b3, c5_3);
      }
    }
    store(c0_0, c, cStart, add);
    store(c0_1, c, cStart + LANES, add);
    store(c0_2, c, cStart + 2 * LANES, add);
    store(c0_3, c, cStart + 3 * LANES, add);
    if (ROWS > 1) {
      store(c1_0, c, cStart + C_ROW, add);
      store(c1_1, c, cStart + C_ROW + LANES, add);
      store(c1_2, c, cStart + C_ROW + 2 * LANES, add);
      store(c1_3, c, cStart + C_ROW + 3 * LANES, add);
    }
    if (ROWS > 2) {
      store(c2_0, c, cStart + 2 * C_ROW, add);
      store(c2_1, c, cStart + 2 * C_ROW + LANES, add);
      store(c2_2, c, cStart + 2 * C_ROW + 2 * LANES, add);
      store(c2_3, c, cStart + 2 * C_ROW + 3 * LANES, add);
    }
    if (ROWS > 3) {
      store(c3_0, c, cStart + 3 * C_ROW, add);
      store(c3_1, c, cStart + 3 * C_ROW + LANES, add);
      store(c3_2, c, cStart + 3 * C_ROW + 2 * LANES, add);
      store(c3_3, c, cStart + 3 * C_ROW + 3 * LANES, add);
    }
    if (ROWS > 4) {
      store(c4_0, c, cStart + 4 * C_ROW, add);
      store(c4_1, c, cStart + 4 * C_ROW + LANES, add);
      store(c4_2, c, cStart + 4 * C_ROW + 2 * LANES, add);
      store(c4_3, c, cStart + 4 * C_ROW + 3 * LANES, add);
    }
    if (ROWS > 5) {
      store(c5_0, c, cStart + 5 * C_ROW, add);
      store(c5_1, c, cStart + 5 * C_ROW + LANES, add);
      store(c5_2, c, cStart + 5 * C_ROW + 2 * LANES, add);
      store(c5_3, c, cStart + 5 * C_ROW + 3 * LANES, add);
    }
  }

  private static void store(FloatVector sum, float[] c, int position, boolean add) {
    FloatVector total = add ? FloatVector.fromArray(SPECIES, c, position).add(sum) : sum;
    total.intoArray(c, position);
  }
}
