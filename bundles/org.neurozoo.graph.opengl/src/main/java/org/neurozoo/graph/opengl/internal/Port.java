package org.neurozoo.graph.opengl.internal;

import com.jogamp.opengl.GL4;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.opengl.internal.device.Resource;
import org.neurozoo.graph.opengl.internal.device.Rows;
import org.neurozoo.graph.plan.Buffer;

/** An input or output of a plan; during a burst it is connected to an array with a row a step. */
final class Port {
  private final String name;
  private final Place place;
  private final Rows rows;
  private @Nullable NdArray array;

  Port(String name, Place place) {
    this.name = name;
    this.place = place;
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
  void require(Map<String, NdArray> arrays, int count) {
    if (!connect(arrays, count)) {
      throw new IllegalArgumentException("no array for " + name);
    }
  }

  /** Whether there is an array of this name. */
  boolean connect(Map<String, NdArray> arrays, int count) {
    array = arrays.get(name);
    if (array != null && !holds(array, count)) {
      throw new IllegalArgumentException(
          "%s of %s does not hold %d rows of %d numbers of type %s"
              .formatted(name, array.spec(), count, place.size(), place.type()));
    }
    return array != null;
  }

  private boolean holds(NdArray array, int count) {
    long numbers = (long) count * place.size();
    return array.spec().type() == place.type() && array.length() >= numbers;
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
