package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.graph.formula.Randoms;
import org.neurozoo.graph.gradient.Gradient;

/** Programs that change variables: writing in place must be as if all were written at once. */
final class Updates {
  private static final List<ElementType> REAL = List.of(ElementType.F32, ElementType.F64);

  private Updates() {}

  static List<Parity> all() {
    List<Parity> all = new ArrayList<>();
    for (int size : Numbers.SIZES) {
      all.add(exchanges(size));
      all.add(precisions(size));
      for (ElementType type : REAL) {
        all.add(chains(size, type));
      }
    }
    for (ElementType type : REAL) {
      all.add(self(type));
      all.add(direct(type));
      all.add(seen(type));
      all.add(training(type));
    }
    return all;
  }

  private static Parity exchanges(int n) {
    Tensor a = Numbers.f32("a", n);
    Tensor b = Numbers.f32("b", n);
    Tensor p = Numbers.f32("p", n, n);
    Tensor q = Numbers.f32("q", n, n);
    Tensor x = Numbers.i32("x", n);
    Tensor y = Numbers.i32("y", n);
    Tensor z = Numbers.i32("z", n);
    return new Parity("variables of " + n + " change places")
        .updates(a, 0, b)
        .updates(b, 0, a)
        .updates(p, 2, q.transpose().plus(1))
        .updates(q, 2, p.transpose().minus(1))
        .updates(x, 0, y)
        .updates(y, 0, z)
        .updates(z, 0, x)
        .over(0, 3);
  }

  /**
   * Variables of every precision, kept in one and computed in another. A number that is computed
   * may round to a half-precision number's neighbour.
   */
  private static Parity precisions(int n) {
    Tensor single = Numbers.f32("single", n);
    Tensor wide = Numbers.of(ElementType.F64, "double", n);
    Tensor half = Numbers.of(ElementType.F16, "half", n);
    Tensor other = Numbers.of(ElementType.F16, "other", n);
    Tensor table = Numbers.of(ElementType.F16, "table", n, 3);
    Tensor fed = Tensor.input("fed", Spec.f16(n));
    Tensor sum = half.to(ElementType.F64).plus(wide.times(1.0 / 3)).times(0.5);
    return new Parity("variables of " + n + " in several precisions")
        .updates(wide, 16, sum)
        .updates(single, 1, sum.to(ElementType.F32))
        .updates(half, 0, other)
        .updates(other, 0, half.to(ElementType.F32).times(0.5).to(ElementType.F16))
        .updates(table, 0, table.reshape(3, n).transpose())
        .yields("half", 0, half)
        .yields("fed", 0, fed)
        .yields("turned", 0, table.transpose())
        .yields("product", 1, fed.to(ElementType.F32).times(half.to(ElementType.F32)))
        .yields("rounded", 2, wide.unary(UnaryOp.TANH).to(ElementType.F16))
        .over(0, 3);
  }

  /** A new value that reads other new and old values. */
  private static Parity chains(int n, ElementType type) {
    Tensor a = Numbers.of(type, "a", n);
    Tensor b = Numbers.of(type, "b", n);
    Tensor c = Numbers.of(type, "c", n);
    Tensor d = Numbers.of(type, "d", 1);
    Tensor a1 = a.times(0.5).plus(b);
    Tensor b1 = a1.minus(a).times(b);
    Tensor c1 = a1.plus(b1).plus(c.times(0.25));
    return new Parity("new values of " + n + " read new and old ones" + Numbers.named(type))
        .updates(c, 16, c1)
        .updates(a, 16, a1)
        .updates(b, 16, b1)
        .updates(d, 8 * Summaries.sum(n), c1.mean().reshape(1).plus(d))
        .yields("old and new", 16, a.plus(a1))
        .yields("new", 16, b1)
        .over(0, 2);
  }

  /** New values that read their own variable at other places. */
  private static Parity self(ElementType type) {
    Tensor turned = Numbers.of(type, "turned", 13, 13);
    Tensor added = Numbers.of(type, "added", 64, 64);
    Tensor product = Numbers.of(type, "product", 13, 13);
    Tensor shifted = Numbers.i32("shifted", 5);
    Tensor sorted = Numbers.of(type, "rows", 7, 3);
    Tensor centred = Numbers.of(type, "centred", 207);
    Tensor spread = Numbers.of(type, "spread", 5, 7);
    Tensor flat = Numbers.of(type, "flat", 6, 6);
    return new Parity("new values read their own variable elsewhere" + Numbers.named(type))
        .updates(turned, 0, turned.transpose())
        .updates(added, 4, added.plus(added.transpose()).times(0.5))
        .updates(product, Summaries.sum(13) * 8, product.matmul(product).times(0.25))
        .updates(shifted, 0, shifted.gather(Numbers.whole(1, 2, 3, 4, 0)))
        .updates(sorted, 1, sorted.gather(Numbers.whole(6, 5, 4, 3, 2, 1, 0)).plus(1))
        .updates(centred, Summaries.sum(207), centred.minus(centred.mean()))
        .updates(spread, 64, Activations.softmax(spread))
        .updates(flat, 0, flat.transpose().reshape(4, 9).reshape(9, 4).reshape(6, 6))
        .over(0, 3);
  }

