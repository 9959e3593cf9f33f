package org.neurozoo.graph.cpu.internal.expression;

import java.lang.classfile.Attributes;
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
  private static final MethodTypeDesc RUN =
      MethodTypeDesc.ofDescriptor("([Ljava/lang/Object;[IIIII)V");

  /** HotSpot's limit on byte code, in bytes. */
  private static final int LONGEST = 8000;

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

  /** Whether the virtual machine compiles the method: longer ones it interprets for ever. */
  static boolean isCompilable(byte[] classFile) {
    return ClassFile.of().parse(classFile).methods().stream()
        .flatMap(method -> method.findAttribute(Attributes.code()).stream())
        .allMatch(code -> code.codeLength() < LONGEST);
  }

  private static void run(CodeBuilder code, Expression expression, List<Lanes> lanes) {
    new NestPrinter(code, expression, lanes).print();
    code.return_();
  }
}
