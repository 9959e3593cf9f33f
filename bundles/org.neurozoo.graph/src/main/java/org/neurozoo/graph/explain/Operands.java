package org.neurozoo.graph.explain;

import java.util.List;
import org.neurozoo.graph.plan.Instruction;

/** The instructions that an instruction refers to. */
final class Operands {
  private Operands() {}

  static List<Integer> of(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Load l -> List.of();
      case Instruction.Literal l -> List.of();
      case Instruction.Index i -> List.of();
      case Instruction.LoadRow load -> List.of(load.row());
      case Instruction.Unary unary -> List.of(unary.operand());
      case Instruction.Cast cast -> List.of(cast.operand());
      case Instruction.Binary binary -> List.of(binary.left(), binary.right());
      case Instruction.Compare compare -> List.of(compare.left(), compare.right());
      case Instruction.Select s -> List.of(s.condition(), s.then(), s.otherwise());
      case Instruction.Random r ->
          List.of(r.key0(), r.key1(), r.counter0(), r.counter1(), r.index());
    };
  }
}
