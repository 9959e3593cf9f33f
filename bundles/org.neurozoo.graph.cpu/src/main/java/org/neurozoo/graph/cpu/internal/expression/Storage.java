package org.neurozoo.graph.cpu.internal.expression;

import org.neurozoo.graph.ElementType;

/** What an access leads to. */
public enum Storage {
  /** An element of an array of floats. */
  FLOATS,
  /** An element of an array of whole numbers. */
  INTS,
  /** Not an element: the position is the value. */
  NUMBER;

  public static Storage of(ElementType type) {
    return type.isFloat() ? FLOATS : INTS;
  }
}
