package org.neurozoo.network.internal.probe;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.neurozoo.data.Target;
import org.neurozoo.picture.Indices;

/**
 * What the colours of points stand for: classes, or the few different values of a number to learn.
 *
 * @param names of the classes
 * @param indices one for each point, or none
 */
record PointClasses(List<String> names, Indices indices) {
  private static final int MOST = 5;

  /**
   * None if there is nothing to tell apart by colour.
   *
   * @param output which of several numbers, counted from 0
   */
  static PointClasses of(Target target, int output) {
    return switch (target) {
      case Target.Classes(var names, var labels) when labels.shape().rank() == 1 ->
          new PointClasses(names, Indices.of(labels.ints()));
      case Target.Numbers numbers when numbers.values().shape().rank() == 2 ->
          of(Predictions.column(numbers.values(), output));
      default -> new PointClasses(List.of(), Indices.NONE);
    };
  }

  private static PointClasses of(double[] values) {
    TreeSet<Double> different = new TreeSet<>();
    IntStream.range(0, values.length).forEach(i -> different.add(values[i]));
    if (different.size() > MOST) {
      return new PointClasses(List.of(), Indices.NONE);
    }
    List<Double> order = List.copyOf(different);
    int[] indices = IntStream.range(0, values.length).map(i -> order.indexOf(values[i])).toArray();
    List<String> names = order.stream().map(value -> Decimals.brief(value)).toList();
    return new PointClasses(names, Indices.of(indices));
  }
}
