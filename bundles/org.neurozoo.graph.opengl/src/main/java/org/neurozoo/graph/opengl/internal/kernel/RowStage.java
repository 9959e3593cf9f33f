package org.neurozoo.graph.opengl.internal.kernel;

import java.util.List;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * A stage of rows.
 *
 * @param inner the axes within a row that it runs over
 * @param body its expression
 */
record RowStage(Kernel kernel, Shape inner, List<Instruction> body) {
  static List<RowStage> of(Kernel.Row row) {
    return row.stages().stream().map(stage -> of(stage, row.rows().rank())).toList();
  }

  private static RowStage of(Kernel stage, int rank) {
    return switch (stage) {
      case Kernel.Map map -> new RowStage(map, rest(map.extent(), rank), map.body());
      case Kernel.Reduce reduce -> new RowStage(reduce, reduce.inner(), reduce.body());
      default -> throw new IllegalArgumentException("no stage of rows: " + stage);
    };
  }

  /** The axes of an extent within a row. */
  static Shape rest(Shape extent, int rank) {
    return Shape.of(extent.extents().stream().skip(rank).mapToInt(Integer::intValue).toArray());
  }

  /** Elements of a row that the longest of some stages runs over. */
  static int longest(List<RowStage> stages) {
    return stages.stream().mapToInt(RowStage::length).max().orElse(0);
  }

  /** Elements of a row that it runs over. */
  int length() {
    return inner.count();
  }

  /** Whether it leaves one element of each row. */
  boolean isSingle() {
    return kernel instanceof Kernel.Reduce || length() == 1;
  }

  /** Whether it reads elements of which those of neighbouring rows are neighbours. */
  boolean adjoins(int rank) {
    return body.stream()
        .anyMatch(
            each ->
                each instanceof Instruction.Load(View view)
                    && view.strides().get(rank - 1) == 1
                    && view.strides().stream().skip(rank).anyMatch(stride -> stride != 0));
  }

  /** Operations that an element takes. */
  int cost() {
    return body.size() + (kernel instanceof Kernel.Reduce ? 2 : 0);
  }
}
