package org.neurozoo.testkit.internal.onnx;

import java.util.Optional;
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

  /** A sentence for what is wrong with a result, if anything is. */
  static Optional<String> fault(Literal expected, DataType type, NdArray rows) {
    Shape shape = rows.shape().axes(1, rows.shape().rank());
    if (expected.type() != type || !expected.shape().equals(shape)) {
      String found = type + " of shape " + shape;
      return Optional.of("is " + found + ", not " + expected.type() + " of " + expected.shape());
    }
    for (int i = 0; i < expected.numbers().length; i++) {
      double actual = type.stored(rows.at(i));
      if (!close(actual, expected.numbers()[i])) {
        return Optional.of("is " + actual + ", not " + expected.numbers()[i] + ", at element " + i);
      }
    }
    return Optional.empty();
  }

  private static boolean close(double actual, double expected) {
    return Double.compare(actual, expected) == 0
        || actual == expected
        || Math.abs(actual - expected) <= ABSOLUTE + RELATIVE * Math.abs(expected)
            && Double.isFinite(expected);
  }
}
