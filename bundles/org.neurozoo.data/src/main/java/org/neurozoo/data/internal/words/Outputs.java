package org.neurozoo.data.internal.words;

import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/** What is to be learned where a file tells it as numbers: the numbers, or the class they code. */
final class Outputs {
  static final Property<String> TASK = Property.oneOf("task", "auto", "auto", "classes", "numbers");

  private Outputs() {}

  /**
   * Classes if they are asked for, or if every row has one 1 among several 0. The class of a row is
   * its greatest number, the first of these.
   *
   * @param numbers F32 [rows, outputs]
   * @param like other rows that must be coded alike
   */
  static Target target(NdArray numbers, NdArray like, Values values) {
    int outputs = numbers.shape().extent(1);
    boolean classes =
        switch (values.get(TASK)) {
          case "classes" -> true;
          case "numbers" -> false;
          default -> outputs > 1 && oneOfSeveral(numbers) && oneOfSeveral(like);
        };
    List<String> names = IntStream.rangeClosed(1, outputs).mapToObj(String::valueOf).toList();
    return classes
        ? outputs == 1 ? twoClasses(numbers) : classes(names, numbers)
        : new Target.Numbers(names, numbers);
  }

  private static boolean oneOfSeveral(NdArray numbers) {
    int outputs = numbers.shape().extent(1);
    float[] all = numbers.floats();
    for (int row = 0; row < all.length; row += outputs) {
      int ones = 0;
      int zeros = 0;
      for (int i = row; i < row + outputs; i++) {
        ones += all[i] == 1 ? 1 : 0;
        zeros += all[i] == 0 ? 1 : 0;
      }
      if (ones != 1 || zeros != outputs - 1) {
        return false;
      }
    }
    return true;
  }

  private static Target classes(List<String> names, NdArray numbers) {
    int outputs = names.size();
    int[] labels = new int[numbers.shape().extent(0)];
    for (int row = 0; row < labels.length; row++) {
      int best = 0;
      for (int i = 1; i < outputs; i++) {
        boolean greater =
            numbers.floats()[row * outputs + i] > numbers.floats()[row * outputs + best];
        best = greater ? i : best;
      }
      labels[row] = best;
    }
    return new Target.Classes(names, NdArray.of(Shape.of(labels.length), labels));
  }

  /** A single output is one class above a half and another one below. */
  private static Target twoClasses(NdArray numbers) {
    int[] labels = new int[numbers.length()];
    java.util.Arrays.setAll(labels, i -> numbers.floats()[i] > 0.5f ? 1 : 0);
    return new Target.Classes(List.of("0", "1"), NdArray.of(Shape.of(labels.length), labels));
  }
}
