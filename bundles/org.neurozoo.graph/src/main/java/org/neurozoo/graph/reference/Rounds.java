package org.neurozoo.graph.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.neurozoo.graph.Loop;
import org.neurozoo.graph.Spec;

/** The rounds of a scan. */
record Rounds(Loop loop, BiFunction<Loop, List<DoubleArray>, List<DoubleArray>> body) {
  /** The parts of a scan of these inputs. */
  List<DoubleArray> run(List<DoubleArray> inputs) {
    List<Spec> parts = loop.parts();
    List<double[]> stacked =
        parts.stream().skip(loop.carries()).map(p -> new double[p.shape().count()]).toList();
    List<DoubleArray> carries = inputs.subList(0, loop.carries());
    for (int round = 0; round < loop.length(); round++) {
      int index = loop.reversed() ? loop.length() - 1 - round : round;
      List<DoubleArray> results = body.apply(loop, arguments(index, carries, inputs));
      List<DoubleArray> kept = new ArrayList<>(results.subList(loop.carries(), results.size()));
      kept.addAll(carries);
      for (int i = 0; i < kept.size(); i++) {
        double[] one = kept.get(i).elements();
        System.arraycopy(one, 0, stacked.get(i), index * one.length, one.length);
      }
      carries = results.subList(0, loop.carries());
    }
    List<DoubleArray> all = new ArrayList<>(carries);
    for (int i = 0; i < stacked.size(); i++) {
      all.add(new DoubleArray(parts.get(loop.carries() + i), stacked.get(i)));
    }
    return all;
  }

  private List<DoubleArray> arguments(
      int index, List<DoubleArray> carries, List<DoubleArray> inputs) {
    List<DoubleArray> arguments = new ArrayList<>();
    arguments.add(new DoubleArray(Spec.i32(), new double[] {index}));
    arguments.addAll(carries);
    int first = loop.carries();
    int end = first + loop.sequences();
    for (int i = first; i < end; i++) {
      Spec element = loop.argument(i).spec();
      int size = element.shape().count();
      double[] all = inputs.get(i).elements();
      arguments.add(
          new DoubleArray(element, Arrays.copyOfRange(all, index * size, (index + 1) * size)));
    }
    arguments.addAll(inputs.subList(end, inputs.size()));
    return arguments;
  }
}
