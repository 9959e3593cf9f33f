package org.neurozoo.graph.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Scan;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.reference.Interpreter;

class RandomSourceTest {
  private static final RandomSource SOURCE = new RandomSource(7, "net/noise");
  private static final Shape MANY = Shape.of(20000);

  /** The mean of 20000 zeros and ones is off by 0.0032 as a rule; five times that allowed. */
  @Test
  void bernoulliHitsItsProbability() {
    Tensor p = Tensor.constant(0.3).broadcast(MANY);
    double mean = Arrays.stream(run(SOURCE.bernoulli(p), 0)).average().orElseThrow();
    assertEquals(0.3, mean, 0.016);
  }

  /** Mean and variance of 20000 are off by 0.007 and 0.01 as a rule; five times that allowed. */
  @Test
  void normalHasMeanZeroAndVarianceOne() {
    double[] x = run(SOURCE.normal(MANY), 3);
    assertEquals(0, Arrays.stream(x).average().orElseThrow(), 0.035);
    assertEquals(1, Arrays.stream(x).map(v -> v * v).average().orElseThrow(), 0.05);
  }

  @Test
  void permutationHoldsEveryNumberOnce() {
    double[] order = run(SOURCE.permutation(100), 0);
    double[] sorted = order.clone();
    Arrays.sort(sorted);
    assertArrayEquals(IntStream.range(0, 100).asDoubleStream().toArray(), sorted);
    assertFalse(Arrays.equals(sorted, order));
  }

  /** Four rounds in each of two steps, and what is drawn without an index. */
  @Test
  void everyRoundOfEveryStepDrawsAnew() {
    Tensor start = Tensor.constant(NdArray.of(Shape.SCALAR, 0));
    Scan.Result rounds =
        Scan.over(
            4,
            List.of(start),
            List.of(),
            round -> {
              Tensor bits = SOURCE.at(round.index()).bits(Shape.of(3));
              return new Scan.Next(List.of(round.carry(0)), List.of(bits));
            });
    Tensor drawn = rounds.outputs().getFirst();
    Tensor bits = SOURCE.bits(Shape.of(12));
    long different =
        IntStream.range(0, 2)
            .boxed()
            .flatMap(step -> Stream.of(run(drawn, step), run(bits, step)))
            .flatMapToDouble(Arrays::stream)
            .distinct()
            .count();
    assertEquals(48, different);
  }

  private static double[] run(Tensor tensor, long step) {
    return new Interpreter(Map.of(), Map.of(), step)
        .evaluate(List.of(tensor))
        .getFirst()
        .elements();
  }
}
