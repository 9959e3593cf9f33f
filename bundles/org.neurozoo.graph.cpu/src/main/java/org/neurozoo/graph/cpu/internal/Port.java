package org.neurozoo.graph.cpu.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Slot;
import org.neurozoo.graph.plan.Buffer;

/** An input or output of a plan; during a burst it is connected to an array with a row a step. */
final class Port {
  static final float[] NO_FLOATS = {};
  static final int[] NO_INTS = {};

  private final Slot slot;
  private final Location location;
  private @Nullable NdArray array;

  private Port(String name, Location location) {
    slot = new Slot(name, location.type(), location.size());
    this.location = location;
  }

  static List<Port> all(Map<String, Buffer> buffers, Binding binding) {
    return buffers.entrySet().stream()
        .map(entry -> new Port(entry.getKey(), binding.locate(entry.getValue())))
        .toList();
  }

  /** Connects an input. */
  void input(Map<String, NdArray> arrays, int rows) {
    array = slot.input(arrays, rows);
  }

  /** Connects an output, if it is asked for. */
  void output(Map<String, NdArray> arrays, int rows) {
    array = slot.output(arrays, rows);
  }

  boolean isFloat() {
    return slot.type().isFloat();
  }

  /** The array's floats; none if there is no array. */
  float[] floats() {
    return array == null ? NO_FLOATS : array.floats();
  }

  /** The array's whole numbers; none if there is no array. */
  int[] ints() {
    return array == null ? NO_INTS : array.ints();
  }

  /** Copies a row of the array, if there is one, into the plan. */
  void take(int row) {
    if (array != null) {
      location.write(array, row * slot.size());
    }
  }

  /** Copies from the plan into a row of the array, if there is one. */
  void give(int row) {
    if (array != null) {
      location.read(array, row * slot.size());
    }
  }
}
