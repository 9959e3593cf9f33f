package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.graph.formula.Randoms;

/** Primitives that place elements or make them of their place, and rows normalised. */
final class Movements {
  private Movements() {}

  static List<Parity> all() {
    List<Parity> all = new ArrayList<>();
    for (ElementType type : List.of(ElementType.F32, ElementType.F64, ElementType.F16)) {
      all.add(leaves(type));
      all.add(gather(type));
      all.add(shapes(type));
    }
    for (ElementType type : List.of(ElementType.F32, ElementType.F64)) {
      all.add(scatter(type));
      all.add(elsewhere(type));
      all.add(rows(type));
    }
    all.add(iota());
    all.add(random());
    return all;
  }

  private static Parity leaves(ElementType type) {
    Tensor fed = Tensor.input("fed", new Spec(type, Shape.of(3, 5)));
    Tensor kept = Numbers.of(type, "kept", 13);
    return new Parity(
            "constants, inputs, variables and the counter as they are" + Numbers.named(type))
        .yields("number", 0, kept.literal(2.7))
        .yields("numbers", 0, Numbers.whole(3, 1, 2))
        .yields("input", 0, fed)
        .yields("input again", 0, fed)
        .yields("whole input", 0, Tensor.input("whole", Spec.i32()))
        .yields("turned input", 0, fed.transpose())
        .yields("variable", 0, kept)
        .yields("stopped", 0, kept.stopGradient())
        .yields("counter", 0, Tensor.counter())
        .over((1L << 32) - 2, 4);
  }

  /** Something computed of a tensor, in its own type. */
  private static Tensor computed(Tensor x) {
    return x.to(x.type().computed()).times(2).plus(1).to(x.type());
  }

  private static Parity gather(ElementType type) {
    Parity parity = new Parity("gather" + Numbers.named(type));
    for (int width : Numbers.SIZES) {
      Tensor data = Numbers.of(type, "data" + width, 13, width);
      parity.yields("rows" + width, 0, data.gather(Numbers.whole(3, 0, 12, 3, -5, 99)));
      parity.yields("computed" + width, 1, computed(data).gather(Numbers.i32("index", 2, 3)));
    }
    Tensor line = Numbers.i32("line", 64);
    Tensor scalar = Tensor.constant(NdArray.of(Shape.SCALAR, 7));
    Tensor index = Numbers.i32("index", 2, 3);
    return parity
        .yields("element", 0, line.gather(scalar))
        .yields("of gathered", 0, line.gather(line.gather(index)))
        .yields("of turned", 0, Numbers.of(type, "m", 5, 7).transpose().gather(index))
        .yields("of one row", 0, Numbers.of(type, "one", 1, 3).gather(index))
        .yields("none", 0, line.gather(Numbers.i32("nothing", 0)));
  }

  private static Parity scatter(ElementType type) {
    Parity parity = new Parity("scatter" + Numbers.named(type));
    for (int width : Numbers.SIZES) {
      Tensor updates = Numbers.of(type, "updates" + width, 6, width);
      Tensor at = Numbers.whole(3, 0, 12, 3, -5, 99);
      parity.yields("rows" + width, 8, into13(at, updates));
    }
    Tensor many = into13(Numbers.i32("index", 207), Numbers.of(type, "line", 207));
    Tensor none = into13(Numbers.i32("nowhere", 0), Numbers.of(type, "nothing", 0, 2));
    Tensor like = Numbers.of(type, "one", 1, 1).broadcast(Shape.of(3, 2));
    Tensor same = into13(Numbers.whole(5, 5, 5), like);
    return parity
        .yields("numbers", Summaries.sum(207), many)
        .yields("none", 0, none)
        .yields("repeated", 8, same);
  }

  private static Tensor into13(Tensor at, Tensor updates) {
    Shape rows = updates.shape().with(0, 13);
    return updates.literal(0).broadcast(rows).scatter(ScatterMode.ADD, 0, at, updates);
  }

