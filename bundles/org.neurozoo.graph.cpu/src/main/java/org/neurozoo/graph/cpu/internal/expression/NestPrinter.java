package org.neurozoo.graph.cpu.internal.expression;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.util.List;

/** Prints the loops around the body and what moves the accesses along. */
final class NestPrinter {
  private static final int FROM = 3;
  private static final int TO = 4;
  private static final int LENGTH = 5;

  private final CodeBuilder code;
  private final Expression expression;
  private final List<Lanes> lanes;
  private final Positions positions;

  NestPrinter(CodeBuilder code, Expression expression, List<Lanes> lanes) {
    this.code = code;
    this.expression = expression;
    this.lanes = lanes;
    positions = new Positions(code, expression);
  }

  void print() {
    positions.begin();
    axis(0);
  }

  private void axis(int axis) {
    int index = code.allocateLocal(TypeKind.INT);
    if (axis == 0) {
      code.iload(FROM);
    } else {
      code.iconst_0();
    }
    code.istore(index);
    if (axis == expression.innermost()) {
      innermost(index, axis == 0 ? TO : LENGTH);
    } else {
      loop(index, end(axis), 1, () -> outer(axis, index));
    }
  }

  private int end(int axis) {
    if (axis == 0) {
      return TO;
    }
    int end = code.allocateLocal(TypeKind.INT);
    code.loadConstant(expression.axes().get(axis).extent()).istore(end);
    return end;
  }

  private void outer(int axis, int index) {
    Positions.Mark mark = positions.mark();
    positions.advance(axis, index);
    axis(axis + 1);
    positions.reset(mark);
  }

  private void innermost(int index, int end) {
    BodyPrinter body = new BodyPrinter(code, expression, positions.at(index));
    body.uniform();
    for (Lanes some : lanes) {
      // Locals of one block are free for the next: those above 255 take longer instructions.
      code.block(block -> rounds(body, new Calculator(block, some), index, end));
    }
  }

  private void rounds(BodyPrinter body, Calculator calculator, int index, int end) {
    int lanesOfRound = calculator.lanes().count();
    int whole = calculator.code().allocateLocal(TypeKind.INT);
    code.iload(end).loadConstant(lanesOfRound - 1).isub().istore(whole);
    body.spread(calculator);
    body.gather(calculator);
    loop(index, whole, lanesOfRound, () -> body.round(calculator));
    body.scatter(calculator);
  }

  private void loop(int index, int end, int step, Runnable round) {
    Label head = code.newBoundLabel();
    Label exit = code.newLabel();
    code.iload(index).iload(end).if_icmpge(exit);
    round.run();
    code.iinc(index, step).goto_(head).labelBinding(exit);
  }
}
