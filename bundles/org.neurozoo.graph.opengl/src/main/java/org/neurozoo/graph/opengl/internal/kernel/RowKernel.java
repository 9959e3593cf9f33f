package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * Stages of rows. Short rows are a thread each, which does one stage after the other. Long ones are
 * a group of threads each on a graphics device; otherwise their stages are kernels of their own.
 * What rows keep for themselves then lies element by element, so that neighbouring threads touch
 * neighbours.
 */
final class RowKernel {
  /**
   * Elements of a row that one thread does a stage of: of a processor, where launches cost most.
   */
  private static final int SHORT = 256;

  /** Likewise of a graphics device, which wants more threads than there are rows. */
  private static final int SHORT_ON_GRAPHICS = 32;

  /** Rows that keep a graphics device busy with a thread each. */
  private static final int MANY = 16_384;

  private final Kernel.Row row;
  private final Map<Buffer, Buffer> kept = new HashMap<>();
  private final Map<Buffer, Place> places = new HashMap<>();
  private final Kit outside;
  private final Kit kit;

  private RowKernel(Kernel.Row row, Kit kit) {
    this.row = row;
    this.kit = new Kit(kit.limits(), kit.scheme(), this::place, kit.extra());
    outside = kit;
  }

  static List<Command> of(Kernel.Row row, Kit kit) {
    return new RowKernel(row, kit).commands();
  }

  private Place place(Buffer buffer) {
    Place own = places.get(buffer);
    return own != null ? own : outside.places().apply(buffer);
  }

  private List<Command> commands() {
    int longest = RowStage.longest(RowStage.of(row));
    if (kit.limits().software() || longest <= SHORT_ON_GRAPHICS || areManyAndAdjoin()) {
      return longest > SHORT ? apart() : together();
    }
    RowGroupKernel groups = new RowGroupKernel(row);
    return groups.isPossible(kit.limits()) ? groups.commands(outside) : apart();
  }

  /** Whether threads of neighbouring rows read neighbours, as those of one row would not. */
  private boolean areManyAndAdjoin() {
    int rank = row.rows().rank();
    return row.rows().count() >= MANY
        && RowStage.of(row).stream().anyMatch(stage -> stage.adjoins(rank));
  }

  private List<Command> apart() {
    return row.stages().stream()
        .map(this::placed)
        .flatMap(stage -> Kernels.commands(stage, kit))
        .toList();
  }

  private List<Command> together() {
    List<Kernel> stages = row.stages().stream().map(this::placed).toList();
    int threads = row.rows().count();
    Shader shader = kit.shader(threads);
    List<String> rows = shader.indices("t", row.rows());
    stages.forEach(stage -> write(shader, stage, rows));
    return kit.run(shader, threads, cost());
  }

  private long cost() {
    return RowStage.of(row).stream().mapToLong(stage -> (long) stage.length() * stage.cost()).sum();
  }

  private void write(Shader shader, Kernel stage, List<String> rows) {
    shader.line("{");
    switch (stage) {
      case Kernel.Map map -> {
        List<String> indices = new ArrayList<>(rows);
        List<String> inner = shader.loops(RowStage.rest(map.extent(), rows.size()));
        indices.addAll(inner);
        MapKernel.write(shader, map, indices);
        shader.close(inner.size());
      }
      case Kernel.Reduce reduce -> ReduceKernel.write(shader, reduce, rows);
      default -> throw new IllegalArgumentException("no stage of rows: " + stage);
    }
    shader.line("}");
  }

  /** The stage over places outside of rows. */
  private Kernel placed(Kernel stage) {
    return switch (stage) {
      case Kernel.Map(var origin, var extent, var body, var stores) ->
          new Kernel.Map(
              origin,
              extent,
              moved(body),
              stores.stream()
                  .map(store -> new Kernel.Store(moved(store.target()), store.value()))
                  .toList());
      case Kernel.Reduce(var origin, var outer, var inner, var op, var body, int value, var to) ->
          new Kernel.Reduce(origin, outer, inner, op, moved(body), value, moved(to));
      default -> throw new IllegalArgumentException("no stage of rows: " + stage);
    };
  }

  private List<Instruction> moved(List<Instruction> body) {
    return body.stream()
        .map(
            instruction ->
                switch (instruction) {
                  case Instruction.Load(View view) -> new Instruction.Load(moved(view));
                  case Instruction.LoadRow(View view, int at, int rows, int stride) ->
                      view.buffer().region() == Buffer.Region.ROW
                          ? new Instruction.LoadRow(
                              moved(view), at, rows, stride * row.rows().count())
                          : instruction;
                  default -> instruction;
                })
        .toList();
  }

  private View moved(View view) {
    if (view.buffer().region() != Buffer.Region.ROW) {
      return view;
    }
    int count = row.rows().count();
    Buffer all = kept.computeIfAbsent(view.buffer(), this::outsideOfRows);
    List<Integer> own = row.rows().strides();
    Stream<Integer> inner = view.strides().stream().skip(own.size()).map(stride -> stride * count);
    return new View(all, view.offset() * count, Stream.concat(own.stream(), inner).toList());
  }

  private Buffer outsideOfRows(Buffer one) {
    int size = Math.multiplyExact(one.size(), row.rows().count());
    Buffer all = new Buffer(Buffer.Region.ROW, one.name() + " of all rows", one.type(), size, 0);
    places.put(all, outside.extra().reserve(one.type(), size));
    return all;
  }
}
