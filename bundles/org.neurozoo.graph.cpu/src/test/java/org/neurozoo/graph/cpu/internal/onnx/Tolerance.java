package org.neurozoo.graph.cpu.internal.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

/**
 * When a result counts as right: type and shape are equal and every number is within a relative
 * 1e-3 and an absolute 1e-7, as in ONNX's own runner (onnx.backend.test.runner).
 */
final class Tolerance {
  private static final double RELATIVE = 1e-3;
  private static final double ABSOLUTE = 1e-7;

  private Tolerance() {}

  static void check(Literal expected, DataType type, NdArray rows, String what) {
    Shape shape = rows.shape().axes(1, rows.shape().rank());
    assertEquals(expected.type(), type, what + ": type");
    assertEquals(expected.shape(), shape, what + ": shape");
    for (int i = 0; i < expected.numbers().length; i++) {
      double actual = type.stored(rows.at(i));
      if (!close(actual, expected.numbers()[i])) {
        fail(what + " is " + actual + ", not " + expected.numbers()[i] + ", at element " + i);
      }
    }
  }

  private static boolean close(double actual, double expected) {
    return Double.compare(actual, expected) == 0
        || actual == expected
        || Math.abs(actual - expected) <= ABSOLUTE + RELATIVE * Math.abs(expected)
            && Double.isFinite(expected);
  }
}
