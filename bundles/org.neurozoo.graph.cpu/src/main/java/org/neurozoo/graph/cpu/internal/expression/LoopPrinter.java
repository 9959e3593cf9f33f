package org.neurozoo.graph.cpu.internal.expression;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Prints an expression as a class with one method, {@link ExpressionLoop#run}. */
final class LoopPrinter {
  private static final ClassDesc PARENT = ExpressionLoop.class.describeConstable().orElseThrow();
  private static final ClassDesc PRINTED =
      ClassDesc.of(ExpressionLoop.class.getPackageName(), "PrintedLoop");
  private static final MethodTypeDesc RUN = MethodTypeDesc.ofDescriptor("([[F[[I[IIIII)V");

  private LoopPrinter() {}

  /** The class file of an expression computed in these lanes; what remains, in the next. */
  static byte[] print(Expression expression, List<Lanes> lanes) {
    return ClassFile.of()
        .build(
            PRINTED,
            type ->
                type.withFlags(ClassFile.ACC_FINAL)
                    .withSuperclass(PARENT)
                    .withMethodBody(
                        ConstantDescs.INIT_NAME,
                        ConstantDescs.MTD_void,
                        0,
                        code ->
                            code.aload(0)
                                .invokespecial(
                                    PARENT, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                                .return_())
                    .withMethodBody("run", RUN, 0, code -> run(code, expression, lanes)));
  }

  private static void run(CodeBuilder code, Expression expression, List<Lanes> lanes) {
    new NestPrinter(code, expression, lanes).print();
    code.return_();
  }
}
