package org.neurozoo.graph.cpu.internal;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Motion;

/**
 * Where a buffer lies.
 *
 * @param size number of elements
 * @param array what holds the {@link ElementType#storage} of its type
 * @param offset of its first element, before it moves
 * @param motions of the loops that it moves with
 */
public record Location(ElementType type, int size, Object array, int offset, List<Motion> motions) {
  /** Where a buffer lies that stays there. */
  public Location(ElementType type, int size, Object array, int offset) {
    this(type, size, array, offset, List.of());
  }

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
    return new Location(type, size - by, array, offset + by, motions);
  }

  /** A part of it, from so many elements on, that moves with a loop besides. */
  public Location part(int from, int count, Motion motion) {
    List<Motion> all = Stream.concat(motions.stream(), Stream.of(motion)).toList();
    return new Location(type, count, array, offset + from, all);
  }

  /** Has a position move that was computed from the offset. */
  public void lead(int[] positions, int index) {
    motions.forEach(motion -> motion.take(positions, index));
  }
}