  /** New values that come straight from a sum, a product or a scatter over their own variable. */
  private static Parity direct(ElementType type) {
    Tensor product = Numbers.of(type, "product", 13, 13);
    Tensor sums = Numbers.of(type, "sums", 1, 13);
    Tensor scattered = Numbers.of(type, "scattered", 5, 3);
    Tensor weighed = sums.transpose().times(Numbers.of(type, "weights", 13, 13)).sum(0);
    Tensor at = Numbers.whole(4, 3, 2, 1, 0);
    return new Parity(
            "new values are sums, products or scatters of their own variable" + Numbers.named(type))
        .updates(product, 16 * Summaries.sum(13), product.matmul(product))
        .updates(sums, 16 * Summaries.sum(13), weighed)
        .updates(scattered, 0, added(scattered, at))
        .over(0, 2);
  }

  private static Tensor added(Tensor updates, Tensor at) {
    Tensor zeros = updates.literal(0).broadcast(updates.shape());
    return zeros.scatter(ScatterMode.ADD, 0, at, updates);
  }

  /** What is yielded is the old value, and one value may go to several variables. */
  private static Parity seen(ElementType type) {
    Tensor a = Numbers.of(type, "a", 13);
    Tensor b = Numbers.of(type, "b", 13);
    Tensor twin = Numbers.of(type, "twin", 13);
    Tensor table = Numbers.of(type, "table", 13, 4);
    Tensor count = Numbers.i32("count");
    Tensor wide = Numbers.of(type, "wide", 3, 13);
    Tensor next = a.unary(UnaryOp.TANH).plus(Tensor.input("fed", new Spec(type, Shape.of(13))));
    return new Parity(
            "what is yielded, shared, fed and counted while variables change" + Numbers.named(type))
        .yields("before", 16, a)
        .yields("turned before", 0, table.transpose())
        .yields("after", 16, next)
        .yields("row before", 0, table.gather(count))
        .updates(a, 16, next)
        .updates(b, 16, next)
        .updates(twin, 16, next.stopGradient())
        .updates(table, 0, table.reshape(4, 13).transpose())
        .updates(count, 0, count.plus(1))
        .updates(wide, 16, a.broadcast(Shape.of(3, 13)))
        .over(7, 4);
  }

  /**
   * A perceptron of two layers with noise, by gradient descent with momentum. Normal noise is of
   * single precision, too far off for doubles.
   */
  private static Parity training(ElementType type) {
    Tensor x = Tensor.input("x", new Spec(type, Shape.of(9, 5)));
    Tensor classes = Numbers.whole(0, 1, 2, 0, 1, 2, 0, 1, 2);
    Tensor w1 = Numbers.of(type, "w1", 17, 5);
    Tensor b1 = Numbers.of(type, "b1", 17);
    Tensor w2 = Numbers.of(type, "w2", 3, 17);
    Tensor rate = Numbers.of(type, "rate");
    Shape shape = Shape.of(9, 17);
    Tensor noise =
        type == ElementType.F32
            ? Randoms.normal(shape, 3, "noise")
            : Randoms.uniform(shape, 3, "noise").to(type);
    Tensor hidden = Activations.tanh(x.matmul(w1.transpose()).plus(b1)).plus(noise.times(0.1));
    Tensor loss = Losses.categoricalCrossEntropy(hidden.matmul(w2.transpose()), classes).mean();
    Parity parity =
        new Parity("a perceptron learns" + Numbers.named(type)).yields("loss", 400, loss);
    List<Tensor> parameters = List.of(w1, b1, w2);
    List<Tensor> gradients = Gradient.of(loss, parameters);
    for (int i = 0; i < parameters.size(); i++) {
      Tensor w = parameters.get(i);
      Tensor velocity = Tensor.variable("velocity" + i, w.spec());
      Tensor next = velocity.times(0.5).minus(gradients.get(i).times(rate.square().times(0.1)));
      parity.updates(velocity, 400, next).updates(w, 400, w.plus(next));
    }
    return parity.over(1, 5);
  }
}
