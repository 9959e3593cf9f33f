package org.neurozoo.graph.cpu.internal.expression;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Collections;
import java.util.List;
import org.neurozoo.graph.ElementType;

/** One element at a time. */
public final class ScalarLanes implements Lanes {
  private static final ClassDesc ARITHMETIC = Arithmetic.class.describeConstable().orElseThrow();

  @Override
  public int count() {
    return 1;
  }

  @Override
  public ClassDesc type(ElementType type) {
    return switch (type) {
      case F32 -> ConstantDescs.CD_float;
      case F64 -> ConstantDescs.CD_double;
      case F16 -> ConstantDescs.CD_short;
      case I32 -> ConstantDescs.CD_int;
      case BOOL -> ConstantDescs.CD_boolean;
    };
  }

  @Override
  public void apply(CodeBuilder code, Operation operation, ElementType type, ElementType result) {
    code.invokestatic(
        ARITHMETIC,
        operation.method(),
        MethodTypeDesc.of(type(result), operands(operation, type(type))));
  }

  private static List<ClassDesc> operands(Operation operation, ClassDesc type) {
    return switch (operation) {
      case NEGATE, ABS, SQRT, NOT, BITS, OF_BITS -> List.of(type);
      case TO_F32, TO_F64, TO_F16, TO_I32, TO_BOOL -> List.of(type);
      case EXP, LOG, TANH, SIN, COS, ERF, FLOOR -> List.of(type);
      case SLOW_SINE, SLOW_COSINE -> List.of(type);
      case FUSE -> List.of(type, type, type);
      case BLEND -> List.of(type, type, ConstantDescs.CD_boolean);
      case RANDOM -> Collections.nCopies(5, type);
      default -> List.of(type, type);
    };
  }

  @Override
  public void all(CodeBuilder code) {
    // One lane is every lane.
  }

  @Override
  public void read(CodeBuilder code, ElementType type, int array, Runnable position) {
    code.aload(array);
    position.run();
    code.arrayLoad(element(type));
  }

  @Override
  public void gather(
      CodeBuilder code, ElementType type, int array, Runnable position, int table, Runnable entry) {
    code.aload(array);
    position.run();
    code.aload(table);
    entry.run();
    code.iaload().iadd().arrayLoad(element(type));
  }

  @Override
  public void write(CodeBuilder code, Value value, int array, Runnable position) {
    code.aload(array);
    position.run();
    TypeKind element = element(value.type());
    code.loadLocal(element.asLoadable(), value.local()).arrayStore(element);
  }

  @Override
  public void spread(CodeBuilder code, ElementType type) {
    // One lane is every lane.
  }

  @Override
  public void number(CodeBuilder code, Runnable position, int stride) {
    position.run();
  }

  private static TypeKind element(ElementType type) {
    return TypeKind.from(Storage.of(type).element());
  }
}
