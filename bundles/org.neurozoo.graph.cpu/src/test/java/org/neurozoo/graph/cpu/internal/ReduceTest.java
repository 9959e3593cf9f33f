package org.neurozoo.graph.cpu.internal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Instruction.Load;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

class ReduceTest {
  private final Parity parity = new Parity();

  private Buffer target(Reduction op, int size) {
    return op.isPosition() ? parity.ints("y", size, 0, 1) : parity.floats("y", size);
  }

  private static Kernel.Reduce reduce(Reduction op, Shape outer, Shape inner, View x, View y) {
    return new Kernel.Reduce("test", outer, inner, op, List.of(new Load(x)), 0, y);
  }

  @ParameterizedTest
  @EnumSource(Reduction.class)
  void overInnerAndOuterAxes(Reduction op) {
    for (int[] size : new int[][] {{1, 1}, {13, 207}, {207, 13}, {64, 64}, {3, 4098}, {300, 5}}) {
      Buffer x = parity.floats("x", size[0] * size[1]);
      Buffer y = target(op, Math.max(size[0], size[1]));
      Shape rows = Shape.of(size[0]);
      Shape columns = Shape.of(size[1]);
      View kept = Parity.view(y, 0, 1);
      parity.check(reduce(op, rows, columns, Parity.view(x, 0, size[1], 1), kept));
      parity.check(reduce(op, columns, rows, Parity.view(x, 0, 1, size[1]), kept));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 16384, 16385, 40000})
  void everything(int size) {
    Buffer x = parity.floats("x", size);
    Buffer y = parity.floats("y", 1);
    parity.check(
        reduce(
            Reduction.SUM, Shape.SCALAR, Shape.of(size), Parity.view(x, 0, 1), Parity.view(y, 0)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Reduction.class,
      names = {"SUM", "MAXIMUM", "MINIMUM"})
  void overSeveralAxes(Reduction op) {
    // As batch normalisation does: over the first and the last of [5, 6, 7, 9].
    Buffer x = parity.floats("x", 5 * 6 * 63);
    Buffer y = parity.floats("y", 6);
    parity.check(
        reduce(
            op, Shape.of(6), Shape.of(5, 63), Parity.view(x, 0, 63, 378, 1), Parity.view(y, 0, 1)));
    // Over the middle axes, results in reverse order of axes.
    Buffer z = parity.floats("z", 5 * 9);
    parity.check(
        reduce(
            op,
            Shape.of(5, 9),
            Shape.of(6, 7),
            Parity.view(x, 0, 378, 1, 63, 9),
            Parity.view(z, 0, 1, 5)));
  }

  @Test
  void chunksAcrossSeveralAxes() {
    Buffer x = parity.floats("x", 150 * 3 * 150);
    Buffer y = parity.floats("y", 3);
    parity.check(
        reduce(
            Reduction.SUM,
            Shape.of(3),
            Shape.of(150, 150),
            Parity.view(x, 0, 150, 450, 1),
            Parity.view(y, 0, 1)));
    parity.check(
        reduce(
            Reduction.SUM,
            Shape.of(3),
            Shape.of(22500),
            Parity.view(x, 0, 1, 3),
            Parity.view(y, 0, 1)));
  }

  @ParameterizedTest
  @EnumSource(Reduction.class)
  void nothing(Reduction op) {
    Buffer x = parity.floats("x", 0);
    Buffer y = target(op, 20);
    parity.check(
        reduce(op, Shape.of(20), Shape.of(0), Parity.view(x, 0, 0, 1), Parity.view(y, 0, 1)));
  }

  @ParameterizedTest
  @EnumSource(Reduction.class)
  void tiesZerosAndNan(Reduction op) {
    Buffer ties = parity.floats("x", 8 * 40, 1, -0f, 0, 3, 3, -2, -2);
    Buffer nans = parity.floats("n", 8 * 40, -0f, 0, -0f, 5, 1, 1, 1, 1, 1, 1, Float.NaN);
    Buffer y = target(op, 8);
    for (Buffer x : List.of(ties, nans)) {
      parity.check(
          reduce(op, Shape.of(8), Shape.of(40), Parity.view(x, 0, 40, 1), Parity.view(y, 0, 1)));
      parity.check(
          reduce(op, Shape.of(8), Shape.of(40), Parity.view(x, 0, 1, 8), Parity.view(y, 0, 1)));
    }
  }

  @ParameterizedTest
  @EnumSource(Reduction.class)
  void wholeNumbers(Reduction op) {
    Buffer x = parity.ints("x", 17 * 40, -1000, 1000);
    Buffer y = parity.ints("y", 40, 0, 1);
    parity.check(
        reduce(op, Shape.of(17), Shape.of(40), Parity.view(x, 0, 40, 1), Parity.view(y, 0, 1)));
    parity.check(
        reduce(op, Shape.of(40), Shape.of(17), Parity.view(x, 0, 1, 40), Parity.view(y, 0, 1)));
  }

  @ParameterizedTest
  @EnumSource(Reduction.class)
  void computedElements(Reduction op) {
    Buffer x = parity.floats("x", 20 * 50);
    Buffer bias = parity.floats("bias", 50);
    Buffer y = target(op, 20);
    List<Instruction> body =
        List.of(
            new Load(Parity.view(x, 0, 50, 1)),
            new Load(Parity.view(bias, 0, 0, 1)),
            new Instruction.Binary(BinaryOp.SUBTRACT, ElementType.F32, 0, 1),
            new Instruction.Binary(BinaryOp.MULTIPLY, ElementType.F32, 2, 2));
    parity.check(
        new Kernel.Reduce(
            "squares", Shape.of(20), Shape.of(50), op, body, 3, Parity.view(y, 0, 1)));
  }
}
