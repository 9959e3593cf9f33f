package org.neurozoo.graph.cpu.internal.expression;

import java.util.List;
import java.util.function.Function;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.plan.Buffer;

/**
 * A loop and where its accesses lead.
 *
 * @param floats the array of each access to floats
 * @param ints the array of each access to whole numbers
 * @param offsets where each access begins
 */
public record BoundLoop(Loop loop, float[][] floats, int[][] ints, int[] offsets) {
  private static final float[] NO_FLOATS = {};
  private static final int[] NO_INTS = {};

  /** Looks up what the accesses lead to. */
  public static BoundLoop of(
      Loop loop, List<Access> accesses, Function<Buffer, Location> locations) {
    int count = accesses.size();
    BoundLoop bound = new BoundLoop(loop, new float[count][], new int[count][], new int[count]);
    for (int i = 0; i < count; i++) {
      bound.bind(i, accesses.get(i), locations);
    }
    return bound;
  }

  private void bind(int i, Access access, Function<Buffer, Location> locations) {
    floats[i] = NO_FLOATS;
    ints[i] = NO_INTS;
    offsets[i] = access.offset();
    if (access.buffer() != null) {
      bind(i, locations.apply(access.buffer()));
    }
  }

  /** Leads an access to a place. */
  public void bind(int access, Location location) {
    floats[access] = location.floats();
    ints[access] = location.ints();
    offsets[access] += location.offset();
  }
}
