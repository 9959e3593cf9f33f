package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * Operations on single elements, on ordinary and on extreme numbers. Arithmetic rounds once; 16
 * roundings leave an elementary function about 1e-6, ten times what a good polynomial needs.
 */
final class Elementwise {
  private static final int FUNCTION = 16;
  private static final float[] EXTREMES = {
    0,
    -0.0f,
    1,
    -1,
    0.5f,
    -2.5f,
    1e-40f,
    1e-30f,
    1e30f,
    3e38f,
    -3e38f,
    88,
    -87,
    104,
    -104,
    Float.NaN,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    2147483648f,
    -2147483904f
  };
  private static final int[] WHOLE_EXTREMES = {
    0, 1, -1, 2, -7, 31, 32, 33, 16777217, Integer.MAX_VALUE, Integer.MIN_VALUE, -32
  };

  private Elementwise() {}

  static List<Parity> all() {
    List<Parity> all = new ArrayList<>();
    EnumSet.complementOf(EnumSet.of(UnaryOp.NOT)).forEach(op -> all.add(unary(op)));
    EnumSet.range(BinaryOp.ADD, BinaryOp.MINIMUM).forEach(op -> all.add(floats(op)));
    EnumSet.allOf(BinaryOp.class).forEach(op -> all.add(wholes(op)));
    EnumSet.allOf(Comparison.class).forEach(op -> all.add(compare(op)));
    all.add(wholeUnary());
    all.add(truths());
    all.add(select());
    all.add(casts());
    return all;
  }

  private static Parity unary(UnaryOp op) {
    Parity parity = new Parity(op + " of numbers");
    for (int size : Numbers.SIZES) {
      parity.yields("y" + size, FUNCTION, Numbers.f32("x" + size, size).unary(op));
    }
    parity.yields("empty", 0, Numbers.f32("nothing", 0).unary(op));
    boolean periodic = op == UnaryOp.SIN || op == UnaryOp.COS;
    NdArray extremes =
        periodic
            ? NdArray.of(Shape.of(6), 0, 3.1415927f, -100, 1000, Float.NaN, Float.POSITIVE_INFINITY)
            : NdArray.of(Shape.of(EXTREMES.length), EXTREMES);
    Tensor x = Numbers.f32("extremes", extremes.shape().count());
    return parity.given("extremes", extremes).yields("extremes", FUNCTION, x.unary(op));
  }

  private static Parity floats(BinaryOp op) {
    Parity parity = new Parity(op + " of numbers");
    for (int size : Numbers.SIZES) {
      Tensor a = Numbers.f32("a" + size, size, 1);
      Tensor b = Numbers.f32("b" + size, 3);
      parity.yields("y" + size, 1, a.binary(op, b));
    }
    int count = EXTREMES.length;
    parity.given("extremes", NdArray.of(Shape.of(count), EXTREMES));
    Tensor x = Numbers.f32("extremes", count);
    return parity.yields("extremes", 1, x.reshape(count, 1).binary(op, x));
  }

  private static Parity wholes(BinaryOp op) {
    boolean bits = EnumSet.of(BinaryOp.AND, BinaryOp.OR, BinaryOp.XOR).contains(op);
    Parity parity = new Parity(op + " of whole numbers");
    for (int size : Numbers.SIZES) {
      Tensor a = Numbers.i32("a" + size, size);
      Tensor b = Numbers.i32("b" + size, size);
      parity.yields("y" + size, 0, a.binary(op, b));
      if (bits) {
        Tensor p = a.to(ElementType.BOOL);
        parity.yields("truth" + size, 0, p.binary(op, a.less(b)));
      }
    }
    int count = WHOLE_EXTREMES.length;
    parity.given("extremes", NdArray.of(Shape.of(count), WHOLE_EXTREMES));
    Tensor x = Numbers.i32("extremes", count);
    return parity.yields("extremes", 0, x.reshape(count, 1).binary(op, x));
  }

  private static Parity compare(Comparison op) {
    Parity parity = new Parity(op + " of numbers");
    int count = EXTREMES.length;
    parity.given("extremes", NdArray.of(Shape.of(count), EXTREMES));
    Tensor x = Numbers.f32("extremes", count);
    Tensor whole = Numbers.i32("whole", 207);
    return parity
        .yields("extremes", 0, x.reshape(count, 1).compare(op, x))
        .yields("whole", 0, whole.compare(op, Numbers.i32("other", 1)));
  }

  private static Parity wholeUnary() {
    Parity parity = new Parity("operations on one whole number");
    int count = WHOLE_EXTREMES.length;
    parity.given("extremes", NdArray.of(Shape.of(count), WHOLE_EXTREMES));
    Tensor x = Numbers.i32("extremes", count);
    for (UnaryOp op : EnumSet.of(UnaryOp.NEGATE, UnaryOp.ABS, UnaryOp.SIGN)) {
      parity.yields(op.name(), 0, x.unary(op));
    }
    return parity;
  }

  private static Parity truths() {
    Tensor p = Numbers.i32("p", 13).to(ElementType.BOOL);
    return new Parity("NOT of truth values").yields("y", 0, p.unary(UnaryOp.NOT));
  }

  private static Parity select() {
    Tensor a = Numbers.f32("a", 13, 7);
    Tensor b = Numbers.f32("b", 7);
    Tensor n = Numbers.i32("n", 13, 1);
    Tensor one = Tensor.constant(1).to(ElementType.I32);
    return new Parity("SELECT")
        .yields("floats", 0, a.less(b).select(a, b))
        .yields("wholes", 0, a.less(b).select(n, one))
        .yields("guarded", 1, a.less(a.literal(0)).select(a.literal(0), a.unary(UnaryOp.SQRT)));
  }

  private static Parity casts() {
    Parity parity = new Parity("casts");
    parity.given("floats", NdArray.of(Shape.of(EXTREMES.length), EXTREMES));
    parity.given("wholes", NdArray.of(Shape.of(WHOLE_EXTREMES.length), WHOLE_EXTREMES));
    List<Tensor> all =
        List.of(
            Numbers.f32("floats", EXTREMES.length),
            Numbers.i32("wholes", WHOLE_EXTREMES.length),
            Numbers.i32("n", 13).to(ElementType.BOOL));
    for (Tensor from : all) {
      for (ElementType to : ElementType.values()) {
        parity.yields(from.type() + " to " + to, 1, from.to(to));
      }
    }
    return parity;
  }
}
