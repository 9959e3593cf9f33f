package org.neurozoo.graph.cpu.internal;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;

/**
 * Where a buffer lies.
 *
 * @param size number of elements
 * @param array what holds the {@link ElementType#storage} of its type
 * @param offset of its first element
 */
public record Location(ElementType type, int size, Object array, int offset) {
  /** The array of an F32 buffer. */
  public float[] floats() {
    return (float[]) array;
  }

  /** The array of an F64 buffer. */
  public double[] doubles() {
    return (double[]) array;
  }

  /** The array of an I32 or BOOL buffer. */
  public int[] ints() {
    return (int[]) array;
  }

  /** Fills the buffer from a position of an array. */
  void write(NdArray from, int position) {
    System.arraycopy(from.storage(), position, array, offset, size);
  }

  /** Copies the buffer to a position of an array. */
  void read(NdArray into, int position) {
    System.arraycopy(array, offset, into.storage(), position, size);
  }

  /** The place so many elements further on. */
  public Location moved(int by) {
    return new Location(type, size - by, array, offset + by);
  }
}
