package org.neurozoo.graph.cpu.internal.whole;

import java.lang.classfile.CodeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.cpu.internal.expression.Access;
import org.neurozoo.graph.cpu.internal.expression.Axis;
import org.neurozoo.graph.cpu.internal.expression.Body;
import org.neurozoo.graph.cpu.internal.expression.BodyPrinter;
import org.neurozoo.graph.cpu.internal.expression.Calculator;
import org.neurozoo.graph.cpu.internal.expression.Expression;
import org.neurozoo.graph.cpu.internal.expression.Lanes;
import org.neurozoo.graph.cpu.internal.expression.Target;
import org.neurozoo.graph.cpu.internal.expression.Uniformity;

/** Prints a sweep in loops, vectors along the axis that takes fewest. */
final class SweepPrinter {
  private final CodeBuilder code;
  private final List<Lanes> widths;
  private final Expression expression;
  private final Cursor cursor;

  private SweepPrinter(CodeBuilder code, Places places, List<Lanes> widths, Sweep sweep) {
    this.code = code;
    Body body = Body.of(sweep.body());
    List<Access> accesses = accesses(body, sweep);
    List<Axis> merged = axes(sweep, accesses);
    Expression whole = expression(body, accesses, merged, sweep);
    int lane = laneAxis(whole, widths);
    this.widths = lane < 0 ? List.of(widths.getLast()) : widths;
    expression = lane < 0 ? whole : expression(body, accesses, last(merged, lane), sweep);
    cursor = new Cursor(code, places, accesses, expression.axes());
  }

  static void print(CodeBuilder code, Places places, List<Lanes> widths, Sweep sweep) {
    new SweepPrinter(code, places, widths, sweep).axis(0);
  }

  /** How many vectors, or elements in scalars, a sweep computes. */
  static int rounds(Sweep sweep, List<Lanes> widths) {
    Body body = Body.of(sweep.body());
    List<Access> accesses = accesses(body, sweep);
    List<Axis> axes = axes(sweep, accesses);
    int lane = laneAxis(expression(body, accesses, axes, sweep), widths);
    int count = sweep.extent().count();
    return lane < 0
        ? count
        : count / axes.get(lane).extent() * Chunk.rounds(axes.get(lane).extent(), widths);
  }

  private static List<Access> accesses(Body body, Sweep sweep) {
    return body.and(sweep.stores().stream().map(store -> Access.of(store.target())).toList());
  }

  private static List<Axis> axes(Sweep sweep, List<Access> accesses) {
    return Axis.merged(Axis.of(sweep.extent(), 0, accesses), accesses.size());
  }

  private static Expression expression(
      Body body, List<Access> accesses, List<Axis> axes, Sweep sweep) {
    int first = body.accesses().size();
    List<Sweep.Store> stores = sweep.stores();
    return new Expression(
        accesses.stream().map(Access::storage).toList(),
        axes,
        body.instructions(),
        body.accessOf(),
        IntStream.range(0, stores.size())
            .mapToObj(
                i -> new Target(first + i, stores.get(i).value(), stores.get(i).combination()))
            .toList(),
        -1);
  }

  private static List<Axis> last(List<Axis> axes, int axis) {
    List<Axis> moved = new ArrayList<>(axes);
    moved.add(moved.remove(axis));
    return List.copyOf(moved);
  }

  /** The axis along which vectors do most; -1 if there is none. */
  private static int laneAxis(Expression whole, List<Lanes> widths) {
    int best = -1;
    double least = 1;
    for (int i = 0; i < whole.axes().size(); i++) {
      Axis axis = whole.axes().get(i);
      double share = (double) Chunk.rounds(axis.extent(), widths) / axis.extent();
      if (share < least && isVectorizable(whole, axis)) {
        best = i;
        least = share;
      }
    }
    return best;
  }

  private static boolean isVectorizable(Expression e, Axis axis) {
    return new Uniformity(
            new Expression(
                e.accesses(), List.of(axis), e.body(), e.accessOf(), e.targets(), e.cycle()))
        .isVectorizable();
  }

  private void axis(int axis) {
    if (axis < expression.axes().size() - 1) {
      int extent = expression.axes().get(axis).extent();
      cursor.loop(code, axis, 0, extent, 1, () -> axis(axis + 1));
    } else {
      innermost(axis);
    }
  }

  private void innermost(int axis) {
    BodyPrinter body = new BodyPrinter(code, expression, cursor);
    body.uniform();
    for (Chunk chunk : Chunk.of(expression.axes().get(axis).extent(), widths)) {
      code.block(block -> rounds(block, body, axis, chunk));
    }
  }

  private void rounds(CodeBuilder block, BodyPrinter body, int axis, Chunk chunk) {
    Calculator calculator = new Calculator(block, chunk.lanes());
    body.spread(calculator);
    cursor.loop(
        block, axis, chunk.from(), chunk.to(), chunk.lanes().count(), () -> body.round(calculator));
  }
}
