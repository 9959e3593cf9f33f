package org.neurozoo.graph.cpu.internal;

import java.util.List;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.View;

/** Where the leading axes of views lead. */
public final class Starts {
  private Starts() {}

  /** The position in its array at every index of the leading axes, the others being 0. */
  public static int[] of(View view, Shape leading, Location location) {
    int[] starts = new int[leading.count()];
    List<Integer> strides = view.strides();
    for (int i = 0; i < starts.length; i++) {
      starts[i] = location.offset() + view.offset();
      int rest = i;
      for (int axis = leading.rank() - 1; axis >= 0; axis--) {
        starts[i] += rest % leading.extent(axis) * strides.get(axis);
        rest /= leading.extent(axis);
      }
    }
    return starts;
  }
}
