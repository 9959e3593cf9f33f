package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;

/**
 * Thousands of element-wise operations over one extent: more than one method or shader can hold.
 * Every operation halves the error of what it continues, so few roundings are left.
 */
final class Expanses {
  private static final int ALLOWED = 8;
  private static final int EXTENT = 67;

  private Expanses() {}

  static List<Parity> all() {
    return List.of(chain(), bends(), tree(), crowd(), heavySum());
  }

  /** 4000 operations, each read by the next alone. */
  private static Parity chain() {
    Tensor x = Numbers.f32("x", EXTENT);
    Tensor y = x;
    for (int i = 0; i < 2000; i++) {
      y = y.times(0.5).plus(x);
    }
    return new Parity("a chain of 4000 operations").yields("y", ALLOWED, y);
  }

  /** Elementary functions, whose code is long. */
  private static Parity bends() {
    Tensor x = Numbers.f32("x", EXTENT);
    Tensor y = x;
    for (int i = 0; i < 100; i++) {
      y = y.times(0.5).unary(UnaryOp.TANH).plus(y.times(0.25).unary(UnaryOp.SIN)).times(0.5);
    }
    // The slope of a round is at most 3 / 8; the errors of its functions are a few roundings.
    return new Parity("200 elementary functions").yields("y", 4 * ALLOWED, y);
  }

  /** Halves of a tree of 2048 leaves, joined by their means. */
  private static Parity tree() {
    List<Tensor> level = new ArrayList<>();
    for (int i = 0; i < 2048; i++) {
      level.add(Numbers.f32("x" + i % 7, EXTENT).plus(i / 2048.0));
    }
    while (level.size() > 1) {
      List<Tensor> next = new ArrayList<>();
      for (int i = 0; i < level.size(); i += 2) {
        next.add(level.get(i).plus(level.get(i + 1)).times(0.5));
      }
      level = next;
    }
    return new Parity("a tree of 2048 leaves").yields("y", ALLOWED, level.getFirst());
  }

  /** 300 variables of one shape, each with a new value. */
  private static Parity crowd() {
    Tensor x = Numbers.f32("x", EXTENT);
    Parity parity = new Parity("300 updates over one extent").over(0, 2);
    for (int i = 0; i < 300; i++) {
      Tensor v = Numbers.f32("v" + i, EXTENT);
      parity.updates(v, ALLOWED, v.times(0.5).minus(x.times(i / 300.0)).max(v.times(0.1)));
    }
    return parity;
  }

  /** Few elements, so that their expression would be repeated rather than stored. */
  private static Parity heavySum() {
    Tensor x = Numbers.f32("x", EXTENT, 16);
    Tensor y = x.unary(UnaryOp.TANH).times(x.times(0.5).unary(UnaryOp.SIN));
    // Errors of 16 elements add up.
    return new Parity("sums of 16 costly elements").yields("y", 16 * ALLOWED, y.sum(1));
  }
}
