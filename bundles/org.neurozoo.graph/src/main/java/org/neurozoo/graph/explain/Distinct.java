package org.neurozoo.graph.explain;

import java.util.BitSet;
import java.util.List;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Instruction;

/**
 * At how many indices of a loop nest an instruction has a value of its own: the product of the
 * extents of the axes that it depends on. A number that is the same along an axis counts once
 * there, whether or not a backend takes it out of the loop.
 */
final class Distinct {
  private Distinct() {}

  /** For each instruction, how many values it has. */
  static long[] counts(Shape extent, List<Instruction> body) {
    return counts(extent, body, 0);
  }

  /** The same where the first axes count rows: each row has a row buffer of its own. */
  static long[] counts(Shape extent, List<Instruction> body, int rows) {
    BitSet[] axes = new BitSet[body.size()];
    long[] counts = new long[body.size()];
    for (int i = 0; i < counts.length; i++) {
      axes[i] = axes(body.get(i), axes, rows);
      counts[i] = count(extent, axes[i]);
    }
    return counts;
  }

  private static BitSet axes(Instruction instruction, BitSet[] known, int rows) {
    BitSet axes =
        switch (instruction) {
          case Instruction.Load(var view) -> {
            BitSet moving = moving(view.strides());
            moving.set(0, view.buffer().region() == Region.ROW ? rows : 0);
            yield moving;
          }
          case Instruction.LoadRow load -> moving(load.view().strides());
          case Instruction.Index(var strides, int offset) -> moving(strides);
          default -> new BitSet();
        };
    Operands.of(instruction).forEach(operand -> axes.or(known[operand]));
    return axes;
  }

  private static BitSet moving(List<Integer> strides) {
    BitSet axes = new BitSet();
    for (int axis = 0; axis < strides.size(); axis++) {
      axes.set(axis, strides.get(axis) != 0);
    }
    return axes;
  }

  /** How many elements a way with these strides passes. */
  static long count(Shape extent, List<Integer> strides) {
    return count(extent, moving(strides));
  }

  private static long count(Shape extent, BitSet axes) {
    return axes.stream().mapToLong(extent::extent).reduce(1, (a, b) -> a * b);
  }
}
