package org.neurozoo.graph.cpu.internal.expression;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.Map;
import org.neurozoo.graph.ElementType;

/**
 * Prints calculations in some lanes; every result is kept in a local of its own, and each number in
 * one.
 */
public final class Calculator {
  private final CodeBuilder code;
  private final Lanes lanes;
  private final Map<Number, Value> literals = new HashMap<>();

  /** A calculator with no numbers yet. */
  public Calculator(CodeBuilder code, Lanes lanes) {
    this.code = code;
    this.lanes = lanes;
  }

  /** Where it prints. */
  public CodeBuilder code() {
    return code;
  }

  /** What it calculates in. */
  public Lanes lanes() {
    return lanes;
  }

  /** Applies an operation. */
  Value apply(Operation operation, ElementType result, Value... operands) {
    for (Value operand : operands) {
      push(operand);
    }
    lanes.apply(code, operation, operands[0].type(), result);
    return keep(result);
  }

  /** Keeps what is on the stack. */
  public Value keep(ElementType type) {
    Value value = new Value(code.allocateLocal(kind(type)), type);
    code.storeLocal(kind(type), value.local());
    return value;
  }

  /** Puts a value on the stack. */
  public void push(Value value) {
    code.loadLocal(kind(value.type()), value.local());
  }

  /** Puts a value in the place of another. */
  public void assign(Value place, Value value) {
    push(value);
    code.storeLocal(kind(place.type()), place.local());
  }

  private TypeKind kind(ElementType type) {
    ClassDesc held = lanes.type(type);
    return TypeKind.from(held).asLoadable();
  }

  /** A number in every lane. */
  public Value literal(float number) {
    return literals.computeIfAbsent(
        number,
        _ -> {
          code.loadConstant(number);
          lanes.spread(code, ElementType.F32);
          return keep(ElementType.F32);
        });
  }

  /** A number of double precision. */
  Value literal(double number) {
    return literals.computeIfAbsent(
        number,
        _ -> {
          code.loadConstant(number);
          return keep(ElementType.F64);
        });
  }

  /** The half-precision number with these bits. */
  Value half(short bits) {
    return literals.computeIfAbsent(
        bits,
        _ -> {
          code.loadConstant(bits);
          return keep(ElementType.F16);
        });
  }

  /** A whole number in every lane. */
  Value literal(int number) {
    return literals.computeIfAbsent(
        number,
        _ -> {
          code.loadConstant(number);
          lanes.spread(code, ElementType.I32);
          return keep(ElementType.I32);
        });
  }

  Value plus(Value a, Value b) {
    return apply(Operation.ADD, a.type(), a, b);
  }

  Value plus(Value a, float b) {
    return plus(a, literal(b));
  }

  Value minus(Value a, Value b) {
    return apply(Operation.SUBTRACT, a.type(), a, b);
  }

  Value minus(Value a, float b) {
    return minus(a, literal(b));
  }

  Value times(Value a, Value b) {
    return apply(Operation.MULTIPLY, a.type(), a, b);
  }

  Value over(Value a, Value b) {
    return apply(Operation.DIVIDE, a.type(), a, b);
  }

  Value abs(Value a) {
    return apply(Operation.ABS, a.type(), a);
  }

  /** a · b + c, rounded once. */
  public Value fma(Value a, Value b, Value c) {
    return apply(Operation.FUSE, a.type(), a, b, c);
  }

  Value fma(Value a, Value b, float c) {
    return fma(a, b, literal(c));
  }

  Value fma(Value a, float b, Value c) {
    return fma(a, literal(b), c);
  }

  Value fma(Value a, float b, float c) {
    return fma(a, literal(b), literal(c));
  }

  Value and(Value a, int b) {
    return apply(Operation.AND, a.type(), a, literal(b));
  }

  Value or(Value a, Value b) {
    return apply(Operation.OR, a.type(), a, b);
  }

  Value shiftLeft(Value a, int by) {
    return apply(Operation.SHIFT_LEFT, a.type(), a, literal(by));
  }

  Value shiftSigned(Value a, int by) {
    return apply(Operation.SHIFT_SIGNED, a.type(), a, literal(by));
  }

  Value bits(Value a) {
    return apply(Operation.BITS, ElementType.I32, a);
  }

  Value ofBits(Value a) {
    return apply(Operation.OF_BITS, ElementType.F32, a);
  }

  Value less(Value a, Value b) {
    return apply(Operation.LESS, ElementType.BOOL, a, b);
  }

  Value less(Value a, float b) {
    return less(a, literal(b));
  }

  Value equal(Value a, Value b) {
    return apply(Operation.EQUAL, ElementType.BOOL, a, b);
  }

  /** The second where the condition holds, else the first. */
  Value blend(Value otherwise, Value then, Value condition) {
    return apply(Operation.BLEND, otherwise.type(), otherwise, then, condition);
  }

  Value blend(Value otherwise, float then, Value condition) {
    return blend(otherwise, literal(then), condition);
  }

  /** Replaces a value, in lanes where a condition does not hold, by what is slow to compute. */
  void repair(Value value, Value condition, Operation slow, Value x) {
    Label fine = code.newLabel();
    push(condition);
    lanes.all(code);
    code.ifne(fine);
    push(blend(apply(slow, value.type(), x), value, condition));
    code.storeLocal(kind(value.type()), value.local());
    code.labelBinding(fine);
  }
}
