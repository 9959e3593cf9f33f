package org.neurozoo.graph.cpu.internal.reduce;

import java.util.List;
import java.util.function.Function;
import org.neurozoo.graph.cpu.internal.Arena;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.expression.Loops;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Kernel;

/** What one thread needs to compute blocks of rows: row buffers and stages over them. */
final class RowPart {
  private interface Stage {
    /** Computes so many rows of a round of outer loops, beginning with one. */
    void rows(int round, int row, int count);
  }

  private final RowLayout layout;
  private final Stage[] stages;

  RowPart(List<Kernel> stages, RowLayout layout, Function<Buffer, Location> outside, Loops loops) {
    this.layout = layout;
    Arena arena = Arena.of(storage -> layout.sizes().getOrDefault(storage, 0));
    Function<Buffer, Location> locations =
        buffer -> buffer.region() == Region.ROW ? located(buffer, arena) : outside.apply(buffer);
    this.stages =
        stages.stream().map(stage -> stage(stage, locations, loops)).toArray(Stage[]::new);
  }

  private Location located(Buffer buffer, Arena arena) {
    return arena.at(buffer.type(), buffer.size(), layout.offsets().getOrDefault(buffer, 0));
  }

  private Stage stage(Kernel stage, Function<Buffer, Location> locations, Loops loops) {
    return switch (stage) {
      case Kernel.Map map -> MapRows.of(map, layout, locations, loops)::rows;
      case Kernel.Reduce reduce -> {
        Nest nest = Nest.ofRows(reduce, layout.block());
        yield reduce.op().isPosition()
            ? new PositionPart(
                    reduce, nest, loops.of(PositionTask.expression(reduce, nest)), locations)
                ::rows
            : new ReducePart(reduce, nest, Layout.of(reduce, nest, loops), locations)::rows;
      }
      default -> throw new IllegalArgumentException("no stage: " + stage);
    };
  }

  /** Computes a block of rows. */
  void compute(int block) {
    int round = block / layout.blocksInRound();
    int row = block % layout.blocksInRound() * layout.block();
    int count = Math.min(layout.block(), layout.last() - row);
    for (Stage stage : stages) {
      stage.rows(round, row, count);
    }
  }
}
