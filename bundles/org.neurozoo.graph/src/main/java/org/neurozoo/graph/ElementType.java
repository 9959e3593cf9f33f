package org.neurozoo.graph;

/** What the elements of a tensor are. */
public enum ElementType {
  /** IEEE 754 single precision; the reference backend computes it in double precision. */
  F32(Storage.FLOATS),
  /** IEEE 754 double precision. */
  F64(Storage.DOUBLES),
  /** IEEE 754 half precision: stored and moved, but computed with only after a cast. */
  F16(Storage.HALVES),
  /** 32-bit two's complement; arithmetic wraps around. */
  I32(Storage.INTS),
  /** True or false, held as 1 or 0. */
  BOOL(Storage.INTS);

  /** What elements are held in. */
  public enum Storage {
    /** Floats. */
    FLOATS(Float.BYTES),
    /** Doubles. */
    DOUBLES(Double.BYTES),
    /** Shorts, which are the bits of half-precision numbers. */
    HALVES(Short.BYTES),
    /** Whole numbers. */
    INTS(Integer.BYTES);

    private final int bytes;

    Storage(int bytes) {
      this.bytes = bytes;
    }

    /** How many bytes an element takes. */
    public int bytes() {
      return bytes;
    }
  }

  private final Storage storage;

  ElementType(Storage storage) {
    this.storage = storage;
  }

  /** What elements of this type are held in. */
  public Storage storage() {
    return storage;
  }

  /** Whether elements are floating-point numbers, that is, whether derivatives exist. */
  public boolean isFloat() {
    return this == F32 || this == F64 || this == F16;
  }

  /** Whether elements are floating-point numbers that arithmetic, sums and products accept. */
  public boolean isReal() {
    return this == F32 || this == F64;
  }

  /** Whether there is arithmetic with elements: reals and whole numbers. */
  public boolean isNumeric() {
    return isReal() || this == I32;
  }

  /** The type in which to compute with elements of this type: F32 for F16, else itself. */
  public ElementType computed() {
    return this == F16 ? F32 : this;
  }

  /** The number of this type that {@link Primitive.Cast} makes of a number. */
  public double convert(double number) {
    return switch (this) {
      case F32 -> (float) number;
      case F64 -> number;
      case F16 -> Half.toFloat(Half.of(number));
      case I32 -> (int) number;
      case BOOL -> number != 0 ? 1 : 0;
    };
  }
}
