package org.neurozoo.graph.cpu.internal.contract;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Up to 9 rows of two vectors. A template: defined anew for each shape, whose numbers are then
 * constants to the compiler.
 */
final class Tile2 extends Tile {
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
    FloatVector c1_0 = zero;
    FloatVector c1_1 = zero;
    FloatVector c2_0 = zero;
    FloatVector c2_1 = zero;
    FloatVector c3_0 = zero;
    FloatVector c3_1 = zero;
    FloatVector c4_0 = zero;
    FloatVector c4_1 = zero;
    FloatVector c5_0 = zero;
    FloatVector c5_1 = zero;
    FloatVector c6_0 = zero;
    FloatVector c6_1 = zero;
    FloatVector c7_0 = zero;
    FloatVector c7_1 = zero;
    FloatVector c8_0 = zero;
    FloatVector c8_1 = zero;
    for (int i = 0; i < k; i++) {
      int p = aStart + (A_STEP == Offsets.IRREGULAR ? aSteps[from + i] : i * A_STEP);
      int q = bStart + (B_STEP == Offsets.IRREGULAR ? bSteps[from + i] : i * B_STEP);
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, q + B_APART);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[p]);
      c0_0 = x0.fma(b0, c0_0);
      c0_1 = x0.fma(b1, c0_1);
      if (ROWS > 1) {
        FloatVector x1 = FloatVector.broadcast(SPECIES, a[p + A_ROW]);
        c1_0 = x1.fma(b0, c1_0);
        c1_1 = x1.fma(b1, c1_1);
      }
      if (ROWS > 2) {
        FloatVector x2 = FloatVector.broadcast(SPECIES, a[p + 2 * A_ROW]);
        c2_0 = x2.fma(b0, c2_0);
        c2_1 = x2.fma(b1, c2_1);
      }
      if (ROWS > 3) {
        FloatVector x3 = FloatVector.broadcast(SPECIES, a[p + 3 * A_ROW]);
        c3_0 = x3.fma(b0, c3_0);
        c3_1 = x3.fma(b1, c3_1);
      }
      if (ROWS > 4) {
        FloatVector x4 = FloatVector.broadcast(SPECIES, a[p + 4 * A_ROW]);
        c4_0 = x4.fma(b0, c4_0);
        c4_1 = x4.fma(b1, c4_1);
      }
      if (ROWS > 5) {
        FloatVector x5 = FloatVector.broadcast(SPECIES, a[p + 5 * A_ROW]);
        c5_0 = x5.fma(b0, c5_0);
        c5_1 = x5.fma(b1, c5_1);
      }
      if (ROWS > 6) {
        FloatVector x6 = FloatVector.broadcast(SPECIES, a[p + 6 * A_ROW]);
        c6_0 = x6.fma(b0, c6_0);
        c6_1 = x6.fma(b1, c6_1);
      }
      if (ROWS > 7) {
        FloatVector x7 = FloatVector.broadcast(SPECIES, a[p + 7 * A_ROW]);
        c7_0 = x7.fma(b0, c7_0);
        c7_1 = x7.fma(b1, c7_1);
      }
      if (ROWS > 8) {
        FloatVector x8 = FloatVector.broadcast(SPECIES, a[p + 8 * A_ROW]);
        c8_0 = x8.fma(b0, c8_0);
        c8_1 = x8.fma(b1, c8_1);
      }
    }
    c0_0.intoArray(c, cStart);
    c0_1.intoArray(c, cStart + LANES);
    if (ROWS > 1) {
      c1_0.intoArray(c, cStart + C_ROW);
      c1_1.intoArray(c, cStart + C_ROW + LANES);
    }
    if (ROWS > 2) {
      c2_0.intoArray(c, cStart + 2 * C_ROW);
      c2_1.intoArray(c, cStart + 2 * C_ROW + LANES);
    }
    if (ROWS > 3) {
      c3_0.intoArray(c, cStart + 3 * C_ROW);
      c3_1.intoArray(c, cStart + 3 * C_ROW + LANES);
    }
    if (ROWS > 4) {
      c4_0.intoArray(c, cStart + 4 * C_ROW);
      c4_1.intoArray(c, cStart + 4 * C_ROW + LANES);
    }
    if (ROWS > 5) {
      c5_0.intoArray(c, cStart + 5 * C_ROW);
      c5_1.intoArray(c, cStart + 5 * C_ROW + LANES);
    }
    if (ROWS > 6) {
      c6_0.intoArray(c, cStart + 6 * C_ROW);
      c6_1.intoArray(c, cStart + 6 * C_ROW + LANES);
    }
    if (ROWS > 7) {
      c7_0.intoArray(c, cStart + 7 * C_ROW);
      c7_1.intoArray(c, cStart + 7 * C_ROW + LANES);
    }
    if (ROWS > 8) {
      c8_0.intoArray(c, cStart + 8 * C_ROW);
      c8_1.intoArray(c, cStart + 8 * C_ROW + LANES);
    }
  }
}
