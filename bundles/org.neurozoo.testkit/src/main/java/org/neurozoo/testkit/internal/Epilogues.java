package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.Convolution;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Window;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.gradient.Gradient;

/**
 * Products and convolutions with what is done to their results element by element. A sum of n terms
 * is off by about as many roundings as {@link Summaries#sum} tells; what follows has slopes of a
 * few.
 */
final class Epilogues {
  private static final int[][] PRODUCTS = {
    {1, 1, 13}, {13, 64, 13}, {64, 207, 64}, {207, 13, 207}, {64, 64, 1}, {130, 70, 2100}
  };

  private Epilogues() {}

  static List<Parity> all() {
    List<Parity> all = new ArrayList<>();
    for (ElementType type : List.of(ElementType.F32, ElementType.F64)) {
      for (int[] mnk : PRODUCTS) {
        all.add(layer(type, mnk[0], mnk[1], mnk[2]));
      }
      for (int size : new int[] {5, 13, 30}) {
        all.add(convolution(type, size, 1));
        all.add(convolution(type, size, 2));
      }
      all.add(batches(type));
      for (int size : Numbers.SIZES) {
        all.add(adam(type, size));
      }
      all.add(own(type));
    }
    return all;
  }

  /** Bias and activation, alone and where the sums are read again; the mask on the way back. */
  private static Parity layer(ElementType type, int m, int n, int k) {
    Tensor x = Numbers.of(type, "x", m, k);
    Tensor w = Numbers.of(type, "w", n, k).times(0.25);
    Tensor b = Numbers.of(type, "b", n);
    Tensor z = x.matmul(w.transpose()).plus(b);
    Tensor back = Numbers.of(type, "dy", m, k).matmul(Numbers.of(type, "v", k, n));
    Tensor state = Numbers.of(type, "state", m, n);
    int allowed = 4 * Summaries.sum(k);
    return new Parity("a layer of " + m + " by " + n + " by " + k + Numbers.named(type))
        .yields("relu", allowed, Activations.relu(z))
        .yields("tanh", allowed, z.unary(UnaryOp.TANH))
        .yields("sums", allowed, z)
        .yields("masked", 8 * allowed, z.literal(0).less(z).select(back, z.literal(0)))
        .yields("turned", allowed, w.matmul(x.transpose()).transpose().plus(b).max(z.literal(-1)))
        .updates(state, allowed, state.times(0.5).plus(z.unary(UnaryOp.TANH)))
        .yields("squared", 8 * allowed, x.matmul(w.transpose()).square());
  }

  private static Parity convolution(ElementType type, int size, int groups) {
    Tensor x = Numbers.of(type, "x", 3, 4, size, size);
    Tensor w = Numbers.of(type, "w", 6, 4 / groups, 3, 3);
    Tensor b = Numbers.of(type, "b", 6, 1, 1);
    Window window = new Window(3, 1, 1, 1, 1);
    Tensor z = x.convolve(w, new Convolution(List.of(window, window), groups)).plus(b);
    Tensor y = Activations.relu(z);
    Tensor loss = y.times(0.1).square().sum();
    int allowed = 4 * Summaries.sum(36);
    // The derivative sums what is off by that much over all places of three images.
    int summed = allowed * Summaries.sum(3 * size * size);
    return new Parity("a convolution over " + size + ", groups " + groups + Numbers.named(type))
        .yields("y", allowed, y)
        .updates(w, summed, w.minus(Gradient.of(loss, List.of(w)).getFirst().times(0.01)));
  }

  private static Parity batches(ElementType type) {
    Tensor q = Numbers.of(type, "q", 2, 3, 13, 16);
    Tensor k = Numbers.of(type, "k", 2, 3, 21, 16);
    Tensor mask = Numbers.of(type, "mask", 13, 21);
    Tensor scores = q.matmul(k.transpose(0, 1, 3, 2)).times(0.25).plus(mask);
    return new Parity("scores of a batch" + Numbers.named(type))
        .yields("scores", Summaries.sum(16), scores)
        .yields("odd", Summaries.sum(16), scores.unary(UnaryOp.TANH));
  }

  /**
   * Adam over several steps: both moments and the parameter change in place. A root of a small
   * moment multiplies what it is off by, so epsilon is large.
   */
  private static Parity adam(ElementType type, int size) {
    Tensor x = Tensor.input("x", new Spec(type, Shape.of(17, size)));
    Tensor w = Numbers.of(type, "w", 33, size);
    Tensor m = Numbers.of(type, "m", 33, size);
    Tensor v = Numbers.of(type, "v", 33, size);
    Tensor loss = x.matmul(w.transpose()).unary(UnaryOp.TANH).square().mean();
    Tensor g = Gradient.of(loss, List.of(w)).getFirst();
    Tensor m1 = flushed(m.times(0.9).plus(g.times(0.1)));
    Tensor v1 = flushed(v.square().times(0.999).plus(g.square().times(0.001)));
    Tensor step = m1.times(0.01).over(v1.unary(UnaryOp.SQRT).plus(0.1));
    int allowed = 16 * Summaries.sum(size + 17);
    return new Parity("Adam over 33 by " + size + Numbers.named(type))
        .yields("loss", allowed, loss)
        .updates(m, allowed, m1)
        .updates(v, allowed, v1)
        .updates(w, allowed, w.minus(step))
        .over(0, 4);
  }

  private static Tensor flushed(Tensor x) {
    return x.unary(UnaryOp.ABS).less(x.literal(1e-30)).select(x.literal(0), x);
  }

  /** Products that read what is done with their result is to write. */
  private static Parity own(ElementType type) {
    Tensor a = Numbers.of(type, "a", 13, 13);
    Tensor b = Numbers.of(type, "b", 13, 13);
    Tensor c = Numbers.of(type, "c", 13, 13);
    int allowed = 16 * Summaries.sum(13);
    return new Parity("products update what products read" + Numbers.named(type))
        .updates(a, allowed, a.plus(a.matmul(b).times(0.01)))
        .updates(b, allowed, b.plus(c.matmul(a).times(0.01)))
        .updates(c, allowed, c.times(0.5).plus(a.matmul(b).times(0.01)))
        .over(0, 3);
  }
}
