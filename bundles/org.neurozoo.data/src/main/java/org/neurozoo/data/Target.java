package org.neurozoo.data;

import java.util.List;
import org.neurozoo.graph.NdArray;

/** What is to be learned about each sample of a data set. */
public sealed interface Target {
  /**
   * One class each.
   *
   * @param names the classes
   * @param labels I32 [samples], positions among the names
   */
  record Classes(List<String> names, NdArray labels) implements Target {
    /** Copies the names. */
    public Classes {
      names = List.copyOf(names);
    }
  }

  /**
   * Numbers each.
   *
   * @param names one for each number
   * @param values F32 [samples, names]
   */
  record Numbers(List<String> names, NdArray values) implements Target {
    /** Copies the names. */
    public Numbers {
      names = List.copyOf(names);
    }
  }

  /** Nothing. */
  record None() implements Target {}
}
