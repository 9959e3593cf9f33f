package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.testkit.LearnerContract;
import org.neurozoo.testkit.Rehearsal;
import org.neurozoo.training.Learner;

/**
 * What is left of a learner's first steps.
 *
 * @param numbers the state, the metrics of every step and the figures at the end
 */
public record Course(SequencedMap<String, NdArray> numbers) {
  private static final long SEED = 7;

  /** What a backend makes of so many steps. */
  public static Course of(LearnerContract.Candidate candidate, Backend backend, int steps) {
    try (Device device = backend.open(1);
        Learner learner = candidate.create(SEED, device)) {
      Rehearsal rehearsal = new Rehearsal(learner, learner.layout().allocate(device));
      rehearsal.advance(steps, steps);
      SequencedMap<String, NdArray> numbers = new LinkedHashMap<>();
      rehearsal.buffers().forEach((name, buffer) -> numbers.put("buffer " + name, buffer));
      learner
          .metrics()
          .forEach(name -> numbers.put("metric " + name, floats(rehearsal.figures(name))));
      rehearsal
          .evaluate()
          .forEach((name, figure) -> numbers.put("figure " + name, floats(List.of(figure))));
      return new Course(numbers);
    }
  }

  private static NdArray floats(List<? extends Number> numbers) {
    float[] floats = new float[numbers.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = numbers.get(i).floatValue();
    }
    return NdArray.of(Shape.of(floats.length), floats);
  }

  /**
   * A sentence for everything that differs.
   *
   * @param tolerance of numbers that are not whole, relative beyond 1
   */
  public List<String> differences(Course expected, double tolerance) {
    List<String> differences = new ArrayList<>();
    if (!numbers.keySet().equals(expected.numbers.keySet())) {
      differences.add("has " + numbers.keySet() + ", not " + expected.numbers.keySet());
    }
    for (Map.Entry<String, NdArray> each : numbers.entrySet()) {
      NdArray other = Objects.requireNonNull(expected.numbers.get(each.getKey()), each.getKey());
      compare(each.getKey(), each.getValue(), other, tolerance, differences);
    }
    return differences;
  }

  private static void compare(
      String what, NdArray actual, NdArray expected, double tolerance, List<String> differences) {
    double allowed = expected.spec().type().isFloat() ? tolerance : 0;
    for (int i = 0; i < expected.length(); i++) {
      double off = Math.abs(actual.at(i) - expected.at(i));
      boolean equal = Double.compare(actual.at(i), expected.at(i)) == 0;
      if (!equal && !(off <= allowed * Math.max(1, Math.abs(expected.at(i))))) {
        differences.add(
            what + " is " + actual.at(i) + ", not " + expected.at(i) + ", at element " + i);
        return;
      }
    }
  }
}
