package org.neurozoo.graph.cpu.internal;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;

/**
 * Where a buffer lies.
 *
 * @param type decides which of the two arrays holds it
 * @param size number of elements
 * @param offset of its first element
 */
public record Location(ElementType type, int size, float[] floats, int[] ints, int offset) {
  /** Fills the buffer from a position of an array. */
  void write(NdArray from, int position) {
    if (type.isFloat()) {
      System.arraycopy(from.floats(), position, floats, offset, size);
    } else {
      System.arraycopy(from.ints(), position, ints, offset, size);
    }
  }

  /** Copies the buffer to a position of an array. */
  void read(NdArray into, int position) {
    if (type.isFloat()) {
      System.arraycopy(floats, offset, into.floats(), position, size);
    } else {
      System.arraycopy(ints, offset, into.ints(), position, size);
    }
  }

  /** The place so many elements further on. */
  public Location moved(int by) {
    return new Location(type, size - by, floats, ints, offset + by);
  }
}
