package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;

/**
 * Reductions and products. A sum of n terms of either sign and a size about 1 passes through n
 * partial sums of a size about √n; their roundings have either sign too, so together they come to
 * about n roundings of 1, of which four times as many are allowed.
 */
final class Summaries {
  private static final int[][] PRODUCTS = {
    {1, 1, 1},
    {1, 207, 13},
    {13, 1, 64},
    {13, 64, 1},
    {64, 64, 64},
    {65, 13, 207},
    {207, 64, 13},
    {3, 1025, 5},
    {2, 2100, 17}
  };

  private Summaries() {}

  static int sum(int terms) {
    return 4 * (terms + 8);
  }

  static List<Parity> all() {
    List<Parity> all = new ArrayList<>();
    for (Reduction op : Reduction.values()) {
      all.add(reduce(op));
    }
    all.add(wholeReductions());
    all.add(nothing());
    all.add(extremes());
    all.add(longSum());
    all.add(products());
    all.add(views());
    all.add(batched());
    all.add(emptyProducts());
    return all;
  }

  private static Parity reduce(Reduction op) {
    Parity parity = new Parity(op + " along every axis");
    for (int size : Numbers.SIZES) {
      Tensor x = Numbers.f32("x" + size, 3, size, 5);
      parity.yields("first" + size, sum(3), x.reduce(op, 0));
      parity.yields("middle" + size, sum(size), x.reduce(op, 1));
      parity.yields("last" + size, sum(5), x.reduce(op, 2));
      Tensor turned = x.transpose(2, 0, 1);
      parity.yields("turned" + size, sum(size), turned.reduce(op, 2));
      Tensor tied = x.binary(org.neurozoo.graph.Primitive.BinaryOp.MAXIMUM, x.literal(1));
      parity.yields("tied" + size, sum(size), tied.reduce(op, 1));
      if (!op.isPosition()) {
        parity.yields("outer" + size, sum(15), x.reduce(op, 0, 2));
        parity.yields("all" + size, sum(15 * size), x.reduce(op));
        parity.yields("squares" + size, sum(15 * size), x.square().reduce(op));
      }
    }
    return parity;
  }

  private static Parity wholeReductions() {
    Parity parity = new Parity("reductions of whole numbers");
    Tensor x = Numbers.i32("x", 13, 64);
    for (Reduction op : List.of(Reduction.SUM, Reduction.MAXIMUM, Reduction.MINIMUM)) {
      parity.yields(op + " of rows", 0, x.reduce(op, 1));
      parity.yields(op + " of all", 0, x.reduce(op));
    }
    return parity;
  }

  private static Parity nothing() {
    Parity parity = new Parity("reductions of nothing");
    Tensor x = Numbers.f32("x", 3, 0);
    for (Reduction op : List.of(Reduction.SUM, Reduction.MAXIMUM, Reduction.MINIMUM)) {
      parity.yields(op + " of empty rows", 0, x.reduce(op, 1));
      parity.yields(op + " of no columns", 0, x.reduce(op, 0));
    }
    return parity;
  }

  private static Parity extremes() {
    float[] rows = {1, Float.NaN, 2, Float.POSITIVE_INFINITY, 1, 2, Float.NEGATIVE_INFINITY, 0, 0};
    Parity parity = new Parity("reductions of NaN and infinities");
    parity.given("x", NdArray.of(Shape.of(3, 3), rows));
    Tensor x = Numbers.f32("x", 3, 3);
    for (Reduction op : List.of(Reduction.SUM, Reduction.MAXIMUM, Reduction.MINIMUM)) {
      parity.yields(op + " of rows", 0, x.reduce(op, 1));
    }
    return parity;
  }

  /** More than two chunks of 16,384. */
  private static Parity longSum() {
    Parity parity = new Parity("sums over several chunks");
    for (int size : new int[] {16383, 16384, 16385, 40001}) {
      parity.yields("y" + size, sum(size), Numbers.f32("x" + size, size).sum());
    }
    return parity;
  }

  private static Parity products() {
    Parity parity = new Parity("matrix products");
    for (int[] size : PRODUCTS) {
      String name = size[0] + "x" + size[1] + "x" + size[2];
      Tensor a = Numbers.f32("a" + name, size[0], size[1]);
      Tensor b = Numbers.f32("b" + name, size[1], size[2]);
      parity.yields(name, sum(size[1]), a.matmul(b));
    }
    return parity;
  }

  private static Parity views() {
    Tensor a = Numbers.f32("a", 64, 13);
    Tensor b = Numbers.f32("b", 207, 64);
    Tensor row = Numbers.f32("row", 1, 64);
    Tensor c = Numbers.f32("c", 13, 64);
    Tensor biased = c.matmul(a).plus(Numbers.f32("bias", 13)).max(Tensor.constant(0));
    return new Parity("matrix products of views and computed operands")
        .yields("both turned", sum(64), a.transpose().matmul(b.transpose()))
        .yields("left turned", sum(64), a.transpose().matmul(c.transpose()))
        .yields("with itself", sum(13), a.matmul(a.transpose()))
        .yields("repeated", sum(64), row.broadcast(Shape.of(13, 64)).matmul(a))
        .yields("computed", 4 * sum(64), c.square().matmul(a.minus(1)))
        .yields("reshaped", sum(26), a.reshape(32, 26).matmul(c.reshape(26, 32)))
        .yields("epilogue", sum(64), biased)
        .yields("twice", sum(13) * 200, c.matmul(a).matmul(c));
  }

  private static Parity batched() {
    Tensor a = Numbers.f32("a", 2, 3, 13, 7);
    Tensor b = Numbers.f32("b", 2, 3, 7, 5);
    Tensor one = Numbers.f32("one", 1, 1, 7, 5).broadcast(b.shape());
    return new Parity("batched matrix products")
        .yields("plain", sum(7), a.matmul(b))
        .yields("shared", sum(7), a.matmul(one))
        .yields("turned", sum(7), a.transpose(1, 0, 2, 3).matmul(b.transpose(1, 0, 2, 3)));
  }

  private static Parity emptyProducts() {
    Tensor a = Tensor.variable("a", Spec.f32(3, 0));
    Tensor b = Tensor.variable("b", Spec.f32(0, 5));
    return new Parity("matrix products of nothing")
        .yields("no terms", 0, a.matmul(b))
        .yields("no rows", 0, b.matmul(Numbers.f32("c", 5, 2)))
        .yields("no columns", 0, Numbers.f32("d", 2, 3).matmul(a));
  }
}
