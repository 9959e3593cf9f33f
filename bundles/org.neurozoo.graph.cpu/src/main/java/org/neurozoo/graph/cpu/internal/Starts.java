package org.neurozoo.graph.cpu.internal;

import java.util.List;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.View;

/** Where axes of views lead. */
public final class Starts {
  private Starts() {}

  /** The position in its array at every index of the leading axes, the others being 0. */
  public static int[] of(View view, Shape leading, Location location) {
    int[] starts = of(location.offset() + view.offset(), leading, view.strides());
    for (int i = 0; i < starts.length; i++) {
      location.lead(starts, i);
    }
    return starts;
  }

  /** The position at every index of axes, row-major, from that of the first on. */
  public static int[] of(int first, Shape axes, List<Integer> strides) {
    int[] starts = new int[axes.count()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = first;
      int rest = i;
      for (int axis = axes.rank() - 1; axis >= 0; axis--) {
        starts[i] += rest % axes.extent(axis) * strides.get(axis);
        rest /= axes.extent(axis);
      }
    }
    return starts;
  }
}
