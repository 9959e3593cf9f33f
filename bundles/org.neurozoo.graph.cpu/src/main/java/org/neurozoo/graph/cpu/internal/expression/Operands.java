package org.neurozoo.graph.cpu.internal.expression;

import java.util.List;
import org.neurozoo.graph.plan.Instruction;

/** The instructions whose results an instruction takes. */
final class Operands {
  private Operands() {}

  static List<Integer> of(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Load _, Instruction.Literal _, Instruction.Index _ -> List.of();
      case Instruction.LoadRow load -> List.of(load.row());
      case Instruction.Unary unary -> List.of(unary.operand());
      case Instruction.Binary binary -> List.of(binary.left(), binary.right());
      case Instruction.Compare compare -> List.of(compare.left(), compare.right());
      case Instruction.Select select ->
          List.of(select.condition(), select.then(), select.otherwise());
      case Instruction.Cast cast -> List.of(cast.operand());
      case Instruction.Random random ->
          List.of(
              random.key0(), random.key1(), random.counter0(), random.counter1(), random.index());
    };
  }
}
