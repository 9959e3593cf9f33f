package org.neurozoo.graph.opengl.internal.device;

import java.util.ArrayList;
import java.util.List;

/** How a place moves with the rounds of a loop: the numbers that lead to it move along. */
public final class Motion {
  private record Number(int[] numbers, int index) {}

  private final List<Number> moved = new ArrayList<>();

  /** From now on a number moves along. */
  public void take(int[] numbers, int index) {
    moved.add(new Number(numbers, index));
  }

  /** Moves all by so many elements. */
  public void by(int elements) {
    for (int i = 0; i < moved.size(); i++) {
      Number number = moved.get(i);
      number.numbers[number.index] += elements;
    }
  }
}
