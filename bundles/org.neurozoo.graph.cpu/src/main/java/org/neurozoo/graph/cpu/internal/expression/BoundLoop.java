package org.neurozoo.graph.cpu.internal.expression;

import java.util.List;
import java.util.function.Function;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.plan.Buffer;

/**
 * A loop and where its accesses lead.
 *
 * @param arrays the array of each access
 * @param offsets where each access begins
 */
public record BoundLoop(Loop loop, Object[] arrays, int[] offsets) {
  /** What leads nowhere leads there: code is the same for all accesses. */
  private static final Object NONE = new int[0];

  /** Looks up what the accesses lead to. */
  public static BoundLoop of(
      Loop loop, List<Access> accesses, Function<Buffer, Location> locations) {
    int count = accesses.size();
    BoundLoop bound = new BoundLoop(loop, new Object[count], new int[count]);
    for (int i = 0; i < count; i++) {
      bound.bind(i, accesses.get(i), locations);
    }
    return bound;
  }

  private void bind(int i, Access access, Function<Buffer, Location> locations) {
    arrays[i] = NONE;
    offsets[i] = access.offset();
    if (access.buffer() != null) {
      bind(i, locations.apply(access.buffer()));
    }
  }

  /** Leads an access to a place. */
  public void bind(int access, Location location) {
    arrays[access] = location.array();
    offsets[access] += location.offset();
    location.lead(offsets, access);
  }
}
