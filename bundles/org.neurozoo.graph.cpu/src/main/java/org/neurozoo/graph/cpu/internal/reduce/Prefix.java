package org.neurozoo.graph.cpu.internal.reduce;

import java.util.List;
import org.neurozoo.graph.cpu.internal.expression.Axis;

/** All loops of a nest but the innermost, run through in row-major order. */
final class Prefix {
  private final List<Axis> axes;

  Prefix(List<Axis> axes) {
    this.axes = axes.subList(0, axes.size() - 1);
  }

  /** How many rounds there are. */
  int count() {
    return axes.stream().mapToInt(Axis::extent).reduce(1, Math::multiplyExact);
  }

  /** Adds to each offset what its access has moved in a round. */
  void move(int round, int[] offsets) {
    int rest = round;
    for (int i = axes.size() - 1; i >= 0; i--) {
      Axis axis = axes.get(i);
      axis.move(rest % axis.extent(), offsets);
      rest /= axis.extent();
    }
  }
}
