package org.neurozoo.graph;

/** Half-precision numbers, held by their bits. */
public final class Half {
  private Half() {}

  /** The half-precision number nearest to a double, of two that are equally near the even one. */
  public static short of(double number) {
    return Float.floatToFloat16(sticky(number));
  }

  /** The number that has these bits. */
  public static float toFloat(short bits) {
    return Float.float16ToFloat(bits);
  }

  /**
   * A neighbour of the number among floats, an odd one unless it is equal: rounding that once more
   * gives what rounding the number itself would.
   */
  private static float sticky(double number) {
    float near = (float) number;
    int bits = Float.floatToRawIntBits(near);
    if (near == number || (bits & 1) != 0 || !Float.isFinite(near)) {
      return near;
    }
    return Float.intBitsToFloat(Math.abs(near) < Math.abs(number) ? bits + 1 : bits - 1);
  }
}
