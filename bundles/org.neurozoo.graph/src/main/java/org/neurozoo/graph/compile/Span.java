package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.View;

/**
 * The positions of a buffer that a view passes in some loops.
 *
 * @param least the first of them
 * @param steps how far they lie apart, the widest first; neighbours that go on evenly are one
 */
record Span(int least, List<Step> steps) {
  /** So many positions, so far apart. */
  record Step(int stride, int extent) {
    int length() {
      return stride * (extent - 1);
    }
  }

  static Span of(View view, Shape nest, List<Integer> axes) {
    int least = view.offset();
    List<Step> steps = new ArrayList<>();
    for (int axis : axes) {
      int stride = view.strides().get(axis);
      int extent = nest.extent(axis);
      if (stride != 0 && extent > 1) {
        least += Math.min(0, stride * (extent - 1));
        steps.add(new Step(Math.abs(stride), extent));
      }
    }
    steps.sort(Comparator.comparingInt(Step::stride).reversed());
    return new Span(least, merged(steps));
  }

  private static List<Step> merged(List<Step> steps) {
    List<Step> merged = new ArrayList<>();
    for (Step step : steps) {
      boolean goesOn = !merged.isEmpty() && merged.getLast().stride == step.stride * step.extent;
      merged.add(goesOn ? new Step(step.stride, merged.removeLast().extent * step.extent) : step);
    }
    return List.copyOf(merged);
  }

  /** Whether the positions lie equally far apart. */
  boolean isEven() {
    return steps.size() <= 1;
  }

  /** How far apart they then lie. */
  int stride() {
    return steps.isEmpty() ? 1 : steps.getFirst().stride;
  }

  /** How many there are. */
  int count() {
    return steps.stream().mapToInt(Step::extent).reduce(1, Math::multiplyExact);
  }

  private int greatest() {
    return least + steps.stream().mapToInt(Step::length).sum();
  }

  /** Whether all of another's positions are among these. */
  boolean holds(Span other) {
    return equals(other)
        || isEven()
            && other.least >= least
            && other.greatest() <= greatest()
            && (other.least - least) % stride() == 0
            && other.steps.stream().allMatch(step -> step.stride % stride() == 0);
  }
}
