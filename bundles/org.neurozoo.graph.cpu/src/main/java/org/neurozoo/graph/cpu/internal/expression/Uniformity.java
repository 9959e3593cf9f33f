package org.neurozoo.graph.cpu.internal.expression;

import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.plan.Instruction;

/** Which instructions yield the same in every round of the innermost loop. */
final class Uniformity {
  private final Expression expression;
  private final boolean[] uniform;

  Uniformity(Expression expression) {
    this.expression = expression;
    List<Instruction> body = expression.body();
    uniform = new boolean[body.size()];
    for (int i = 0; i < uniform.length; i++) {
      uniform[i] = stays(i, body.get(i));
    }
  }

  boolean isUniform(int instruction) {
    return uniform[instruction];
  }

  private boolean stays(int position, Instruction instruction) {
    int access = expression.accessOf().get(position);
    return (access < 0 || expression.innerStride(access) == 0)
        && Operands.of(instruction).stream().allMatch(this::isUniform);
  }

  /** Whether the innermost loop can be computed in vectors of neighbouring elements. */
  boolean isVectorizable() {
    if (expression.body().stream().anyMatch(Uniformity::isScalar)) {
      return false;
    }
    for (int i = 0; i < uniform.length; i++) {
      if (!uniform[i] && !isVectorizable(i, expression.body().get(i))) {
        return false;
      }
    }
    return expression.targets().stream()
        .allMatch(target -> expression.innerStride(target.access()) == 1);
  }

  private static boolean isScalar(Instruction instruction) {
    return instruction.type() == ElementType.F64 || instruction.type() == ElementType.F16;
  }

  private boolean isVectorizable(int position, Instruction instruction) {
    return switch (instruction) {
      case Instruction.Load _ -> expression.innerStride(expression.accessOf().get(position)) == 1;
      case Instruction.LoadRow load ->
          uniform[load.row()] && expression.innerStride(expression.accessOf().get(position)) == 1;
      case Instruction.Binary binary ->
          binary.op() != BinaryOp.DIVIDE || binary.type() == ElementType.F32;
      case Instruction.Random _ -> false;
      default -> true;
    };
  }
}
