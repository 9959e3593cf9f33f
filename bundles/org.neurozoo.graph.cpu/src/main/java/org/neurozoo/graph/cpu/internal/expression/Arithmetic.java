package org.neurozoo.graph.cpu.internal.expression;

import org.neurozoo.graph.Philox;

/**
 * What instructions do to one element: a static method each, named as the operation. Printed loops
 * call these; {@code VectorArithmetic} has the same with equal bits for vectors.
 */
final class Arithmetic {
  /** From here on all floats are whole. */
  static final float WHOLE = 0x1p23f;

  private Arithmetic() {}

  static float negate(float x) {
    return -x;
  }

  static int negate(int x) {
    return -x;
  }

  static float exp(float x) {
    return Elementary.exp(x);
  }

  static float log(float x) {
    return Elementary.log(x);
  }

  static float tanh(float x) {
    return Elementary.tanh(x);
  }

  static float sqrt(float x) {
    return (float) Math.sqrt(x);
  }

  static float sin(float x) {
    return Elementary.sin(x);
  }

  static float cos(float x) {
    return Elementary.cos(x);
  }

  static float abs(float x) {
    return Math.abs(x);
  }

  static int abs(int x) {
    return Math.abs(x);
  }

  static float sign(float x) {
    return x > 0 ? 1 : x < 0 ? -1 : x;
  }

  static int sign(int x) {
    return Integer.signum(x);
  }

  /** Truncated, then one less where that is above; the sign is kept for the sake of -0. */
  static float floor(float x) {
    float truncated = (int) x;
    float below = truncated > x ? truncated - 1 : truncated;
    float signed =
        Float.intBitsToFloat(
            Float.floatToRawIntBits(below) | Float.floatToRawIntBits(x) & Elementary.SIGN);
    return Math.abs(x) < WHOLE ? signed : x;
  }

  static boolean not(boolean x) {
    return !x;
  }

  static float add(float a, float b) {
    return a + b;
  }

  static int add(int a, int b) {
    return a + b;
  }

  static float subtract(float a, float b) {
    return a - b;
  }

  static int subtract(int a, int b) {
    return a - b;
  }

  static float multiply(float a, float b) {
    return a * b;
  }

  static int multiply(int a, int b) {
    return a * b;
  }

  static float divide(float a, float b) {
    return a / b;
  }

  static int divide(int a, int b) {
    return b == 0 ? 0 : a / b;
  }

  static float maximum(float a, float b) {
    return Math.max(a, b);
  }

  static int maximum(int a, int b) {
    return Math.max(a, b);
  }

  static float minimum(float a, float b) {
    return Math.min(a, b);
  }

  static int minimum(int a, int b) {
    return Math.min(a, b);
  }

  static int and(int a, int b) {
    return a & b;
  }

  static boolean and(boolean a, boolean b) {
    return a & b;
  }

  static int or(int a, int b) {
    return a | b;
  }

  static boolean or(boolean a, boolean b) {
    return a | b;
  }

  static int xor(int a, int b) {
    return a ^ b;
  }

  static boolean xor(boolean a, boolean b) {
    return a ^ b;
  }

  static int shiftLeft(int a, int b) {
    return a << b;
  }

  static int shiftRight(int a, int b) {
    return a >>> b;
  }

  static boolean less(float a, float b) {
    return a < b;
  }

  static boolean less(int a, int b) {
    return a < b;
  }

  static boolean lessOrEqual(float a, float b) {
    return a <= b;
  }

  static boolean lessOrEqual(int a, int b) {
    return a <= b;
  }

  static boolean equal(float a, float b) {
    return a == b;
  }

  static boolean equal(int a, int b) {
    return a == b;
  }

  static float select(boolean condition, float then, float otherwise) {
    return condition ? then : otherwise;
  }

  static int select(boolean condition, int then, int otherwise) {
    return condition ? then : otherwise;
  }

  static boolean select(boolean condition, boolean then, boolean otherwise) {
    return condition ? then : otherwise;
  }

  static float toF32(int x) {
    return x;
  }

  static float toF32(boolean x) {
    return x ? 1 : 0;
  }

  static int toI32(float x) {
    return (int) x;
  }

  static int toI32(boolean x) {
    return x ? 1 : 0;
  }

  static boolean toBool(float x) {
    return x != 0;
  }

  static boolean toBool(int x) {
    return x != 0;
  }

  static int random(int key0, int key1, int counter0, int counter1, int index) {
    return Philox.word(key0, key1, index, 0, counter0, counter1);
  }

  /** The nearest row there is. */
  static int clamp(int row, int rows) {
    return Math.max(0, Math.min(row, rows - 1));
  }
}
