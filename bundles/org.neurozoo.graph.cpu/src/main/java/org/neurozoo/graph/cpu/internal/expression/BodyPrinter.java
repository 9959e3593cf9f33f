package org.neurozoo.graph.cpu.internal.expression;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.plan.Instruction;

/** Prints the instructions: those that stay the same before the innermost loop, others in it. */
final class BodyPrinter {
  private static final ClassDesc ARITHMETIC = Arithmetic.class.describeConstable().orElseThrow();
  private static final MethodTypeDesc CLAMP =
      MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int);

  private final CodeBuilder code;
  private final Expression expression;
  private final Positions positions;
  private final int index;
  private final Uniformity uniformity;

  /** Each value as a scalar, as far as it stays the same. */
  private final @Nullable Value[] scalars;

  /** Each value in the lanes being printed. */
  private @Nullable Value[] values;

  BodyPrinter(CodeBuilder code, Expression expression, Positions positions, int index) {
    this.code = code;
    this.expression = expression;
    this.positions = positions;
    this.index = index;
    uniformity = new Uniformity(expression);
    scalars = new Value[expression.body().size()];
    values = scalars;
  }

  /** Computes what stays the same. */
  void uniform() {
    Calculator scalar = new Calculator(code, new ScalarLanes());
    for (int i = 0; i < scalars.length; i++) {
      if (uniformity.isUniform(i)) {
        values[i] = compute(i, scalar);
      }
    }
  }

  /** Makes what stays the same ready for lanes. */
  void spread(Calculator calculator) {
    values = scalars.clone();
    if (calculator.lanes().count() > 1) {
      for (int i = 0; i < values.length; i++) {
        Value value = scalars[i];
        if (value != null) {
          values[i] = spread(value, calculator);
        }
      }
    }
  }

  private Value spread(Value value, Calculator calculator) {
    new Calculator(code, new ScalarLanes()).push(value);
    calculator.lanes().spread(code, value.type());
    return calculator.keep(value.type());
  }

  /** Computes and stores one round of the innermost loop. */
  void round(Calculator calculator) {
    for (int i = 0; i < values.length; i++) {
      if (!uniformity.isUniform(i)) {
        values[i] = compute(i, calculator);
      }
    }
    expression.targets().forEach(target -> store(target, calculator));
  }

  private Value compute(int i, Calculator calculator) {
    Lanes lanes = calculator.lanes();
    Instruction instruction = expression.body().get(i);
    int access = expression.accessOf().get(i);
    switch (instruction) {
      case Instruction.Load load ->
          lanes.read(code, load.type(), positions.array(access), () -> push(access));
      case Instruction.LoadRow load ->
          lanes.read(code, load.type(), positions.array(access), () -> pushRow(load, access));
      case Instruction.Index _ ->
          lanes.number(code, () -> push(access), expression.innerStride(access));
      default -> {
        List<Value> operands =
            Operands.of(instruction).stream().map(o -> value(values, o)).toList();
        return new InstructionPrinter(calculator).print(instruction, operands);
      }
    }
    return calculator.keep(instruction.type());
  }

  private static Value value(@Nullable Value[] values, int instruction) {
    Value value = values[instruction];
    if (value == null) {
      throw new IllegalArgumentException("used before it is computed: " + instruction);
    }
    return value;
  }

  private void push(int access) {
    positions.push(access, index);
  }

  private void pushRow(Instruction.LoadRow load, int access) {
    push(access);
    code.iload(value(uniformity.isUniform(load.row()) ? scalars : values, load.row()).local())
        .loadConstant(load.rows())
        .invokestatic(ARITHMETIC, "clamp", CLAMP)
        .loadConstant(load.stride())
        .imul()
        .iadd();
  }

  private void store(Target target, Calculator calculator) {
    int array = positions.array(target.access());
    Runnable position = () -> push(target.access());
    Value value = value(values, target.value());
    if (target.combination() != Combination.SET) {
      calculator.lanes().read(code, value.type(), array, position);
      Value before = calculator.keep(value.type());
      value = calculator.apply(Operation.of(target.combination()), value.type(), before, value);
    }
    calculator.lanes().write(code, value, array, position);
  }
}
