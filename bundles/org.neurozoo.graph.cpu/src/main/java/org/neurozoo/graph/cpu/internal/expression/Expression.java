package org.neurozoo.graph.cpu.internal.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.neurozoo.graph.plan.Instruction;

/**
 * A loop nest apart from where its operands lie and how often the outermost and innermost loops
 * run: equal expressions share one compiled loop.
 *
 * @param accesses what each leads to
 * @param axes outermost first, at least one
 * @param body loads and indices stand without their views
 * @param accessOf the access of each load or index; -1 for other instructions
 * @param cycle the axis whose index counts modulo {@link #PARTIALS} for targets that combine; -1 if
 *     there is none
 * @param tables for each access the one that leads to a table of its further positions in the
 *     innermost loop, which it then does not move in by itself; -1 if there is none
 */
public record Expression(
    List<Storage> accesses,
    List<Axis> axes,
    List<Instruction> body,
    List<Integer> accessOf,
    List<Target> targets,
    int cycle,
    List<Integer> tables) {
  /** How many interleaved partial results a reduction has. */
  public static final int PARTIALS = 16;

  /** An expression whose accesses all move evenly. */
  public Expression(
      List<Storage> accesses,
      List<Axis> axes,
      List<Instruction> body,
      List<Integer> accessOf,
      List<Target> targets,
      int cycle) {
    this(accesses, axes, body, accessOf, targets, cycle, untabled(accesses.size()));
  }

  private static List<Integer> untabled(int accesses) {
    return Collections.nCopies(accesses, -1);
  }

  /** The expression whose outermost and innermost loops have their extents told at run time. */
  public static Expression of(
      Body body, List<Access> accesses, List<Axis> axes, List<Target> targets, int cycle) {
    return of(body, accesses, axes, targets, cycle, untabled(accesses.size()));
  }

  /** The same where some accesses go by tables. */
  static Expression of(
      Body body,
      List<Access> accesses,
      List<Axis> axes,
      List<Target> targets,
      int cycle,
      List<Integer> tables) {
    List<Axis> open = new ArrayList<>(axes);
    open.set(0, open.getFirst().open());
    open.set(open.size() - 1, open.getLast().open());
    return new Expression(
        accesses.stream().map(Access::storage).toList(),
        List.copyOf(open),
        body.instructions(),
        body.accessOf(),
        targets,
        cycle,
        tables);
  }

  /** Whether an access goes by a table. */
  boolean isTabled(int access) {
    return tables.get(access) >= 0;
  }

  int innermost() {
    return axes.size() - 1;
  }

  /** How far an access moves in the innermost loop. */
  int innerStride(int access) {
    return axes.getLast().stride(access);
  }
}