  private static Parity shapes(ElementType type) {
    Tensor x = Numbers.of(type, "x", 4, 13, 6);
    Tensor y = computed(x);
    Tensor turned = x.to(type.computed()).transpose(2, 1, 0);
    Tensor sum = Numbers.of(type, "c", 13, 1).to(type.computed()).plus(turned);
    return new Parity("reshape, transpose and broadcast" + Numbers.named(type))
        .yields("flat", 0, x.reshape(312))
        .yields("flat of turned", 0, x.transpose(2, 0, 1).reshape(312))
        .yields("flat of computed", 1, y.transpose(1, 2, 0).reshape(24, 13))
        .yields("units", 0, x.reshape(4, 1, 13, 1, 6))
        .yields("turned twice", 0, x.transpose(2, 0, 1).transpose(0, 2, 1))
        .yields("turned there and back", 0, x.transpose(2, 0, 1).transpose(1, 2, 0))
        .yields("repeated", 0, Numbers.of(type, "r", 1, 13, 1).broadcast(x.shape()))
        .yields(
            "repeated and flat",
            0,
            Numbers.of(type, "r", 1, 13, 1).broadcast(x.shape()).reshape(312))
        .yields("repeated and turned", 1, sum)
        .yields("number repeated", 0, x.literal(1.7).broadcast(Shape.of(2, 3)))
        .yields("nothing", 0, Numbers.of(type, "nothing", 0, 3).transpose().reshape(3, 0, 1));
  }

  /** Elements that are computed here and read there, in both orders of reading and computing. */
  private static Parity elsewhere(ElementType type) {
    Parity parity = new Parity("computed elements read elsewhere" + Numbers.named(type));
    for (int size : Numbers.SIZES) {
      Tensor y = Numbers.of(type, "x" + size, size, size).unary(UnaryOp.TANH);
      Tensor mean = y.plus(y.transpose()).times(0.5);
      parity.yields("computed" + size, 16, y);
      parity.yields("mean" + size, 16, mean);
      parity.yields("again" + size, 16, mean.times(y.transpose().unary(UnaryOp.COS)));
      Tensor row = Numbers.of(type, "row" + size, size).unary(UnaryOp.SIN);
      parity.yields("row" + size, 16, row);
      parity.yields("next" + size, 16, row.times(row.gather(Numbers.i32("index" + size, size))));
    }
    return parity;
  }

  private static Parity iota() {
    Shape shape = Shape.of(4, 13, 6);
    Parity parity = new Parity("positions");
    for (int axis = 0; axis < 3; axis++) {
      parity.yields("axis" + axis, 0, Tensor.iota(shape, axis));
      Tensor flat = Tensor.iota(shape, axis).transpose(2, 0, 1).reshape(312);
      parity.yields("turned" + axis, 0, flat.times(flat));
    }
    return parity;
  }

  private static Parity random() {
    Parity parity = new Parity("random bits are equal and other numbers of them agree");
    for (int size : Numbers.SIZES) {
      Shape shape = Shape.of(size);
      parity.yields("bits" + size, 0, Randoms.bits(shape, 5, "bits"));
      parity.yields("uniform" + size, 0, Randoms.uniform(shape, 5, "uniform"));
      parity.yields("normal" + size, 64, Randoms.normal(shape, 5, "normal"));
    }
    return parity
        .yields("matrix", 0, Randoms.bits(Shape.of(3, 5, 7), 6, "bits").transpose(2, 0, 1))
        .over((1L << 32) - 2, 4);
  }

  /** Softmax, its logarithm and its cross-entropy: sums of at most 207 terms and two functions. */
  private static Parity rows(ElementType type) {
    Parity parity =
        new Parity("softmax, cross-entropy and standardised rows" + Numbers.named(type));
    for (int size : Numbers.SIZES) {
      Tensor x = Numbers.of(type, "x" + size, 7, size);
      Tensor classes = Numbers.whole(0, 0, size - 1, size / 2, 0, size - 1, 0);
      Tensor centred = x.minus(x.mean(-1));
      Tensor spread = centred.square().mean(-1).plus(0.1).unary(UnaryOp.SQRT);
      int allowed = Summaries.sum(size) + 64;
      parity.yields("softmax" + size, allowed, Activations.softmax(x));
      parity.yields("log" + size, allowed, Activations.logSoftmax(x));
      parity.yields("loss" + size, allowed, Losses.categoricalCrossEntropy(x, classes));
      parity.yields("standard" + size, allowed, centred.over(spread));
      parity.yields("one hot" + size, 0, Losses.oneHot(classes, size).to(ElementType.BOOL));
    }
    return parity;
  }
}
