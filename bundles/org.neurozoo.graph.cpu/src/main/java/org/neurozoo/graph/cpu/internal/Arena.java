package org.neurozoo.graph.cpu.internal;

import java.util.function.ToIntFunction;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.ElementType.Storage;

/**
 * The storage of a memory, of an executable or of a row kernel: one array for each kind of number.
 */
public record Arena(float[] floats, double[] doubles, short[] halves, int[] ints) {
  /** Buffers begin at multiples of so many elements, a cache line. */
  private static final int ALIGNMENT = 16;

  /** A large array begins 16 bytes after a cache line; its first buffer, at one. */
  private static final int LEAD = 12;

  /** So many elements may be read past the last buffer: a whole tile of vectors. */
  private static final int SLACK = 128;

  /** Zeros, so many elements of each storage. */
  public static Arena of(ToIntFunction<Storage> sizes) {
    return new Arena(
        new float[length(sizes, Storage.FLOATS)],
        new double[length(sizes, Storage.DOUBLES)],
        new short[length(sizes, Storage.HALVES)],
        new int[length(sizes, Storage.INTS)]);
  }

  private static int length(ToIntFunction<Storage> sizes, Storage storage) {
    return Math.addExact(sizes.applyAsInt(storage), LEAD + SLACK);
  }

  /** The least multiple of the alignment that is not below a size. */
  public static int aligned(int size) {
    return Math.addExact(size, ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  /** A buffer's place. */
  public Location at(ElementType type, int size, int offset) {
    return new Location(type, size, array(type.storage()), LEAD + offset);
  }

  private Object array(Storage storage) {
    return switch (storage) {
      case FLOATS -> floats;
      case DOUBLES -> doubles;
      case HALVES -> halves;
      case INTS -> ints;
    };
  }

  void assign(Arena other) {
    System.arraycopy(other.floats, 0, floats, 0, floats.length);
    System.arraycopy(other.doubles, 0, doubles, 0, doubles.length);
    System.arraycopy(other.halves, 0, halves, 0, halves.length);
    System.arraycopy(other.ints, 0, ints, 0, ints.length);
  }
}
