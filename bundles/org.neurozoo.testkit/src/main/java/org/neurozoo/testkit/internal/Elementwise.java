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
import org.neurozoo.graph.Spec;
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
  private static final double[] WIDE_EXTREMES = {
    0,
    -0.0,
    1,
    -1,
    0.1,
    -2.5,
    5e-324,
    1e-310,
    1e-8,
    6e-8,
    2.98023223876953125e-8,
    2.9802322387695316e-8,
    2049.0000000000005,
    65519.99999999999,
    65520,
    1e39,
    1.7e308,
    -1.7e308,
    708,
    -745,
    710,
    4503599627370497.5,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    2147483647.5,
    -2147483648.5
  };
  private static final float[] ANGLES = {
    0, 3.1415927f, -100, 1000, Float.NaN, Float.POSITIVE_INFINITY
  };
  private static final int[] WHOLE_EXTREMES = {
    0, 1, -1, 2, -7, 31, 32, 33, 16777217, Integer.MAX_VALUE, Integer.MIN_VALUE, -32
  };

  private Elementwise() {}

  static List<Parity> all() {
    List<Parity> all = new ArrayList<>();
    for (ElementType type : List.of(ElementType.F32, ElementType.F64)) {
      EnumSet.complementOf(EnumSet.of(UnaryOp.NOT)).forEach(op -> all.add(unary(op, type)));
      EnumSet.range(BinaryOp.ADD, BinaryOp.MINIMUM).forEach(op -> all.add(reals(op, type)));
      EnumSet.allOf(Comparison.class).forEach(op -> all.add(compare(op, type)));
      all.add(select(type));
    }
    EnumSet.allOf(BinaryOp.class).forEach(op -> all.add(wholes(op)));
    all.add(wholeUnary());
    all.add(truths());
    all.add(select(ElementType.F16));
    all.add(casts());
    return all;
  }

  private static Parity unary(UnaryOp op, ElementType type) {
    Parity parity = new Parity(op + " of numbers" + Numbers.named(type));
    for (int size : Numbers.SIZES) {
      parity.yields("y" + size, FUNCTION, Numbers.of(type, "x" + size, size).unary(op));
    }
    parity.yields("empty", 0, Numbers.of(type, "nothing", 0).unary(op));
    boolean periodic = op == UnaryOp.SIN || op == UnaryOp.COS;
    NdArray extremes = periodic ? numbers(type, ANGLES) : extremes(type);
    Tensor x = Numbers.of(type, "extremes", extremes.length());
    return parity.given("extremes", extremes).yields("extremes", FUNCTION, x.unary(op));
  }

  /** The extremes of a type; of F16, what becomes of those of F32. */
  private static NdArray extremes(ElementType type) {
    return type == ElementType.F64
        ? NdArray.of(Shape.of(WIDE_EXTREMES.length), WIDE_EXTREMES)
        : numbers(type, EXTREMES);
  }

  private static NdArray numbers(ElementType type, float... numbers) {
    NdArray array = NdArray.zeros(new Spec(type, Shape.of(numbers.length)));
    for (int i = 0; i < numbers.length; i++) {
      array.put(i, numbers[i]);
    }
    return array;
  }

  private static Parity reals(BinaryOp op, ElementType type) {
    Parity parity = new Parity(op + " of numbers" + Numbers.named(type));
    for (int size : Numbers.SIZES) {
      Tensor a = Numbers.of(type, "a" + size, size, 1);
      Tensor b = Numbers.of(type, "b" + size, 3);
      parity.yields("y" + size, 1, a.binary(op, b));
    }
    NdArray extremes = extremes(type);
    int count = extremes.length();
    parity.given("extremes", extremes);
    Tensor x = Numbers.of(type, "extremes", count);
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

  private static Parity compare(Comparison op, ElementType type) {
    Parity parity = new Parity(op + " of numbers" + Numbers.named(type));
    NdArray extremes = extremes(type);
    int count = extremes.length();
    parity.given("extremes", extremes);
    Tensor x = Numbers.of(type, "extremes", count);
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

  private static Parity select(ElementType type) {
    Tensor a = Numbers.of(type, "a", 13, 7);
    Tensor b = Numbers.of(type, "b", 7);
    Tensor n = Numbers.i32("n", 13, 1);
    Tensor one = Tensor.constant(1).to(ElementType.I32);
    Tensor x = a.to(type.computed());
    Tensor less = x.less(b.to(type.computed()));
    return new Parity("SELECT" + Numbers.named(type))
        .yields("floats", 0, less.select(a, b))
        .yields("number", 0, less.select(a, a.literal(1.5)))
        .yields("wholes", 0, less.select(n, one))
        .yields("guarded", 1, x.less(x.literal(0)).select(x.literal(0), x.unary(UnaryOp.SQRT)));
  }

  private static Parity casts() {
    Parity parity = new Parity("casts");
    parity.given("wholes", NdArray.of(Shape.of(WHOLE_EXTREMES.length), WHOLE_EXTREMES));
    List<Tensor> all = new ArrayList<>();
    all.add(Numbers.i32("wholes", WHOLE_EXTREMES.length));
    all.add(Numbers.i32("n", 13).to(ElementType.BOOL));
    for (ElementType type : List.of(ElementType.F32, ElementType.F64, ElementType.F16)) {
      NdArray extremes = extremes(type);
      parity.given(type.name(), extremes);
      all.add(Numbers.of(type, type.name(), extremes.length()));
    }
    for (Tensor from : all) {
      for (ElementType to : ElementType.values()) {
        parity.yields(from.type() + " to " + to, 1, from.to(to));
      }
    }
    return parity;
  }
}
