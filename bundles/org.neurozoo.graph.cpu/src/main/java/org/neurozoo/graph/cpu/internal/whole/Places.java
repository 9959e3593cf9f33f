package org.neurozoo.graph.cpu.internal.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.expression.Storage;
import org.neurozoo.graph.plan.Buffer;

/** The arrays of a plan, numbered as they are met. */
final class Places {
  private final Function<Buffer, Location> locations;
  private final Work work = new Work();
  private final List<float[]> floats = new ArrayList<>();
  private final List<int[]> ints = new ArrayList<>();

  Places(Function<Buffer, Location> locations) {
    this.locations = locations;
    floats.add(work.floats());
    ints.add(work.ints());
  }

  /**
   * Where a buffer lies.
   *
   * @param array its number among those of the storage
   * @param position of the first element
   */
  record Place(Storage storage, int array, int position) {}

  Place of(Buffer buffer) {
    Location at = work.holds(buffer) ? work.locate(buffer) : locations.apply(buffer);
    return at.type().isFloat()
        ? new Place(Storage.FLOATS, number(floats, at.floats()), at.offset())
        : new Place(Storage.INTS, number(ints, at.ints()), at.offset());
  }

  @SuppressWarnings("ReferenceEquality") // Equal arrays are not the same array.
  private static <T> int number(List<T> arrays, T array) {
    for (int i = 0; i < arrays.size(); i++) {
      if (arrays.get(i) == array) {
        return i;
      }
    }
    arrays.add(array);
    return arrays.size() - 1;
  }

  Work work() {
    return work;
  }

  List<float[]> floats() {
    return floats;
  }

  List<int[]> ints() {
    return ints;
  }
}
