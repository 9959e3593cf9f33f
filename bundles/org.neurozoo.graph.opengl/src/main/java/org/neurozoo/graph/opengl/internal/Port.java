package org.neurozoo.graph.opengl.internal;

import com.jogamp.opengl.GL4;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Motion;
import org.neurozoo.graph.backend.Slot;
import org.neurozoo.graph.opengl.internal.device.Arena;
import org.neurozoo.graph.opengl.internal.device.Passage;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.opengl.internal.device.Resource;
import org.neurozoo.graph.opengl.internal.device.Rows;
import org.neurozoo.graph.plan.Buffer;

/**
 * An input or output of a plan. It lies in rows, one for each of the next steps, through which its
 * place moves; during a burst it is connected to an array with a row for each of all steps.
 */
final class Port {
  private final Slot slot;
  private final Motion motion = new Motion();
  private final Place place;
  private final Passage passage;
  private final Rows read;
  private @Nullable NdArray array;

  /** Sets aside so many rows. */
  Port(String name, Buffer buffer, Arena arena, int rows) {
    slot = new Slot(name, buffer.type(), buffer.size());
    Place all = arena.reserve(buffer.type(), Math.multiplyExact(rows, buffer.size()));
    place = all.part(0, buffer.size(), motion);
    passage = new Passage(all.store());
    read = new Rows(place);
  }

  /** Where it is in the present step. */
  Place place() {
    return place;
  }

  /** The room that what is read takes. */
  Resource room() {
    return read;
  }

  /** Connects an input. */
  void input(Map<String, NdArray> arrays, int count) {
    array = slot.input(arrays, count);
  }

  /** Connects an output, if it is asked for. */
  void output(Map<String, NdArray> arrays, int count) {
    array = slot.output(arrays, count);
  }

  /** Fills the rows with some of the array's. */
  void upload(GL4 gl, int first, int count) {
    if (array != null) {
      passage.write(gl, place.offset(), array, first * slot.size(), count * slot.size());
    }
  }

  /** Goes on by so many steps. */
  void move(int steps) {
    motion.by(steps * slot.size());
  }

  /** Makes room for what will be read. */
  void makeRoom(GL4 gl, int count) {
    if (array != null) {
      read.makeRoom(gl, count);
    }
  }

  /** Keeps the rows to be read as some of the array's. */
  void keep(GL4 gl, int first, int count) {
    if (array != null) {
      read.take(gl, first, count);
    }
  }

  /** Brings all that was kept to the array, and waits for it. */
  void download(GL4 gl, int count) {
    if (array != null) {
      read.download(gl, array, 0, count);
    }
  }
}
