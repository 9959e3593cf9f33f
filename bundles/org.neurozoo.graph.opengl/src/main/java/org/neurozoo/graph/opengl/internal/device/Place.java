package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;
import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Motion;

/**
 * Where a buffer of a plan lies.
 *
 * @param size number of elements
 * @param offset of its first element, before it moves
 * @param motions of the loops that it moves with
 */
public record Place(Store store, ElementType type, int size, int offset, List<Motion> motions) {
  /** Where a buffer lies that stays there. */
  public Place(Store store, ElementType type, int size, int offset) {
    this(store, type, size, offset, List.of());
  }

  /** A part of it, from so many elements on, that moves with a loop besides. */
  public Place part(int from, int count, Motion motion) {
    List<Motion> all = Stream.concat(motions.stream(), Stream.of(motion)).toList();
    return new Place(store, type, count, offset + from, all);
  }

  /** Fills it from a position of an array. */
  public void write(GL4 gl, NdArray from, int position) {
    new Passage(store).write(gl, offset, from, position, size);
  }

  /** Copies it to a position of an array. */
  public void read(GL4 gl, NdArray into, int position) {
    Rows once = new Rows(this);
    once.makeRoom(gl, 1);
    once.take(gl, 0, 1);
    once.download(gl, into, position, 1);
    once.release(gl);
  }
}
