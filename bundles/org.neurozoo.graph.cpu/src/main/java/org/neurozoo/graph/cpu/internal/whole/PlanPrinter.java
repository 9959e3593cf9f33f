package org.neurozoo.graph.cpu.internal.whole;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neurozoo.graph.cpu.internal.expression.Definition;
import org.neurozoo.graph.cpu.internal.expression.Lanes;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.Plan;

/**
 * Prints a plan as a class: a method for some kernels each, and {@link Steps#run}, which calls
 * these at every step.
 */
final class PlanPrinter {
  private static final ClassDesc PARENT = Steps.class.describeConstable().orElseThrow();
  private static final ClassDesc PRINTED = Definition.name("PrintedSteps");
  private static final MethodTypeDesc RUN = MethodTypeDesc.ofDescriptor("([[F[[IJI)V");
  private static final MethodTypeDesc KERNELS = MethodTypeDesc.ofDescriptor("([[F[[I)V");

  /** HotSpot compiles no method with so much byte code. */
  private static final int LONGEST = 8000;

  /**
   * Kernels share a method up to so much byte code. Measured: a step of 0.28 µs took 1.07 µs with
   * all kernels in one method.
   */
  private static final int GROUP = 1000;

  private final Plan plan;
  private final Places places;
  private final List<Lanes> widths;

  private PlanPrinter(Plan plan, Places places, List<Lanes> widths) {
    this.plan = plan;
    this.places = places;
    this.widths = widths;
  }

  /** The class file of a plan; empty if it would not be compiled or has other kernels. */
  static Optional<byte[]> print(Plan plan, Places places, List<Lanes> widths) {
    return new PlanPrinter(plan, places, widths).print();
  }

  private Optional<byte[]> print() {
    Pieces pieces = new Pieces(places.work(), widths);
    if (plan.kernels().stream().anyMatch(kernel -> pieces.of(kernel).isEmpty())) {
      return Optional.empty();
    }
    byte[] apart = build(plan.kernels().stream().map(List::of).toList());
    List<Integer> lengths = lengths(apart);
    if (lengths.stream().anyMatch(length -> length >= LONGEST)) {
      return Optional.empty();
    }
    // Scalars are but for the beginning, which should not have to wait.
    return Optional.of(widths.size() == 1 ? apart : build(groups(lengths)));
  }

  /** The lengths of the methods for kernels, in order. */
  private static List<Integer> lengths(byte[] classFile) {
    return ClassFile.of().parse(classFile).methods().stream()
        .filter(method -> method.methodTypeSymbol().equals(KERNELS))
        .flatMap(method -> method.findAttribute(Attributes.code()).stream())
        .map(java.lang.classfile.attribute.CodeAttribute::codeLength)
        .toList();
  }

  private List<List<Kernel>> groups(List<Integer> lengths) {
    List<List<Kernel>> groups = new ArrayList<>();
    int room = 0;
    for (int i = 0; i < lengths.size(); i++) {
      if (groups.isEmpty() || lengths.get(i) > room) {
        groups.add(new ArrayList<>());
        room = GROUP;
      }
      groups.getLast().add(plan.kernels().get(i));
      room -= lengths.get(i);
    }
    return groups;
  }

  private byte[] build(List<List<Kernel>> groups) {
    return ClassFile.of().build(PRINTED, type -> print(type, groups));
  }

  private void print(ClassBuilder type, List<List<Kernel>> groups) {
    type.withFlags(ClassFile.ACC_FINAL)
        .withSuperclass(PARENT)
        .withMethodBody(
            ConstantDescs.INIT_NAME,
            ConstantDescs.MTD_void,
            0,
            code ->
                code.aload(0)
                    .invokespecial(PARENT, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                    .return_());
    for (int i = 0; i < groups.size(); i++) {
      List<Kernel> group = groups.get(i);
      type.withMethodBody("kernels" + i, KERNELS, ClassFile.ACC_STATIC, code -> print(code, group));
    }
    type.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, code -> run(code, groups.size()));
  }

  private void print(CodeBuilder code, List<Kernel> kernels) {
    Pieces pieces = new Pieces(places.work(), widths);
    for (Kernel kernel : kernels) {
      for (Piece piece : pieces.of(kernel).orElseThrow()) {
        code.block(block -> print(block, piece));
      }
    }
    code.return_();
  }

  private void print(CodeBuilder code, Piece piece) {
    switch (piece) {
      case Sweep sweep -> SweepPrinter.print(code, places, widths, sweep);
      case SmallProduct product -> ProductPrinter.print(code, places, widths, product);
    }
  }

  private void run(CodeBuilder code, int groups) {
    Places.Place counter = places.of(plan.counter());
    Stream.concat(plan.inputs().values().stream(), plan.outputs().values().stream())
        .forEach(places::of);
    Ports ports = new Ports(code, places);
    Stream<Buffer> buffers =
        Stream.concat(plan.inputs().values().stream(), plan.outputs().values().stream());
    buffers.forEach(ports::add);
    int row = code.allocateLocal(TypeKind.INT);
    code.iconst_0().istore(row);
    Label head = code.newBoundLabel();
    Label exit = code.newLabel();
    code.iload(row).iload(code.parameterSlot(3)).if_icmpge(exit);
    count(code, counter, row);
    ports.take(plan.inputs().size(), row);
    for (int i = 0; i < groups; i++) {
      code.aload(code.parameterSlot(0)).aload(code.parameterSlot(1));
      code.invokestatic(PRINTED, "kernels" + i, KERNELS);
    }
    ports.give(plan.inputs().size(), row);
    code.iinc(row, 1).goto_(head).labelBinding(exit).return_();
  }

  /** Writes the number of the step. */
  private static void count(CodeBuilder code, Places.Place counter, int row) {
    for (int half = 0; half < 2; half++) {
      code.aload(code.parameterSlot(1)).loadConstant(counter.array()).aaload();
      code.loadConstant(counter.position() + half);
      code.lload(code.parameterSlot(2)).iload(row).i2l().ladd();
      if (half == 1) {
        code.loadConstant(Integer.SIZE).lushr();
      }
      code.l2i().iastore();
    }
  }
}
