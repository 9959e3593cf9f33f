package org.neurozoo.graph.cpu.internal.contract;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Up to 7 rows of three vectors. A template: defined anew for each shape, whose numbers are then
 * constants to the compiler.
 */
final class Tile3 extends Tile {
  private static final TileShape SHAPE = TileShape.of(MethodHandles.lookup());
  private static final VectorSpecies<Float> SPECIES = SHAPE.species();
  private static final int LANES = SHAPE.lanes();
  private static final int ROWS = SHAPE.rows();
  private static final int A_ROW = SHAPE.aRow();
  private static final int A_STEP = SHAPE.aStep();
  private static final int B_STEP = SHAPE.bStep();
  private static final int B_APART = SHAPE.bApart();
  private static final int C_ROW = SHAPE.cRow();

  @Override
  void run(
      float[] a,
      int aStart,
      int[] aSteps,
      float[] b,
      int bStart,
      int[] bSteps,
      float[] c,
      int cStart,
      int from,
      int k) {
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector c0_0 = zero;
    FloatVector c0_1 = zero;
    FloatVector c0_2 = zero;
    FloatVector c1_0 = zero;
    FloatVector c1_1 = zero;
    FloatVector c1_2 = zero;
    FloatVector c2_0 = zero;
    FloatVector c2_1 = zero;
    FloatVector c2_2 = zero;
    FloatVector c3_0 = zero;
    FloatVector c3_1 = zero;
    FloatVector c3_2 = zero;
    FloatVector c4_0 = zero;
    FloatVector c4_1 = zero;
    FloatVector c4_2 = zero;
    FloatVector c5_0 = zero;
    FloatVector c5_1 = zero;
    FloatVector c5_2 = zero;
    FloatVector c6_0 = zero;
    FloatVector c6_1 = zero;
    FloatVector c6_2 = zero;
    for (int i = 0; i < k; i++) {
      int p = aStart + (A_STEP == Offsets.IRREGULAR ? aSteps[from + i] : i * A_STEP);
      int q = bStart + (B_STEP == Offsets.IRREGULAR ? bSteps[from + i] : i * B_STEP);
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, q + B_APART);
      FloatVector b2 = FloatVector.fromArray(SPECIES, b, q + 2 * B_APART);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[p]);
      c0_0 = x0.fma(b0, c0_0);
      c0_1 = x0.fma(b1, c0_1);
      c0_2 = x0.fma(b2, c0_2);
      if (ROWS > 1) {
        FloatVector x1 = FloatVector.broadcast(SPECIES, a[p + A_ROW]);
        c1_0 = x1.fma(b0, c1_0);
        c1_1 = x1.fma(b1, c1_1);
        c1_2 = x1.fma(b2, c1_2);
      }
      if (ROWS > 2) {
        FloatVector x2 = FloatVector.broadcast(SPECIES, a[p + 2 * A_ROW]);
        c2_0 = x2.fma(b0, c2_0);
        c2_1 = x2.fma(b1, c2_1);
        c2_2 = x2.fma(b2, c2_2);
      }
      if (ROWS > 3) {
        FloatVector x3 = FloatVector.broadcast(SPECIES, a[p + 3 * A_ROW]);
        c3_0 = x3.fma(b0, c3_0);
        c3_1 = x3.fma(b1, c3_1);
        c3_2 = x3.fma(b2, c3_2);
      }
      if (ROWS > 4) {
        FloatVector x4 = FloatVector.broadcast(SPECIES, a[p + 4 * A_ROW]);
        c4_0 = x4.fma(b0, c4_0);
        c4_1 = x4.fma(b1, c4_1);
        c4_2 = x4.fma(b2, c4_2);
      }
      if (ROWS > 5) {
        FloatVector x5 = FloatVector.broadcast(SPECIES, a[p + 5 * A_ROW]);
        c5_0 = x5.fma(b0, c5_0);
        c5_1 = x5.fma(b1, c5_1);
        c5_2 = x5.fma(b2, c5_2);
      }
      if (ROWS > 6) {
        FloatVector x6 = FloatVector.broadcast(SPECIES, a[p + 6 * A_ROW]);
        c6_0 = x6.fma(b0, c6_0);
        c6_1 = x6.fma(b1, c6_1);
        c6_2 = x6.fma(b2, c6_2);
      }
    }
    c0_0.intoArray(c, cStart);
    c0_1.intoArray(c, cStart + LANES);
    c0_2.intoArray(c, cStart + 2 * LANES);
    if (ROWS > 1) {
      c1_0.intoArray(c, cStart + C_ROW);
      c1_1.intoArray(c, cStart + C_ROW + LANES);
      c1_2.intoArray(c, cStart + C_ROW + 2 * LANES);
    }
    if (ROWS > 2) {
      c2_0.intoArray(c, cStart + 2 * C_ROW);
      c2_1.intoArray(c, cStart + 2 * C_ROW + LANES);
      c2_2.intoArray(c, cStart + 2 * C_ROW + 2 * LANES);
    }
    if (ROWS > 3) {
      c3_0.intoArray(c, cStart + 3 * C_ROW);
      c3_1.intoArray(c, cStart + 3 * C_ROW + LANES);
      c3_2.intoArray(c, cStart + 3 * C_ROW + 2 * LANES);
    }
    if (ROWS > 4) {
      c4_0.intoArray(c, cStart + 4 * C_ROW);
      c4_1.intoArray(c, cStart + 4 * C_ROW + LANES);
      c4_2.intoArray(c, cStart + 4 * C_ROW + 2 * LANES);
    }
    if (ROWS > 5) {
      c5_0.intoArray(c, cStart + 5 * C_ROW);
      c5_1.intoArray(c, cStart + 5 * C_ROW + LANES);
      c5_2.intoArray(c, cStart + 5 * C_ROW + 2 * LANES);
    }
    if (ROWS > 6) {
      c6_0.intoArray(c, cStart + 6 * C_ROW);
      c6_1.intoArray(c, cStart + 6 * C_ROW + LANES);
      c6_2.intoArray(c, cStart + 6 * C_ROW + 2 * LANES);
    }
  }
}
