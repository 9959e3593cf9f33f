package org.neurozoo.graph.cpu.internal.expression;

import org.neurozoo.graph.Primitive.Reduction;

/** What becomes of the element that a result is stored to. */
public enum Combination {
  /** It is overwritten. */
  SET,
  /** The result is added. */
  ADD,
  /** It is multiplied by the result. */
  MULTIPLY,
  /** The greater stays. */
  MAXIMUM,
  /** The smaller stays. */
  MINIMUM;

  public static Combination of(Reduction reduction) {
    return switch (reduction) {
      case SUM -> ADD;
      case PRODUCT -> MULTIPLY;
      case MAXIMUM -> MAXIMUM;
      case MINIMUM -> MINIMUM;
      case ARG_MAXIMUM, ARG_MINIMUM -> SET;
    };
  }
}
