package org.neurozoo.graph.cpu.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.ErrorFunction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.cpu.internal.expression.Functions;

/**
 * The accuracy of elementary functions over dense sweeps, against double precision. {@link MapTest}
 * shows that printed loops have the bits of {@link Functions}.
 */
class ElementaryTest {
  private static float apply(UnaryOp op, float x) {
    return (float) Functions.unary(op, ElementType.F32, x);
  }

  /** The greatest error of floats between bounds, relative to the exact value. */
  private static double worst(
      UnaryOp op, DoubleUnaryOperator exact, float from, float to, int steps) {
    double worst = 0;
    for (int i = 0; i <= steps; i++) {
      float x = (float) (from + (double) (to - from) * i / steps);
      double truth = exact.applyAsDouble(x);
      worst = Math.max(worst, Math.abs(apply(op, x) - truth) / Math.abs(truth));
    }
    return worst;
  }

  @Test
  void exponential() {
    assertTrue(worst(UnaryOp.EXP, Math::exp, -87.33f, 88.72f, 2_000_000) < 1.2e-7);
    assertEquals(Float.POSITIVE_INFINITY, apply(UnaryOp.EXP, 88.73f));
    assertEquals(0, apply(UnaryOp.EXP, -87.4f));
    assertEquals(0, apply(UnaryOp.EXP, Float.NEGATIVE_INFINITY));
    assertEquals(1, apply(UnaryOp.EXP, 0));
    assertTrue(Float.isNaN(apply(UnaryOp.EXP, Float.NaN)));
  }

  @Test
  void logarithm() {
    // Near 1 the logarithm is 0, so that 1 itself is left out.
    assertTrue(worst(UnaryOp.LOG, Math::log, 1e-6f, 0.9999f, 1_000_000) < 1.2e-7);
    assertTrue(worst(UnaryOp.LOG, Math::log, 1.0001f, 1e6f, 1_000_000) < 1.2e-7);
    assertTrue(worst(UnaryOp.LOG, Math::log, 1e-42f, 1e-36f, 100_000) < 1.2e-7);
    assertEquals(0, apply(UnaryOp.LOG, 1));
    assertEquals(Float.NEGATIVE_INFINITY, apply(UnaryOp.LOG, 0));
    assertEquals(Float.POSITIVE_INFINITY, apply(UnaryOp.LOG, Float.POSITIVE_INFINITY));
    assertTrue(Float.isNaN(apply(UnaryOp.LOG, -1)));
  }

  @Test
  void hyperbolicTangent() {
    assertTrue(worst(UnaryOp.TANH, Math::tanh, 1e-20f, 1e-3f, 100_000) < 2e-7);
    assertTrue(worst(UnaryOp.TANH, Math::tanh, 1e-3f, 12, 2_000_000) < 2e-7);
    assertEquals(-1, apply(UnaryOp.TANH, Float.NEGATIVE_INFINITY));
    assertEquals(0, apply(UnaryOp.TANH, 0));
  }

  @Test
  void errorFunction() {
    assertTrue(worst(UnaryOp.ERF, ErrorFunction::erf, 1e-20f, 1e-3f, 100_000) < 2e-7);
    assertTrue(worst(UnaryOp.ERF, ErrorFunction::erf, 1e-3f, 6, 1_000_000) < 2e-7);
    assertEquals(-1, apply(UnaryOp.ERF, Float.NEGATIVE_INFINITY));
    assertEquals(0, apply(UnaryOp.ERF, 0));
    assertTrue(Float.isNaN(apply(UnaryOp.ERF, Float.NaN)));
  }

  @Test
  void sineAndCosine() {
    // Floats do not hit the zeros of sine and cosine, so that relative errors make sense.
    assertTrue(worst(UnaryOp.SIN, Math::sin, 1e-6f, 10_000, 2_000_000) < 2e-7);
    assertTrue(worst(UnaryOp.COS, Math::cos, 1e-6f, 10_000, 2_000_000) < 2e-7);
    assertTrue(worst(UnaryOp.SIN, Math::sin, 1e6f, 1e9f, 100_000) < 2e-7);
    assertTrue(Float.isNaN(apply(UnaryOp.SIN, Float.POSITIVE_INFINITY)));
  }
}
