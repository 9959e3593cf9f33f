package org.neurozoo.graph.cpu.internal.expression;

import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Half;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.plan.Instruction;

/** Prints instructions that neither load nor depend on the loops. */
record InstructionPrinter(Calculator calculator) {
  /** The result of an instruction for given operands. */
  Value print(Instruction instruction, List<Value> operands) {
    return switch (instruction) {
      case Instruction.Unary unary -> unary(unary.op(), operands.getFirst());
      case Instruction.Binary binary -> apply(Operation.of(binary.op()), instruction, operands);
      case Instruction.Compare compare -> apply(Operation.of(compare.op()), instruction, operands);
      case Instruction.Select _ ->
          calculator.blend(operands.get(2), operands.get(1), operands.get(0));
      case Instruction.Cast _ -> cast(instruction, operands);
      case Instruction.Random _ -> apply(Operation.RANDOM, instruction, operands);
      case Instruction.Literal literal -> literal(literal);
      case Instruction.Load _, Instruction.LoadRow _, Instruction.Index _ ->
          throw new IllegalArgumentException("depends on the loops: " + instruction);
    };
  }

  private Value unary(UnaryOp op, Value x) {
    return x.type() == ElementType.F64 ? ofDouble(op, x) : ofOther(op, x);
  }

  private Value ofDouble(UnaryOp op, Value x) {
    return op == UnaryOp.SIGN
        ? new ElementaryPrinter(calculator).sign(x)
        : calculator.apply(Operation.of(op), x.type(), x);
  }

  private Value ofOther(UnaryOp op, Value x) {
    ElementaryPrinter elementary = new ElementaryPrinter(calculator);
    return switch (op) {
      case NEGATE -> calculator.apply(Operation.NEGATE, x.type(), x);
      case EXP -> elementary.exp(x);
      case LOG -> elementary.log(x);
      case TANH -> elementary.tanh(x);
      case SQRT -> calculator.apply(Operation.SQRT, x.type(), x);
      case SIN -> elementary.sin(x);
      case COS -> elementary.cos(x);
      case ERF -> elementary.erf(x);
      case ABS -> calculator.abs(x);
      case SIGN -> elementary.sign(x);
      case FLOOR -> elementary.floor(x);
      case NOT -> calculator.apply(Operation.NOT, x.type(), x);
    };
  }

  private Value apply(Operation operation, Instruction instruction, List<Value> operands) {
    return calculator.apply(operation, instruction.type(), operands.toArray(Value[]::new));
  }

  private Value cast(Instruction cast, List<Value> operands) {
    Operation operation =
        switch (cast.type()) {
          case F32 -> Operation.TO_F32;
          case F64 -> Operation.TO_F64;
          case F16 -> Operation.TO_F16;
          case I32 -> Operation.TO_I32;
          case BOOL -> Operation.TO_BOOL;
        };
    Value x = operands.getFirst();
    return x.type() == cast.type() ? x : apply(operation, cast, operands);
  }

  private Value literal(Instruction.Literal literal) {
    return switch (literal.type()) {
      case F32 -> calculator.literal((float) literal.value());
      case F64 -> calculator.literal(literal.value());
      case F16 -> calculator.half(Half.of(literal.value()));
      case I32 -> calculator.literal((int) literal.value());
      case BOOL ->
          calculator.apply(
              Operation.TO_BOOL, literal.type(), calculator.literal((int) literal.value()));
    };
  }
}
