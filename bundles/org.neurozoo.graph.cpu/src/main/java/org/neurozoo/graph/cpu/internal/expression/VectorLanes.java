package org.neurozoo.graph.cpu.internal.expression;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.neurozoo.graph.ElementType;

/**
 * Vectors of neighbouring elements.
 *
 * @param count 4, 8 or 16 lanes
 */
public record VectorLanes(int count) implements Lanes {
  private static final ClassDesc FLOATS = FloatVector.class.describeConstable().orElseThrow();
  private static final ClassDesc INTS = IntVector.class.describeConstable().orElseThrow();
  private static final ClassDesc TRUTHS = VectorMask.class.describeConstable().orElseThrow();
  private static final ClassDesc SPECIES = VectorSpecies.class.describeConstable().orElseThrow();

  @Override
  public ClassDesc type(ElementType type) {
    return switch (type) {
      case F32 -> FLOATS;
      case I32 -> INTS;
      case BOOL -> TRUTHS;
      case F64, F16 -> throw new IllegalArgumentException("not in vectors: " + type);
    };
  }

  @Override
  public void apply(CodeBuilder code, Operation operation, ElementType type, ElementType result) {
    new VectorOperation(code, count).apply(operation, type);
  }

  @Override
  public void all(CodeBuilder code) {
    code.invokevirtual(TRUTHS, "allTrue", MethodTypeDesc.of(ConstantDescs.CD_boolean));
  }

  @Override
  public void read(CodeBuilder code, ElementType type, int array, Runnable position) {
    species(code, held(type)).aload(array);
    position.run();
    fromArray(code, type, element(type).arrayType(), ConstantDescs.CD_int);
  }

  @Override
  public void gather(
      CodeBuilder code, ElementType type, int array, Runnable position, int table, Runnable entry) {
    species(code, held(type)).aload(array);
    position.run();
    code.aload(table);
    entry.run();
    ClassDesc index = ConstantDescs.CD_int;
    fromArray(code, type, element(type).arrayType(), index, index.arrayType(), index);
  }

  private void fromArray(CodeBuilder code, ElementType type, ClassDesc... from) {
    ClassDesc vector = held(type);
    List<ClassDesc> parameters = new ArrayList<>(List.of(SPECIES));
    parameters.addAll(List.of(from));
    code.invokestatic(vector, "fromArray", MethodTypeDesc.of(vector, parameters));
    if (type == ElementType.BOOL) {
      apply(code, Operation.TO_BOOL, ElementType.I32, type);
    }
  }

  @Override
  public void write(CodeBuilder code, Value value, int array, Runnable position) {
    ElementType type = value.type();
    code.aload(value.local());
    if (type == ElementType.BOOL) {
      apply(code, Operation.TO_I32, type, ElementType.I32);
    }
    code.aload(array);
    position.run();
    code.invokevirtual(
        held(type),
        "intoArray",
        MethodTypeDesc.of(ConstantDescs.CD_void, element(type).arrayType(), ConstantDescs.CD_int));
  }

  @Override
  public void spread(CodeBuilder code, ElementType type) {
    ClassDesc vector = held(type);
    species(code, vector).swap();
    code.invokestatic(vector, "broadcast", MethodTypeDesc.of(vector, SPECIES, element(type)));
    if (type == ElementType.BOOL) {
      apply(code, Operation.TO_BOOL, ElementType.I32, type);
    }
  }

  @Override
  public void number(CodeBuilder code, Runnable position, int stride) {
    position.run();
    spread(code, ElementType.I32);
    code.loadConstant(stride)
        .invokevirtual(INTS, "addIndex", MethodTypeDesc.of(INTS, ConstantDescs.CD_int));
  }

  private CodeBuilder species(CodeBuilder code, ClassDesc vector) {
    return code.getstatic(vector, "SPECIES_" + count * Integer.SIZE, SPECIES);
  }

  /** What elements are in memory: truths are 0 or 1. */
  private static ClassDesc held(ElementType type) {
    return type.isFloat() ? FLOATS : INTS;
  }

  private static ClassDesc element(ElementType type) {
    return type.isFloat() ? ConstantDescs.CD_float : ConstantDescs.CD_int;
  }
}
