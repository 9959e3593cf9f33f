package org.neurozoo.graph.cpu.internal.expression;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.neurozoo.graph.ElementType;

/**
 * Prints operations on the vectors on the stack as calls of the Vector API itself: calls of our own
 * in between would fall to the compiler's limits of inlining, and vectors to the heap.
 */
record VectorOperation(CodeBuilder code, int lanes) {
  private static final ClassDesc FLOATS = FloatVector.class.describeConstable().orElseThrow();
  private static final ClassDesc INTS = IntVector.class.describeConstable().orElseThrow();
  private static final ClassDesc VECTOR = Vector.class.describeConstable().orElseThrow();
  private static final ClassDesc TRUTHS = VectorMask.class.describeConstable().orElseThrow();
  private static final ClassDesc SPECIES = VectorSpecies.class.describeConstable().orElseThrow();
  private static final ClassDesc OPERATORS =
      VectorOperators.class.describeConstable().orElseThrow();
  private static final ClassDesc SLOW = SlowVectors.class.describeConstable().orElseThrow();

  /** Replaces operands by a result. */
  void apply(Operation operation, ElementType type) {
    ClassDesc vector = type.isFloat() ? FLOATS : INTS;
    boolean truths = type == ElementType.BOOL;
    switch (operation) {
      case NEGATE -> call(vector, "neg", vector);
      case ABS -> call(vector, "abs", vector);
      case SQRT -> call(vector, "sqrt", vector);
      case ADD -> call(vector, "add", vector, VECTOR);
      case SUBTRACT -> call(vector, "sub", vector, VECTOR);
      case MULTIPLY -> call(vector, "mul", vector, VECTOR);
      case DIVIDE -> call(vector, "div", vector, VECTOR);
      case MAXIMUM -> call(vector, "max", vector, VECTOR);
      case MINIMUM -> call(vector, "min", vector, VECTOR);
      case FUSE -> call(vector, "fma", vector, VECTOR, VECTOR);
      case AND -> logical("and", "AND", truths);
      case OR -> logical("or", "OR", truths);
      case XOR -> logical("xor", "XOR", truths);
      case NOT -> call(TRUTHS, "not", TRUTHS);
      case SHIFT_LEFT -> lanewise("LSHL", "Binary");
      case SHIFT_RIGHT -> lanewise("LSHR", "Binary");
      case SHIFT_SIGNED -> lanewise("ASHR", "Binary");
      case LESS -> compare("LT", vector);
      case LESS_OR_EQUAL -> compare("LE", vector);
      case EQUAL -> compare("EQ", vector);
      case BLEND -> blend(type);
      case TO_F32 -> toFloats(truths);
      case TO_I32 -> toInts(truths);
      case TO_BOOL -> toTruths(vector);
      case BITS -> call(FLOATS, "reinterpretAsInts", INTS);
      case OF_BITS -> call(INTS, "reinterpretAsFloats", FLOATS);
      case SLOW_SINE -> slow("sine");
      case SLOW_COSINE -> slow("cosine");
      case RANDOM, TO_F64, TO_F16, EXP, LOG, TANH, SIN, COS, ERF, FLOOR ->
          throw new IllegalArgumentException("not in vectors: " + operation);
    }
  }

  private void call(ClassDesc owner, String name, ClassDesc result, ClassDesc... arguments) {
    code.invokevirtual(owner, name, MethodTypeDesc.of(result, arguments));
  }

  private void logical(String name, String operator, boolean truths) {
    if (truths) {
      call(TRUTHS, name, TRUTHS, TRUTHS);
    } else {
      lanewise(operator, "Associative");
    }
  }

  private void lanewise(String operator, String kind) {
    code.getstatic(OPERATORS, operator, OPERATORS.nested(kind)).swap();
    call(INTS, "lanewise", INTS, OPERATORS.nested("Binary"), VECTOR);
  }

  private void compare(String operator, ClassDesc vector) {
    code.getstatic(OPERATORS, operator, OPERATORS.nested("Comparison")).swap();
    call(vector, "compare", TRUTHS, OPERATORS.nested("Comparison"), VECTOR);
    if (vector.equals(INTS)) {
      cast(FLOATS);
    }
  }

  /** Truths are masks of floats; this makes them masks for other vectors and back. */
  private void cast(ClassDesc vector) {
    species(vector);
    call(TRUTHS, "cast", TRUTHS, SPECIES);
  }

  private void species(ClassDesc vector) {
    code.getstatic(vector, "SPECIES_" + lanes * Integer.SIZE, SPECIES);
  }

  private void blend(ElementType type) {
    switch (type) {
      case F32 -> call(FLOATS, "blend", FLOATS, VECTOR, TRUTHS);
      case I32 -> {
        cast(INTS);
        call(INTS, "blend", INTS, VECTOR, TRUTHS);
      }
      case BOOL -> slowBlend();
      case F64, F16 -> throw new IllegalArgumentException("not in vectors: " + type);
    }
  }

  private void slowBlend() {
    code.invokestatic(SLOW, "blend", MethodTypeDesc.of(TRUTHS, TRUTHS, TRUTHS, TRUTHS));
  }

  private void slow(String name) {
    code.invokestatic(SLOW, name, MethodTypeDesc.of(FLOATS, FLOATS));
  }

  private void toFloats(boolean truths) {
    if (truths) {
      species(FLOATS);
      code.invokestatic(FLOATS, "zero", MethodTypeDesc.of(FLOATS, SPECIES)).swap();
      code.fconst_1().swap();
      call(FLOATS, "blend", FLOATS, ConstantDescs.CD_float, TRUTHS);
    } else {
      convert("I2F");
      call(VECTOR, "reinterpretAsFloats", FLOATS);
    }
  }

  private void toInts(boolean truths) {
    if (truths) {
      toFloats(true);
    }
    convert("F2I");
    call(VECTOR, "reinterpretAsInts", INTS);
  }

  private void convert(String conversion) {
    ClassDesc type = OPERATORS.nested("Conversion");
    code.getstatic(OPERATORS, conversion, type).iconst_0();
    call(VECTOR, "convert", VECTOR, type, ConstantDescs.CD_int);
  }

  private void toTruths(ClassDesc vector) {
    species(vector);
    code.invokestatic(vector, "zero", MethodTypeDesc.of(vector, SPECIES));
    compare("NE", vector);
  }
}
