package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.ElementType;
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
    for (ElementType type : List.of(ElementType.F32, ElementType.F64)) {
      for (Reduction op : Reduction.values()) {
        all.add(reduce(op, type));
      }
      all.add(nothing(type));
      all.add(extremes(type));
      all.add(longSum(type));
      all.add(products(type));
      all.add(views(type));
      all.add(batched(type));
      all.add(emptyProducts(type));
    }
    all.add(wholeReductions());
    return all;
  }

  private static Parity reduce(Reduction op, ElementType type) {
    Parity parity = new Parity(op + " along every axis" + Numbers.named(type));
    for (int size : Numbers.SIZES) {
      Tensor x = Numbers.of(type, "x" + size, 3, size, 5);
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

  private static Parity nothing(ElementType type) {
    Parity parity = new Parity("reductions of nothing" + Numbers.named(type));
    Tensor x = Numbers.of(type, "x", 3, 0);
    for (Reduction op : List.of(Reduction.SUM, Reduction.MAXIMUM, Reduction.MINIMUM)) {
      parity.yields(op + " of empty rows", 0, x.reduce(op, 1));
      parity.yields(op + " of no columns", 0, x.reduce(op, 0));
    }
    return parity;
  }

  private static Parity extremes(ElementType type) {
    double[] rows = {1, Double.NaN, 2, 1 / 0.0, 1, 2, -1 / 0.0, 0, 0};
    NdArray given = NdArray.zeros(new Spec(type, Shape.of(3, 3)));
    for (int i = 0; i < rows.length; i++) {
      given.put(i, rows[i]);
    }
    Parity parity = new Parity("reductions of NaN and infinities" + Numbers.named(type));
    parity.given("x", given);
    Tensor x = Numbers.of(type, "x", 3, 3);
    for (Reduction op : List.of(Reduction.SUM, Reduction.MAXIMUM, Reduction.MINIMUM)) {
      parity.yields(op + " of rows", 0, x.reduce(op, 1));
    }
    return parity;
  }

  /** More than two chunks of 16,384. */
  private static Parity longSum(ElementType type) {
    Parity parity = new Parity("sums over several chunks" + Numbers.named(type));
    for (int size : new int[] {16383, 16384, 16385, 40001}) {
      parity.yields("y" + size, sum(size), Numbers.of(type, "x" + size, size).sum());
    }
    return parity;
  }

  private static Parity products(ElementType type) {
    Parity parity = new Parity("matrix products" + Numbers.named(type));
    for (int[] size : PRODUCTS) {
      String name = size[0] + "x" + size[1] + "x" + size[2];
      Tensor a = Numbers.of(type, "a" + name, size[0], size[1]);
      Tensor b = Numbers.of(type, "b" + name, size[1], size[2]);
      parity.yields(name, sum(size[1]), a.matmul(b));
    }
    return parity;
  }

  private static Parity views(ElementType type) {
    Tensor a = Numbers.of(type, "a", 64, 13);
    Tensor b = Numbers.of(type, "b", 207, 64);
    Tensor row = Numbers.of(type, "row", 1, 64);
    Tensor c = Numbers.of(type, "c", 13, 64);
    Tensor biased = c.matmul(a).plus(Numbers.of(type, "bias", 13)).max(a.literal(0));
    return new Parity("matrix products of views and computed operands" + Numbers.named(type))
        .yields("both turned", sum(64), a.transpose().matmul(b.transpose()))
        .yields("left turned", sum(64), a.transpose().matmul(c.transpose()))
        .yields("with itself", sum(13), a.matmul(a.transpose()))
        .yields("repeated", sum(64), row.broadcast(Shape.of(13, 64)).matmul(a))
        .yields("computed", 4 * sum(64), c.square().matmul(a.minus(1)))
        .yields("reshaped", sum(26), a.reshape(32, 26).matmul(c.reshape(26, 32)))
        .yields("epilogue", sum(64), biased)
        .yields("twice", sum(13) * 200, c.matmul(a).matmul(c));
  }

  private static Parity batched(ElementType type) {
    Tensor a = Numbers.of(type, "a", 2, 3, 13, 7);
    Tensor b = Numbers.of(type, "b", 2, 3, 7, 5);
    Tensor one = Numbers.of(type, "one", 1, 1, 7, 5).broadcast(b.shape());
    return new Parity("batched matrix products" + Numbers.named(type))
        .yields("plain", sum(7), a.matmul(b))
        .yields("shared", sum(7), a.matmul(one))
        .yields("turned", sum(7), a.transpose(1, 0, 2, 3).matmul(b.transpose(1, 0, 2, 3)));
  }

  private static Parity emptyProducts(ElementType type) {
    Tensor a = Numbers.of(type, "a", 3, 0);
    Tensor b = Numbers.of(type, "b", 0, 5);
    return new Parity("matrix products of nothing" + Numbers.named(type))
        .yields("no terms", 0, a.matmul(b))
        .yields("no rows", 0, b.matmul(Numbers.of(type, "c", 5, 2)))
        .yields("no columns", 0, Numbers.of(type, "d", 2, 3).matmul(a));
  }
}
