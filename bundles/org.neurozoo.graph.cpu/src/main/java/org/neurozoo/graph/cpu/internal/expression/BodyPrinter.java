package org.neurozoo.graph.cpu.internal.expression;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.plan.Instruction;

/** Prints the instructions: those that stay the same before the innermost loop, others in it. */
final class BodyPrinter {
  private final CodeBuilder code;
  private final Expression expression;
  private final Positions positions;
  private final int index;
  private final Uniformity uniformity;
  private final Lanes scalar = new ScalarLanes();

  /** The local with each value as a scalar. */
  private final int[] scalars;

  /** The local with each value in the lanes being printed. */
  private int[] values;

  BodyPrinter(CodeBuilder code, Expression expression, Positions positions, int index) {
    this.code = code;
    this.expression = expression;
    this.positions = positions;
    this.index = index;
    uniformity = new Uniformity(expression);
    scalars = new int[expression.body().size()];
    values = scalars;
  }

  /** Computes what stays the same. */
  void uniform() {
    for (int i = 0; i < scalars.length; i++) {
      if (uniformity.isUniform(i)) {
        compute(i, scalar);
      }
    }
  }

  /** Makes what stays the same ready for lanes. */
  void spread(Lanes lanes) {
    values = scalars.clone();
    for (int i = 0; i < values.length; i++) {
      if (uniformity.isUniform(i) && lanes.count() > 1) {
        ElementType type = type(i);
        code.loadLocal(kind(scalar.type(type)), scalars[i]);
        lanes.spread(code, type);
        keep(i, lanes);
      }
    }
  }

  /** Computes and stores one round of the innermost loop. */
  void round(Lanes lanes) {
    for (int i = 0; i < values.length; i++) {
      if (!uniformity.isUniform(i)) {
        compute(i, lanes);
      }
    }
    expression.targets().forEach(target -> store(target, lanes));
  }

  private void compute(int i, Lanes lanes) {
    int access = expression.accessOf().get(i);
    switch (expression.body().get(i)) {
      case Instruction.Load load ->
          lanes.read(code, load.type(), positions.array(access), () -> push(access));
      case Instruction.LoadRow load ->
          lanes.read(code, load.type(), positions.array(access), () -> pushRow(load, access));
      case Instruction.Index _ ->
          lanes.number(code, () -> push(access), expression.innerStride(access));
      case Instruction.Literal literal -> literal(literal);
      case Instruction.Cast cast when cast.type() == type(cast.operand()) -> {
        values[i] = values[cast.operand()];
        return;
      }
      case Instruction other -> call(Names.of(other), type(i), Operands.of(other), lanes);
    }
    keep(i, lanes);
  }

  private void push(int access) {
    positions.push(access, index);
  }

  private void pushRow(Instruction.LoadRow load, int access) {
    push(access);
    code.iload((uniformity.isUniform(load.row()) ? scalars : values)[load.row()]);
    code.loadConstant(load.rows());
    invoke(scalar, "clamp", ElementType.I32, List.of(ElementType.I32, ElementType.I32));
    code.loadConstant(load.stride()).imul().iadd();
  }

  private void literal(Instruction.Literal literal) {
    switch (literal.type()) {
      case F32 -> code.loadConstant((float) literal.value());
      case I32 -> code.loadConstant((int) literal.value());
      case BOOL -> code.loadConstant(literal.value() == 0 ? 0 : 1);
    }
  }

  private void call(String name, ElementType result, List<Integer> operands, Lanes lanes) {
    for (int operand : operands) {
      code.loadLocal(kind(lanes.type(type(operand))), values[operand]);
    }
    invoke(lanes, name, result, operands.stream().map(this::type).toList());
  }

  private void invoke(Lanes lanes, String name, ElementType result, List<ElementType> operands) {
    ClassDesc[] types = operands.stream().map(lanes::type).toArray(ClassDesc[]::new);
    code.invokestatic(lanes.operations(), name, MethodTypeDesc.of(lanes.type(result), types));
  }

  private void keep(int i, Lanes lanes) {
    TypeKind kind = kind(lanes.type(type(i)));
    int local = code.allocateLocal(kind);
    code.storeLocal(kind, local);
    values[i] = local;
  }

  private void store(Target target, Lanes lanes) {
    ElementType type = type(target.value());
    int array = positions.array(target.access());
    Runnable position = () -> push(target.access());
    int value = values[target.value()];
    if (target.combination() != Combination.SET) {
      lanes.read(code, type, array, position);
      code.loadLocal(kind(lanes.type(type)), value);
      invoke(lanes, Names.of(target.combination()), type, List.of(type, type));
      value = code.allocateLocal(kind(lanes.type(type)));
      code.storeLocal(kind(lanes.type(type)), value);
    }
    lanes.write(code, type, value, array, position);
  }

  private ElementType type(int instruction) {
    return expression.body().get(instruction).type();
  }

  private static TypeKind kind(ClassDesc type) {
    return TypeKind.from(type).asLoadable();
  }
}
