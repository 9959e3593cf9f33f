package org.neurozoo.graph.opengl.internal;

import com.jogamp.opengl.GL4;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Slot;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.opengl.internal.device.Resource;
import org.neurozoo.graph.opengl.internal.device.Rows;
import org.neurozoo.graph.plan.Buffer;

/** An input or output of a plan; during a burst it is connected to an array with a row a step. */
final class Port {
  private final Slot slot;
  private final Rows rows;
  private @Nullable NdArray array;

  Port(String name, Place place) {
    slot = new Slot(name, place.type(), place.size());
    rows = new Rows(place);
  }

  static Port[] all(Map<String, Buffer> buffers, Binding binding) {
    return buffers.entrySet().stream()
        .map(entry -> new Port(entry.getKey(), binding.locate(entry.getValue())))
        .toArray(Port[]::new);
  }

  /** The room that its rows take. */
  Resource room() {
    return rows;
  }

  /** Connects an input. */
  void input(Map<String, NdArray> arrays, int count) {
    array = slot.input(arrays, count);
  }

  /** Connects an output, if it is asked for. */
  void output(Map<String, NdArray> arrays, int count) {
    array = slot.output(arrays, count);
  }

  void upload(GL4 gl, int count) {
    makeRoom(gl, count);
    if (array != null) {
      rows.upload(gl, array, count);
    }
  }

  void makeRoom(GL4 gl, int count) {
    if (array != null) {
      rows.makeRoom(gl, count);
    }
  }

  void download(GL4 gl, int count) {
    if (array != null) {
      rows.download(gl, array, 0, count);
    }
  }

  void take(GL4 gl, int row) {
    if (array != null) {
      rows.take(gl, row);
    }
  }

  void give(GL4 gl, int row) {
    if (array != null) {
      rows.give(gl, row);
    }
  }
}
