package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Randoms;

/**
 * Programs composed at random of smooth primitives, to find fusions nobody thought of. Every value
 * stays within ±1, so an error at most doubles in an operation and mostly shrinks: 1,000 roundings
 * (6e-5) let no wrong element through.
 */
final class Mixtures {
  private static final int ALLOWED = 1000;
  private static final int[][] SHAPES = {{4, 5}, {5, 4}, {1, 5}, {4, 1}, {20, 1}, {4, 4}};

  private final List<Tensor> pool = new ArrayList<>();
  private final int number;
  private final ElementType type;
  private final long key;
  private int drawn;

  private Mixtures(int number, ElementType type) {
    this.number = number;
    this.type = type;
    key = Philox.key(number, "mixture");
  }

  static List<Parity> all() {
    return Stream.concat(
            IntStream.range(0, 60).mapToObj(number -> new Mixtures(number, ElementType.F32)),
            IntStream.range(60, 80).mapToObj(number -> new Mixtures(number, ElementType.F64)))
        .map(Mixtures::mix)
        .toList();
  }

  private int draw(int bound) {
    return Integer.remainderUnsigned(Philox.word(key, drawn++), bound);
  }

  private Tensor any() {
    return pool.get(draw(pool.size()));
  }

  private Parity mix() {
    List<Tensor> variables = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      variables.add(Numbers.of(type, "v" + i, SHAPES[draw(SHAPES.length)]));
    }
    pool.addAll(variables);
    pool.add(Tensor.input("fed", new Spec(type, Shape.of(4, 5))));
    for (int i = 0; i < 14; i++) {
      pool.add(grown(any()));
    }
    Parity parity = new Parity("mixture " + number + Numbers.named(type)).over(number, 3);
    for (Tensor variable : variables) {
      List<Tensor> fitting =
          pool.stream().filter(t -> t != variable && t.shape().equals(variable.shape())).toList();
      if (!fitting.isEmpty()) {
        parity.updates(variable, ALLOWED, fitting.get(draw(fitting.size())));
      }
    }
    return parity.yields("last", ALLOWED, pool.getLast()).yields("any", ALLOWED, any());
  }

  private Tensor grown(Tensor x) {
    Shape shape = x.shape();
    int rows = shape.extent(0);
    return switch (draw(12)) {
      case 0 -> x.unary(UnaryOp.TANH);
      case 1 -> x.unary(UnaryOp.SIN);
      case 2 -> x.transpose();
      case 3 -> x.mean(draw(2));
      case 4 -> x.reduce(Reduction.MAXIMUM, draw(2));
      case 5 -> x.reshape(shape.extent(1), rows);
      case 6 -> x.gather(Numbers.whole(IntStream.range(0, 4).map(i -> draw(rows)).toArray()));
      case 7 -> below(Tensor.iota(shape, draw(2)), 2).select(x, x.literal(0));
      case 8 ->
          x.plus(Randoms.uniform(shape, draw(9), "noise").to(type)).times(0.5).unary(UnaryOp.COS);
      case 9, 10 -> joined(x, any());
      default -> product(x, any());
    };
  }

  private static Tensor below(Tensor x, int bound) {
    return x.less(x.literal(bound));
  }

  private Tensor joined(Tensor x, Tensor y) {
    boolean fits =
        IntStream.of(0, 1)
            .allMatch(
                axis -> {
                  int a = x.shape().extent(axis);
                  int b = y.shape().extent(axis);
                  return a == b || a == 1 || b == 1;
                });
    Tensor other = fits ? y : x.negate();
    return (draw(2) == 0 ? x.plus(other) : x.times(other).minus(x)).unary(UnaryOp.TANH);
  }

  private static Tensor product(Tensor x, Tensor y) {
    Tensor right = x.shape().extent(1) == y.shape().extent(0) ? y : x.transpose();
    return x.matmul(right).over(x.shape().extent(1)).unary(UnaryOp.TANH);
  }
}
