package org.neurozoo.graph.cpu.internal.expression;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import org.neurozoo.graph.ElementType;

/** One element at a time. */
final class ScalarLanes implements Lanes {
  private static final ClassDesc OPERATIONS = Arithmetic.class.describeConstable().orElseThrow();

  @Override
  public int count() {
    return 1;
  }

  @Override
  public ClassDesc type(ElementType type) {
    return switch (type) {
      case F32 -> ConstantDescs.CD_float;
      case I32 -> ConstantDescs.CD_int;
      case BOOL -> ConstantDescs.CD_boolean;
    };
  }

  @Override
  public ClassDesc operations() {
    return OPERATIONS;
  }

  @Override
  public void read(CodeBuilder code, ElementType type, int array, Runnable position) {
    code.aload(array);
    position.run();
    code.arrayLoad(element(type));
  }

  @Override
  public void write(CodeBuilder code, ElementType type, int value, int array, Runnable position) {
    code.aload(array);
    position.run();
    code.loadLocal(element(type), value).arrayStore(element(type));
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
    return type.isFloat() ? TypeKind.FLOAT : TypeKind.INT;
  }
}
