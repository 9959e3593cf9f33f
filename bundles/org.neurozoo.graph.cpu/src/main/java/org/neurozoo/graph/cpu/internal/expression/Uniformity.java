package org.neurozoo.graph.cpu.internal.expression;

import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.plan.Instruction;

/** Which instructions yield the same in every round of the innermost loop. */
public final class Uniformity {
  private final Expression expression;
  private final boolean[] uniform;
  private final boolean[] needed;

  /** Looks at an expression. */
  public Uniformity(Expression expression) {
    this.expression = expression;
    List<Instruction> body = expression.body();
    uniform = new boolean[body.size()];
    needed = new boolean[body.size()];
    for (int i = 0; i < uniform.length; i++) {
      uniform[i] = stays(i, body.get(i));
    }
    expression.targets().forEach(target -> need(target.value()));
  }

  private void need(int instruction) {
    if (!needed[instruction]) {
      needed[instruction] = true;
      Operands.of(expression.body().get(instruction)).forEach(this::need);
    }
  }

  /** Whether a result depends on an instruction. */
  public boolean isNeeded(int instruction) {
    return needed[instruction];
  }

  /** Whether an instruction yields the same in every round. */
  public boolean isUniform(int instruction) {
    return uniform[instruction];
  }

  private boolean stays(int position, Instruction instruction) {
    int access = expression.accessOf().get(position);
    boolean moves = access >= 0 && (expression.innerStride(access) != 0 || isTabled(position));
    return !moves && Operands.of(instruction).stream().allMatch(this::isUniform);
  }

  /** Whether the innermost loop can be computed in vectors of neighbouring elements. */
  public boolean isVectorizable() {
    if (!expression.body().stream().allMatch(Body::isSingle)) {
      return false;
    }
    for (int i = 0; i < uniform.length; i++) {
      if (needed[i] && !isEasy(i)) {
        return false;
      }
    }
    return expression.targets().stream()
        .allMatch(target -> expression.innerStride(target.access()) == 1);
  }

  /** Whether vectors can compute an instruction, or need not. */
  public boolean isEasy(int position) {
    return uniform[position] || isVectorizable(position, expression.body().get(position));
  }

  private boolean isTabled(int position) {
    return expression.isTabled(expression.accessOf().get(position));
  }

  private int innerStride(int position) {
    return expression.innerStride(expression.accessOf().get(position));
  }

  private boolean isVectorizable(int position, Instruction instruction) {
    return switch (instruction) {
      case Instruction.Load _ -> isTabled(position) || innerStride(position) == 1;
      case Instruction.LoadRow load -> uniform[load.row()] && innerStride(position) == 1;
      case Instruction.Binary binary ->
          binary.op() != BinaryOp.DIVIDE || binary.type() == ElementType.F32;
      case Instruction.Random _ -> false;
      default -> true;
    };
  }
}
