package org.neurozoo.testkit.internal.onnx;

import java.util.Map;
import org.neurozoo.testkit.NotApplicable;

/** Operators of the suite that have no counterpart, each with the reason. */
final class Outside {
  private static final String INVERSE = "no primitive is an inverse of sine, cosine or tangent";
  private static final String SHAPE = "the shape of the result depends on numbers";

  private static final Map<String, String> REASONS =
      Map.of(
          "Acos", INVERSE,
          "Asin", INVERSE,
          "Atan", INVERSE,
          "Det", "only symmetric positive definite matrices are factorised",
          "NonZero", SHAPE,
          "Unique", SHAPE);

  private Outside() {}

  /**
   * Why an operator is not translated.
   *
   * @throws IllegalArgumentException if nobody has thought of it
   */
  static NotApplicable reason(String operator) {
    String reason = REASONS.get(operator);
    if (reason == null) {
      throw new IllegalArgumentException(operator + " is neither translated nor listed as outside");
    }
    return new NotApplicable(operator + ": " + reason);
  }
}
