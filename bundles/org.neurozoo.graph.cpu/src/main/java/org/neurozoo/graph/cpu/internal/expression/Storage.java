package org.neurozoo.graph.cpu.internal.expression;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import org.neurozoo.graph.ElementType;

/** What an access leads to. */
public enum Storage {
  /** An element of an array of floats. */
  FLOATS(ConstantDescs.CD_float),
  /** An element of an array of doubles. */
  DOUBLES(ConstantDescs.CD_double),
  /** An element of an array of half-precision numbers' bits. */
  HALVES(ConstantDescs.CD_short),
  /** An element of an array of whole numbers. */
  INTS(ConstantDescs.CD_int),
  /** Not an element: the position is the value. */
  NUMBER(ConstantDescs.CD_int);

  private final ClassDesc element;

  Storage(ClassDesc element) {
    this.element = element;
  }

  public static Storage of(ElementType type) {
    return switch (type.storage()) {
      case FLOATS -> FLOATS;
      case DOUBLES -> DOUBLES;
      case HALVES -> HALVES;
      case INTS -> INTS;
    };
  }

  /** The class of an element in its array. */
  ClassDesc element() {
    return element;
  }
}
