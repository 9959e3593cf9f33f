package org.neurozoo.data;

import java.util.List;
import org.neurozoo.graph.NdArray;

/** What is to be learned about each sample of a data set, or about each step of a sample. */
public sealed interface Target {
  /**
   * One class each.
   *
   * @param names the classes
   * @param labels I32 [samples], positions among the names; or I32 [samples, steps], one class a
   *     step, -1 where none is asked for
   */
  record Classes(List<String> names, NdArray labels) implements Target {
    /** Copies the names. */
    public Classes {
      names = List.copyOf(names);
    }

    /** Whether there is a class for each step, not one for the sample. */
    public boolean perStep() {
      return labels.shape().rank() > 1;
    }
  }

  /**
   * Numbers each.
   *
   * @param names one for each number
   * @param values F32 [samples, names]; or F32 [samples, steps, names], some numbers a step
   */
  record Numbers(List<String> names, NdArray values) implements Target {
    /** Copies the names. */
    public Numbers {
      names = List.copyOf(names);
    }

    /** Whether there are numbers for each step, not for the sample. */
    public boolean perStep() {
      return values.shape().rank() > 2;
    }
  }

  /** Nothing. */
  record None() implements Target {}
}
