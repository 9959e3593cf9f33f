package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.graph.formula.Norms;
import org.neurozoo.graph.gradient.Gradient;

/**
 * What maps and reduces rows: softmax, norms and their derivatives, along axes that are contiguous
 * and others, with one outer axis and several, and where somebody else reads what lies between.
 *
 * <p>Errors of sums over a row are those of {@link Summaries}. Of what follows them, quotients and
 * elementary functions of numbers about 1, each adds a few roundings; eight times as many as a sum
 * are allowed for all together.
 */
final class RowPatterns {
  private RowPatterns() {}

  static List<Parity> all() {
    List<Parity> all = new ArrayList<>();
    for (ElementType type : List.of(ElementType.F32, ElementType.F64)) {
      all.add(softmax(type));
      all.add(norms(type));
      all.add(losses(type));
      all.add(masked(type));
      all.add(across(type));
      all.add(between(type));
      all.add(positions(type));
      all.add(transposed(type));
    }
    return all;
  }

  private static int allowed(int size) {
    return 8 * Summaries.sum(size);
  }

  private static Tensor of(ElementType type, int size) {
    return Numbers.of(type, "x" + size, 5, 7, size);
  }

  private static Tensor slope(Tensor y, Tensor x) {
    Tensor weights = Numbers.of(y.type(), "w" + y.shape(), extents(y.shape()));
    Tensor loss = y.times(weights).sum().reshape(Shape.SCALAR);
    return Gradient.of(loss, List.of(x)).getFirst();
  }

  private static int[] extents(Shape shape) {
    return shape.extents().stream().mapToInt(Integer::intValue).toArray();
  }

  private static Parity softmax(ElementType type) {
    Parity parity = new Parity("softmax and its slope" + Numbers.named(type));
    for (int size : Numbers.SIZES) {
      Tensor x = of(type, size);
      Tensor y = Activations.softmax(x);
      parity.yields("softmax" + size, allowed(size), y);
      parity.yields("logarithm" + size, allowed(size), Activations.logSoftmax(x));
      parity.yields("slope" + size, allowed(size), slope(y, x));
    }
    return parity;
  }

  private static Parity norms(ElementType type) {
    Parity parity = new Parity("norms of rows and their slopes" + Numbers.named(type));
    for (int size : Numbers.SIZES) {
      Tensor x = of(type, size);
      // Variances of few elements may be small, and then errors are many times as large.
      Tensor y = Norms.standardised(x, 1, -1);
      parity.yields("layer" + size, allowed(size), y);
      parity.yields("slope" + size, 4 * allowed(size), slope(y, x));
      Tensor squares = x.square().mean(-1).plus(1);
      Tensor root = squares.unary(org.neurozoo.graph.Primitive.UnaryOp.SQRT);
      Tensor rms = x.over(root.reshape(5, 7, 1).broadcast(x.shape()));
      parity.yields("rms" + size, allowed(size), rms);
      parity.yields("slope of rms" + size, 4 * allowed(size), slope(rms, x));
    }
    return parity;
  }

  private static Parity losses(ElementType type) {
    Parity parity = new Parity("cross-entropy of rows and its slope" + Numbers.named(type));
    for (int size : Numbers.SIZES) {
      Tensor x = Numbers.of(type, "x" + size, 37, size);
      Tensor classes = Numbers.i32("classes", 37).times(0);
      Tensor loss = Losses.categoricalCrossEntropy(x, classes);
      parity.yields("loss" + size, allowed(size), loss);
      parity.yields("slope" + size, allowed(size), slope(loss, x));
    }
    return parity;
  }

  private static Parity masked(ElementType type) {
    Parity parity = new Parity("softmax of what a mask leaves" + Numbers.named(type));
    for (int size : Numbers.SIZES) {
      Tensor x = Numbers.of(type, "x" + size, 2, 3, size, size);
      Tensor row = Tensor.iota(Shape.of(size, size), 0);
      Tensor column = Tensor.iota(Shape.of(size, size), 1);
      Tensor hidden = row.less(column).broadcast(x.shape());
      Tensor y = Activations.softmax(hidden.select(x.literal(-1e30), x.times(0.5)));
      parity.yields("softmax" + size, allowed(size), y);
      parity.yields("slope" + size, allowed(size), slope(y, x));
    }
    return parity;
  }

  /** Rows whose elements lie apart, as channels of an image do. */
  private static Parity across(ElementType type) {
    Parity parity = new Parity("softmax along a middle axis" + Numbers.named(type));
    for (int size : Numbers.SIZES) {
      Tensor x = Numbers.of(type, "x" + size, 3, size, 45);
      Tensor turned = x.transpose(0, 2, 1);
      Tensor y = Activations.softmax(turned).transpose(0, 2, 1);
      parity.yields("softmax" + size, allowed(size), y);
      parity.yields("slope" + size, allowed(size), slope(y, x));
    }
    return parity;
  }

  /** What lies between is read by others, too: along other axes, or as a whole. */
  private static Parity between(ElementType type) {
    Parity parity = new Parity("what softmax leaves for others" + Numbers.named(type));
    for (int size : Numbers.SIZES) {
      Tensor x = Numbers.of(type, "x" + size, 29, size);
      Tensor y = Activations.softmax(x);
      Tensor later = y.sum(0).reshape(1, size).broadcast(y.shape());
      parity.yields("product" + size, allowed(size), y.transpose().matmul(y));
      parity.yields("again" + size, allowed(size + 29), Activations.softmax(y.plus(later)));
      parity.yields("sum" + size, allowed(29), y.sum(0));
    }
    return parity;
  }

  private static Parity positions(ElementType type) {
    Parity parity = new Parity("positions within computed rows" + Numbers.named(type));
    for (int size : Numbers.SIZES) {
      Tensor x = of(type, size);
      Tensor most = x.reduce(Reduction.MAXIMUM, 2).reshape(5, 7, 1).broadcast(x.shape());
      Tensor below = most.minus(x);
      parity.yields("greatest" + size, 0, below.reduce(Reduction.ARG_MAXIMUM, 2));
      parity.yields("smallest" + size, 0, below.reduce(Reduction.ARG_MINIMUM, 2));
      parity.yields(
          "below" + size, 1, below.sum(2).reshape(5, 7, 1).broadcast(x.shape()).less(below));
    }
    return parity;
  }

  /** Rows of which outer axes come in another order. */
  private static Parity transposed(ElementType type) {
    Parity parity = new Parity("softmax with outer axes turned" + Numbers.named(type));
    for (int size : Numbers.SIZES) {
      Tensor x = of(type, size).transpose(1, 0, 2);
      Tensor y = Activations.softmax(x).times(2);
      parity.yields("softmax" + size, allowed(size), y);
      parity.yields("turned" + size, allowed(size), Activations.softmax(y.transpose(1, 0, 2)));
    }
    return parity;
  }
}
