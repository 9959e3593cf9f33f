package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
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
    all.add(leaves());
    all.add(gather());
    all.add(scatter());
    all.add(shapes());
    all.add(elsewhere());
    all.add(iota());
    all.add(random());
    all.add(rows());
    return all;
  }

  private static Parity leaves() {
    Tensor fed = Tensor.input("fed", Spec.f32(3, 5));
    Tensor kept = Numbers.f32("kept", 13);
    return new Parity("constants, inputs, variables and the counter as they are")
        .yields("number", 0, Tensor.constant(2.5))
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

  private static Parity gather() {
    Parity parity = new Parity("gather");
    for (int width : Numbers.SIZES) {
      Tensor data = Numbers.f32("data" + width, 13, width);
      parity.yields("rows" + width, 0, data.gather(Numbers.whole(3, 0, 12, 3, -5, 99)));
      parity.yields("computed" + width, 1, data.plus(1).gather(Numbers.i32("index", 2, 3)));
    }
    Tensor line = Numbers.i32("line", 64);
    Tensor scalar = Tensor.constant(NdArray.of(Shape.SCALAR, 7));
    Tensor index = Numbers.i32("index", 2, 3);
    return parity
        .yields("element", 0, line.gather(scalar))
        .yields("of gathered", 0, line.gather(line.gather(index)))
        .yields("of turned", 0, Numbers.f32("m", 5, 7).transpose().gather(index))
        .yields("of one row", 0, Numbers.f32("one", 1, 3).gather(index))
        .yields("none", 0, line.gather(Numbers.i32("nothing", 0)));
  }

  private static Parity scatter() {
    Parity parity = new Parity("scatter");
    Primitive into13 = new Primitive.ScatterAdd(13);
    for (int width : Numbers.SIZES) {
      Tensor updates = Numbers.f32("updates" + width, 6, width);
      Tensor at = Numbers.whole(3, 0, 12, 3, -5, 99);
      parity.yields("rows" + width, 8, Tensor.of(into13, at, updates));
    }
    Tensor many = Tensor.of(into13, Numbers.i32("index", 207), Numbers.f32("line", 207));
    Tensor none = Tensor.of(into13, Numbers.i32("nowhere", 0), Numbers.f32("nothing", 0, 2));
    Tensor like = Numbers.f32("one", 1, 1).broadcast(Shape.of(3, 2));
    Tensor same = Tensor.of(into13, Numbers.whole(5, 5, 5), like);
    return parity
        .yields("numbers", Summaries.sum(207), many)
        .yields("none", 0, none)
        .yields("repeated", 8, same);
  }

  private static Parity shapes() {
    Tensor x = Numbers.f32("x", 4, 13, 6);
    Tensor y = x.times(2);
    return new Parity("reshape, transpose and broadcast")
        .yields("flat", 0, x.reshape(312))
        .yields("flat of turned", 0, x.transpose(2, 0, 1).reshape(312))
        .yields("flat of computed", 1, y.transpose(1, 2, 0).reshape(24, 13))
        .yields("units", 0, x.reshape(4, 1, 13, 1, 6))
        .yields("turned twice", 0, x.transpose(2, 0, 1).transpose(0, 2, 1))
        .yields("turned there and back", 0, x.transpose(2, 0, 1).transpose(1, 2, 0))
        .yields("repeated", 0, Numbers.f32("r", 1, 13, 1).broadcast(x.shape()))
        .yields(
            "repeated and flat", 0, Numbers.f32("r", 1, 13, 1).broadcast(x.shape()).reshape(312))
        .yields("repeated and turned", 1, Numbers.f32("c", 13, 1).plus(x.transpose(2, 1, 0)))
        .yields("number repeated", 0, Tensor.constant(1.5).broadcast(Shape.of(2, 3)))
        .yields("nothing", 0, Numbers.f32("nothing", 0, 3).transpose().reshape(3, 0, 1));
  }

  /** Elements that are computed here and read there, in both orders of reading and computing. */
  private static Parity elsewhere() {
    Parity parity = new Parity("computed elements read elsewhere");
    for (int size : Numbers.SIZES) {
      Tensor y = Numbers.f32("x" + size, size, size).unary(UnaryOp.TANH);
      Tensor mean = y.plus(y.transpose()).times(0.5);
      parity.yields("computed" + size, 16, y);
      parity.yields("mean" + size, 16, mean);
      parity.yields("again" + size, 16, mean.times(y.transpose().unary(UnaryOp.COS)));
      Tensor row = Numbers.f32("row" + size, size).unary(UnaryOp.SIN);
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
  private static Parity rows() {
    Parity parity = new Parity("softmax, cross-entropy and standardised rows");
    for (int size : Numbers.SIZES) {
      Tensor x = Numbers.f32("x" + size, 7, size);
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
