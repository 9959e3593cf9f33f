package org.neurozoo.graph.cpu.internal;

import org.neurozoo.graph.ElementType;

/** The storage of a memory or of an executable: one array for each kind of number. */
record Arena(float[] floats, int[] ints) {
  /** Buffers begin at multiples of so many elements, a cache line. */
  private static final int ALIGNMENT = 16;

  /** A large array begins 16 bytes after a cache line; its first buffer, at one. */
  private static final int LEAD = 12;

  /** So many elements may be read past the last buffer: a whole tile of vectors. */
  private static final int SLACK = 128;

  static Arena of(int floats, int ints) {
    return new Arena(
        new float[Math.addExact(floats, LEAD + SLACK)], new int[Math.addExact(ints, LEAD + SLACK)]);
  }

  /** The least multiple of the alignment that is not below a size. */
  static int aligned(int size) {
    return Math.addExact(size, ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  Location at(ElementType type, int size, int offset) {
    return new Location(type, size, floats, ints, LEAD + offset);
  }

  void assign(Arena other) {
    System.arraycopy(other.floats, 0, floats, 0, floats.length);
    System.arraycopy(other.ints, 0, ints, 0, ints.length);
  }
}
