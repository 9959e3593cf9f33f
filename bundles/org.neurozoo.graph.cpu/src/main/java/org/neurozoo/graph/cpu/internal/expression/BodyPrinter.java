package org.neurozoo.graph.cpu.internal.expression;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.plan.Instruction;

/** Prints the instructions: those that stay the same before the innermost loop, others in it. */
public final class BodyPrinter {
  private static final ClassDesc ARITHMETIC = Arithmetic.class.describeConstable().orElseThrow();
  private static final MethodTypeDesc CLAMP =
      MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int);

  private final CodeBuilder code;
  private final Expression expression;
  private final Spots spots;
  private final Uniformity uniformity;

  /** Each value as a scalar, as far as it stays the same. */
  private final @Nullable Value[] scalars;

  /** Each value in the lanes being printed. */
  private @Nullable Value[] values;

  /** The partial results that stay in registers. */
  private final Map<Target, Value> partials = new LinkedHashMap<>();

  /** A printer that finds elements where it is told. */
  public BodyPrinter(CodeBuilder code, Expression expression, Spots spots) {
    this.code = code;
    this.expression = expression;
    this.spots = spots;
    uniformity = new Uniformity(expression);
    scalars = new Value[expression.body().size()];
    values = scalars;
  }

  /** Computes what stays the same. */
  public void uniform() {
    Calculator scalar = new Calculator(code, new ScalarLanes());
    for (int i = 0; i < scalars.length; i++) {
      if (uniformity.isNeeded(i) && uniformity.isUniform(i)) {
        values[i] = compute(i, scalar);
      }
    }
  }

  /** Makes what stays the same ready for lanes. */
  public void spread(Calculator calculator) {
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

  /**
   * Keeps partial results in registers during the innermost loop, where one vector holds all of
   * them: a store and a load between two additions would take several times as long as they do.
   */
  void gather(Calculator calculator) {
    partials.clear();
    if (calculator.lanes().count() == Expression.PARTIALS
        && expression.cycle() == expression.innermost()) {
      for (Target target : expression.targets()) {
        if (target.combination() != Combination.SET) {
          ElementType type = expression.body().get(target.value()).type();
          int array = spots.array(target.access());
          calculator.lanes().read(code, type, array, () -> spots.push(target.access()));
          partials.put(target, calculator.keep(type));
        }
      }
    }
  }

  /** Stores what was kept. */
  void scatter(Calculator calculator) {
    partials.forEach(
        (target, kept) ->
            calculator
                .lanes()
                .write(
                    code, kept, spots.array(target.access()), () -> spots.push(target.access())));
  }

  /** Computes and stores one round of the innermost loop. */
  public void round(Calculator calculator) {
    for (int i = 0; i < values.length; i++) {
      if (uniformity.isNeeded(i) && !uniformity.isUniform(i)) {
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
      case Instruction.Load load when expression.isTabled(access) -> {
        int table = expression.tables().get(access);
        lanes.gather(
            code,
            load.type(),
            spots.array(access),
            () -> spots.push(access),
            spots.array(table),
            () -> spots.push(table));
      }
      case Instruction.Load load ->
          lanes.read(code, load.type(), spots.array(access), () -> spots.push(access));
      case Instruction.LoadRow load ->
          lanes.read(code, load.type(), spots.array(access), () -> pushRow(load, access));
      case Instruction.Index _ ->
          lanes.number(code, () -> spots.push(access), expression.innerStride(access));
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

  private void pushRow(Instruction.LoadRow load, int access) {
    spots.push(access);
    code.iload(value(uniformity.isUniform(load.row()) ? scalars : values, load.row()).local())
        .loadConstant(load.rows())
        .invokestatic(ARITHMETIC, "clamp", CLAMP)
        .loadConstant(load.stride())
        .imul()
        .iadd();
  }

  private void store(Target target, Calculator calculator) {
    int array = spots.array(target.access());
    Runnable position = () -> spots.push(target.access());
    Value value = value(values, target.value());
    Value kept = partials.get(target);
    if (kept != null) {
      Operation operation = Operation.of(target.combination());
      calculator.assign(kept, calculator.apply(operation, value.type(), kept, value));
      return;
    }
    if (target.combination() != Combination.SET) {
      calculator.lanes().read(code, value.type(), array, position);
      Value before = calculator.keep(value.type());
      value = calculator.apply(Operation.of(target.combination()), value.type(), before, value);
    }
    calculator.lanes().write(code, value, array, position);
  }
}
