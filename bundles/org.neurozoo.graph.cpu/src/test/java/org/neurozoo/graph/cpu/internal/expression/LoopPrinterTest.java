package org.neurozoo.graph.cpu.internal.expression;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.View;

class LoopPrinterTest {
  private static final List<Lanes> WIDE = List.of(new VectorLanes(16), new ScalarLanes());

  /** So many hyperbolic tangents, one of the other. */
  private static Expression tangents(int count) {
    Buffer buffer = new Buffer(Buffer.Region.SCRATCH, "", ElementType.F32, 0, 0);
    List<Instruction> body = new ArrayList<>();
    body.add(new Instruction.Load(new View(buffer, 0, List.of())));
    List<Integer> accessOf = new ArrayList<>(List.of(0));
    for (int i = 0; i < count; i++) {
      body.add(new Instruction.Unary(UnaryOp.TANH, ElementType.F32, i));
      accessOf.add(-1);
    }
    return new Expression(
        List.of(Storage.FLOATS, Storage.FLOATS),
        List.of(new Axis(0, List.of(1, 1))),
        body,
        accessOf,
        List.of(new Target(1, count, Combination.SET)),
        -1);
  }

  @Test
  void aCellsWorthOfTangentsIsCompilable() {
    assertTrue(LoopPrinter.isCompilable(LoopPrinter.print(tangents(5), WIDE)));
  }

  @Test
  void tooManyAreNot() {
    assertFalse(LoopPrinter.isCompilable(LoopPrinter.print(tangents(30), WIDE)));
  }
}
