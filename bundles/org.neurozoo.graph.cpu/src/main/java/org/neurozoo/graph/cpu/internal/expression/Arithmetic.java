package org.neurozoo.graph.cpu.internal.expression;

import org.neurozoo.graph.ErrorFunction;
import org.neurozoo.graph.Half;
import org.neurozoo.graph.Philox;

/** What operations do to one element: a static method each, named as the operation. */
final class Arithmetic {
  private Arithmetic() {}

  static float negate(float x) {
    return -x;
  }

  static double negate(double x) {
    return -x;
  }

  static int negate(int x) {
    return -x;
  }

  static float sqrt(float x) {
    return (float) Math.sqrt(x);
  }

  static double sqrt(double x) {
    return Math.sqrt(x);
  }

  static float abs(float x) {
    return Math.abs(x);
  }

  static double abs(double x) {
    return Math.abs(x);
  }

  static int abs(int x) {
    return Math.abs(x);
  }

  static boolean not(boolean x) {
    return !x;
  }

  static float add(float a, float b) {
    return a + b;
  }

  static double add(double a, double b) {
    return a + b;
  }

  static int add(int a, int b) {
    return a + b;
  }

  static float subtract(float a, float b) {
    return a - b;
  }

  static double subtract(double a, double b) {
    return a - b;
  }

  static int subtract(int a, int b) {
    return a - b;
  }

  static float multiply(float a, float b) {
    return a * b;
  }

  static double multiply(double a, double b) {
    return a * b;
  }

  static int multiply(int a, int b) {
    return a * b;
  }

  static float divide(float a, float b) {
    return a / b;
  }

  static double divide(double a, double b) {
    return a / b;
  }

  static int divide(int a, int b) {
    return b == 0 ? 0 : a / b;
  }

  static float maximum(float a, float b) {
    return Math.max(a, b);
  }

  static double maximum(double a, double b) {
    return Math.max(a, b);
  }

  static int maximum(int a, int b) {
    return Math.max(a, b);
  }

  static float minimum(float a, float b) {
    return Math.min(a, b);
  }

  static double minimum(double a, double b) {
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

  static boolean less(double a, double b) {
    return a < b;
  }

  static boolean less(int a, int b) {
    return a < b;
  }

  static boolean lessOrEqual(float a, float b) {
    return a <= b;
  }

  static boolean lessOrEqual(double a, double b) {
    return a <= b;
  }

  static boolean lessOrEqual(int a, int b) {
    return a <= b;
  }

  static boolean equal(float a, float b) {
    return a == b;
  }

  static boolean equal(double a, double b) {
    return a == b;
  }

  static boolean equal(int a, int b) {
    return a == b;
  }

  static float toF32(int x) {
    return x;
  }

  static float toF32(boolean x) {
    return x ? 1 : 0;
  }

  static float toF32(double x) {
    return (float) x;
  }

  static float toF32(short half) {
    return Half.toFloat(half);
  }

  static double toF64(float x) {
    return x;
  }

  static double toF64(short half) {
    return Half.toFloat(half);
  }

  static double toF64(int x) {
    return x;
  }

  static double toF64(boolean x) {
    return x ? 1 : 0;
  }

  static short toF16(float x) {
    return Half.of(x);
  }

  static short toF16(double x) {
    return Half.of(x);
  }

  static short toF16(int x) {
    return Half.of(x);
  }

  static short toF16(boolean x) {
    return Half.of(x ? 1 : 0);
  }

  static int toI32(double x) {
    return (int) x;
  }

  static int toI32(short half) {
    return (int) Half.toFloat(half);
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

  static boolean toBool(double x) {
    return x != 0;
  }

  static boolean toBool(short half) {
    return Half.toFloat(half) != 0;
  }

  static int random(int key0, int key1, int counter0, int counter1, int index) {
    return Philox.word(key0, key1, index, 0, counter0, counter1);
  }

  /** The nearest row there is. */
  static int clamp(int row, int rows) {
    return Math.max(0, Math.min(row, rows - 1));
  }

  static float fuse(float a, float b, float c) {
    return Math.fma(a, b, c);
  }

  static double fuse(double a, double b, double c) {
    return Math.fma(a, b, c);
  }

  static int shiftSigned(int a, int b) {
    return a >> b;
  }

  static float blend(float otherwise, float then, boolean condition) {
    return condition ? then : otherwise;
  }

  static double blend(double otherwise, double then, boolean condition) {
    return condition ? then : otherwise;
  }

  static int blend(int otherwise, int then, boolean condition) {
    return condition ? then : otherwise;
  }

  static short blend(short otherwise, short then, boolean condition) {
    return condition ? then : otherwise;
  }

  static boolean blend(boolean otherwise, boolean then, boolean condition) {
    return condition ? then : otherwise;
  }

  static int bits(float x) {
    return Float.floatToRawIntBits(x);
  }

  static float ofBits(int x) {
    return Float.intBitsToFloat(x);
  }

  // Elementary functions of doubles are StrictMath's: their bits are the same interpreted, compiled
  // and on every machine.

  static double exp(double x) {
    return StrictMath.exp(x);
  }

  static double log(double x) {
    return StrictMath.log(x);
  }

  static double tanh(double x) {
    return StrictMath.tanh(x);
  }

  static double sin(double x) {
    return StrictMath.sin(x);
  }

  static double erf(double x) {
    return ErrorFunction.erf(x);
  }

  static double cos(double x) {
    return StrictMath.cos(x);
  }

  static double floor(double x) {
    return Math.floor(x);
  }

  static float slowSine(float x) {
    return (float) StrictMath.sin(x);
  }

  static float slowCosine(float x) {
    return (float) StrictMath.cos(x);
  }
}
