package org.neurozoo.graph.cpu.internal.contract;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Up to 12 rows of one vector. A template: defined anew for each shape, whose numbers are then
 * constants to the compiler.
 */
final class Tile1 extends Tile {
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
    FloatVector c1_0 = zero;
    FloatVector c2_0 = zero;
    FloatVector c3_0 = zero;
    FloatVector c4_0 = zero;
    FloatVector c5_0 = zero;
    FloatVector c6_0 = zero;
    FloatVector c7_0 = zero;
    FloatVector c8_0 = zero;
    FloatVector c9_0 = zero;
    FloatVector c10_0 = zero;
    FloatVector c11_0 = zero;
    for (int i = 0; i < k; i++) {
      int p = aStart + (A_STEP == Offsets.IRREGULAR ? aSteps[from + i] : i * A_STEP);
      int q = bStart + (B_STEP == Offsets.IRREGULAR ? bSteps[from + i] : i * B_STEP);
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[p]);
      c0_0 = x0.fma(b0, c0_0);
      if (ROWS > 1) {
        FloatVector x1 = FloatVector.broadcast(SPECIES, a[p + A_ROW]);
        c1_0 = x1.fma(b0, c1_0);
      }
      if (ROWS > 2) {
        FloatVector x2 = FloatVector.broadcast(SPECIES, a[p + 2 * A_ROW]);
        c2_0 = x2.fma(b0, c2_0);
      }
      if (ROWS > 3) {
        FloatVector x3 = FloatVector.broadcast(SPECIES, a[p + 3 * A_ROW]);
        c3_0 = x3.fma(b0, c3_0);
      }
      if (ROWS > 4) {
        FloatVector x4 = FloatVector.broadcast(SPECIES, a[p + 4 * A_ROW]);
        c4_0 = x4.fma(b0, c4_0);
      }
      if (ROWS > 5) {
        FloatVector x5 = FloatVector.broadcast(SPECIES, a[p + 5 * A_ROW]);
        c5_0 = x5.fma(b0, c5_0);
      }
      if (ROWS > 6) {
        FloatVector x6 = FloatVector.broadcast(SPECIES, a[p + 6 * A_ROW]);
        c6_0 = x6.fma(b0, c6_0);
      }
      if (ROWS > 7) {
        FloatVector x7 = FloatVector.broadcast(SPECIES, a[p + 7 * A_ROW]);
        c7_0 = x7.fma(b0, c7_0);
      }
      if (ROWS > 8) {
        FloatVector x8 = FloatVector.broadcast(SPECIES, a[p + 8 * A_ROW]);
        c8_0 = x8.fma(b0, c8_0);
      }
      if (ROWS > 9) {
        FloatVector x9 = FloatVector.broadcast(SPECIES, a[p + 9 * A_ROW]);
        c9_0 = x9.fma(b0, c9_0);
      }
      if (ROWS > 10) {
        FloatVector x10 = FloatVector.broadcast(SPECIES, a[p + 10 * A_ROW]);
        c10_0 = x10.fma(b0, c10_0);
      }
      if (ROWS > 11) {
        FloatVector x11 = FloatVector.broadcast(SPECIES, a[p + 11 * A_ROW]);
        c11_0 = x11.fma(b0, c11_0);
      }
    }
    c0_0.intoArray(c, cStart);
    if (ROWS > 1) {
      c1_0.intoArray(c, cStart + C_ROW);
    }
    if (ROWS > 2) {
      c2_0.intoArray(c, cStart + 2 * C_ROW);
    }
    if (ROWS > 3) {
      c3_0.intoArray(c, cStart + 3 * C_ROW);
    }
    if (ROWS > 4) {
      c4_0.intoArray(c, cStart + 4 * C_ROW);
    }
    if (ROWS > 5) {
      c5_0.intoArray(c, cStart + 5 * C_ROW);
    }
    if (ROWS > 6) {
      c6_0.intoArray(c, cStart + 6 * C_ROW);
    }
    if (ROWS > 7) {
      c7_0.intoArray(c, cStart + 7 * C_ROW);
    }
    if (ROWS > 8) {
      c8_0.intoArray(c, cStart + 8 * C_ROW);
    }
    if (ROWS > 9) {
      c9_0.intoArray(c, cStart + 9 * C_ROW);
    }
    if (ROWS > 10) {
      c10_0.intoArray(c, cStart + 10 * C_ROW);
    }
    if (ROWS > 11) {
      c11_0.intoArray(c, cStart + 11 * C_ROW);
    }
  }
}
