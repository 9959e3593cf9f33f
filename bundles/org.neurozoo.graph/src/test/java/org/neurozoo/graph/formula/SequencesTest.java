package org.neurozoo.graph.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Sequences.Direction;
import org.neurozoo.graph.reference.Interpreter;

/** A neuron that adds what it is fed to twice its state; three steps of two samples, by hand. */
class SequencesTest {
  private static final Tensor X = numbers(Shape.of(3, 2, 1), 1, 10, 2, 20, 3, 30);
  private static final Recurrent.Weights WEIGHTS =
      new Recurrent.Weights(numbers(Shape.of(1, 1), 1), numbers(Shape.of(1, 1), 2));
  private static final Recurrent.Cell SUM = Recurrent.elman(WEIGHTS, net -> net);
  private static final List<Tensor> START = List.of(numbers(Shape.of(2, 1), 0, 1));

  @Test
  void goesForward() {
    Sequences.Result result = Sequences.run(X, WEIGHTS, SUM, START, Direction.FORWARD);
    assertArrayEquals(new double[] {1, 12, 4, 44, 11, 118}, run(result.outputs()));
    assertArrayEquals(new double[] {11, 118}, run(result.last().getFirst()));
  }

  @Test
  void goesBackward() {
    Sequences.Result result = Sequences.run(X, WEIGHTS, SUM, START, Direction.BACKWARD);
    assertArrayEquals(new double[] {17, 178, 8, 84, 3, 32}, run(result.outputs()));
    assertArrayEquals(new double[] {17, 178}, run(result.last().getFirst()));
  }

  @Test
  void stopsAtEachLength() {
    Sequences.Result result = withLengths(Direction.FORWARD);
    assertArrayEquals(new double[] {1, 12, 4, 0, 11, 0}, run(result.outputs()));
    assertArrayEquals(new double[] {11, 12}, run(result.last().getFirst()));
  }

  @Test
  void beginsBackwardAtEachLastElement() {
    Sequences.Result result = withLengths(Direction.BACKWARD);
    assertArrayEquals(new double[] {17, 12, 8, 0, 3, 0}, run(result.outputs()));
  }

  private static Sequences.Result withLengths(Direction direction) {
    Tensor lengths = Tensor.constant(NdArray.of(Shape.of(2), 3, 1));
    return Sequences.run(X, Optional.of(lengths), WEIGHTS, SUM, START, direction);
  }

  private static Tensor numbers(Shape shape, double... numbers) {
    return Tensor.constant(NdArray.of(shape, numbers));
  }

  private static double[] run(Tensor tensor) {
    return new Interpreter(Map.of(), Map.of(), 0).evaluate(List.of(tensor)).getFirst().elements();
  }
}
