package org.neurozoo.graph.cpu.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.plan.Buffer;

/** An input or output of a plan; during a burst it is connected to an array with a row a step. */
final class Port {
  static final float[] NO_FLOATS = {};
  static final int[] NO_INTS = {};

  private final String name;
  private final Location location;
  private @Nullable NdArray array;

  Port(String name, Location location) {
    this.name = name;
    this.location = location;
  }

  static List<Port> all(Map<String, Buffer> buffers, Binding binding) {
    return buffers.entrySet().stream()
        .map(entry -> new Port(entry.getKey(), binding.locate(entry.getValue())))
        .toList();
  }

  /** Connects an input. */
  void require(Map<String, NdArray> arrays, int rows) {
    if (!connect(arrays, rows)) {
      throw new IllegalArgumentException("no array for " + name);
    }
  }

  boolean isFloat() {
    return location.type().isFloat();
  }

  /** The array's floats; none if there is no array. */
  float[] floats() {
    return array == null ? NO_FLOATS : array.floats();
  }

  /** The array's whole numbers; none if there is no array. */
  int[] ints() {
    return array == null ? NO_INTS : array.ints();
  }

  /** Whether there is an array of this name. */
  boolean connect(Map<String, NdArray> arrays, int rows) {
    array = arrays.get(name);
    if (array != null && !holds(array, rows)) {
      throw new IllegalArgumentException(
          "%s of %s does not hold %d rows of %d numbers of type %s"
              .formatted(name, array.spec(), rows, location.size(), location.type()));
    }
    return array != null;
  }

  private boolean holds(NdArray array, int rows) {
    long numbers = (long) rows * location.size();
    return array.spec().type() == location.type() && array.length() >= numbers;
  }

  /** Copies a row of the array, if there is one, into the plan. */
  void take(int row) {
    if (array != null) {
      location.write(array, row * location.size());
    }
  }

  /** Copies from the plan into a row of the array, if there is one. */
  void give(int row) {
    if (array != null) {
      location.read(array, row * location.size());
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
