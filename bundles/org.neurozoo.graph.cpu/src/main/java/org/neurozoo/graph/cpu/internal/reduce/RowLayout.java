package org.neurozoo.graph.cpu.internal.reduce;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.cpu.internal.Arena;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * How the row buffers of a block of rows lie: one row after the other or, where rows are neighbours
 * in memory and their elements are not, the rows of each element side by side.
 *
 * @param block how many rows are computed at once
 * @param across whether rows lie side by side
 * @param offsets where each row buffer begins within its storage
 * @param sizes elements of each storage
 */
record RowLayout(
    Shape rows,
    int block,
    boolean across,
    Map<Buffer, Integer> offsets,
    Map<ElementType.Storage, Integer> sizes) {
  /** Elements that all stages run over in a block: well within a core's own cache. */
  private static final int ELEMENTS = 65_536;

  /** Blocks for each thread, where there is work for several. */
  private static final int SHARES = 4;

  /** Rows side by side fill cache lines. */
  private static final int LEAST_ACROSS = 32;

  /** Rows at least so long begin with cache lines. */
  private static final int LONG = 64;

  private static final int LINE = 16;

  /**
   * The layout of a kernel.
   *
   * @param threads how many threads are worth using
   */
  static RowLayout of(Kernel.Row row, int threads) {
    int last = last(row.rows());
    boolean across = isAcross(row);
    int elements = row.stages().stream().mapToInt(RowLayout::count).sum() / row.rows().count();
    int least = across ? LEAST_ACROSS : 1;
    int fitting = Math.max(least, ELEMENTS / Math.max(1, elements));
    int shared = threads == 1 ? last : Math.ceilDiv(row.rows().count(), SHARES * threads);
    int blocks =
        Math.ceilDiv(last, Math.clamp(fitting, 1, Math.min(last, Math.max(least, shared))));
    int block = Math.ceilDiv(last, blocks);
    Map<Buffer, Integer> offsets = new LinkedHashMap<>();
    Map<ElementType.Storage, Integer> sizes = new EnumMap<>(ElementType.Storage.class);
    views(row)
        .map(View::buffer)
        .filter(buffer -> buffer.region() == Region.ROW)
        .distinct()
        .forEach(
            buffer -> {
              int used = sizes.getOrDefault(buffer.type().storage(), 0);
              offsets.put(buffer, used);
              int size = Math.multiplyExact(pitch(buffer), block);
              sizes.put(buffer.type().storage(), Arena.aligned(used + size));
            });
    return new RowLayout(row.rows(), block, across, offsets, sizes);
  }

  private static int count(Kernel stage) {
    return switch (stage) {
      case Kernel.Map map -> map.extent().count();
      case Kernel.Reduce reduce -> reduce.outer().count() * reduce.inner().count();
      default -> throw new IllegalArgumentException("no stage: " + stage);
    };
  }

  /** How far apart rows lie that follow each other. */
  private static int pitch(Buffer buffer) {
    return buffer.size() < LONG ? buffer.size() : Math.ceilDiv(buffer.size(), LINE) * LINE;
  }

  /** Whether of what lies in memory more is contiguous from row to row than within rows. */
  private static boolean isAcross(Kernel.Row row) {
    int rank = row.rows().rank();
    List<View> moving =
        views(row)
            .filter(view -> view.buffer().region() != Region.ROW)
            .filter(view -> inner(view, rank).stream().anyMatch(stride -> stride != 0))
            .toList();
    int last = lastLong(row.rows());
    long across = moving.stream().filter(v -> last >= 0 && v.strides().get(last) == 1).count();
    long along = moving.stream().filter(view -> inner(view, rank).contains(1)).count();
    return across > along;
  }

  private static List<Integer> inner(View view, int rank) {
    return view.strides().subList(rank, view.strides().size());
  }

  private static Stream<View> views(Kernel.Row row) {
    return row.stages().stream()
        .flatMap(
            stage ->
                switch (stage) {
                  case Kernel.Map map ->
                      Stream.concat(loads(map.body()), map.stores().stream().map(s -> s.target()));
                  case Kernel.Reduce reduce ->
                      Stream.concat(loads(reduce.body()), Stream.of(reduce.target()));
                  default -> throw new IllegalArgumentException("no stage: " + stage);
                });
  }

  private static Stream<View> loads(List<Instruction> body) {
    return body.stream()
        .flatMap(
            instruction ->
                switch (instruction) {
                  case Instruction.Load load -> Stream.of(load.view());
                  case Instruction.LoadRow load -> Stream.of(load.view());
                  default -> Stream.empty();
                });
  }

  /** A stage whose views of row buffers are as these lie. */
  Kernel placed(Kernel stage) {
    return switch (stage) {
      case Kernel.Map(var origin, var extent, var body, var stores) ->
          new Kernel.Map(
              origin,
              extent,
              placed(body),
              stores.stream().map(s -> new Kernel.Store(placed(s.target()), s.value())).toList());
      case Kernel.Reduce(var origin, var outer, var inner, var op, var body, int value, var to) ->
          new Kernel.Reduce(origin, outer, inner, op, placed(body), value, placed(to));
      default -> throw new IllegalArgumentException("no stage: " + stage);
    };
  }

  private List<Instruction> placed(List<Instruction> body) {
    return body.stream()
        .map(
            instruction ->
                instruction instanceof Instruction.Load(View view)
                    ? new Instruction.Load(placed(view))
                    : instruction)
        .toList();
  }

  private View placed(View view) {
    Buffer buffer = view.buffer();
    if (buffer.region() != Region.ROW) {
      return view;
    }
    int scale = across ? block : 1;
    List<Integer> strides = new ArrayList<>();
    for (int axis = 0; axis < view.strides().size(); axis++) {
      strides.add(view.strides().get(axis) * scale);
    }
    int last = lastLong(rows);
    if (last >= 0) {
      strides.set(last, across ? 1 : pitch(buffer));
    }
    return new View(buffer, view.offset() * scale, strides);
  }

  /** The axis of which blocks are cut: axes of a single row do not count. */
  private static int lastLong(Shape rows) {
    int axis = rows.rank() - 1;
    while (axis >= 0 && rows.extent(axis) == 1) {
      axis--;
    }
    return axis;
  }

  private static int last(Shape rows) {
    return lastLong(rows) < 0 ? 1 : rows.extent(lastLong(rows));
  }

  /** How many rows the innermost loop over rows has. */
  int last() {
    return last(rows);
  }

  /** How many blocks there are of the innermost rows. */
  int blocksInRound() {
    return Math.ceilDiv(last(), block);
  }

  /** How many blocks there are. */
  int blocks() {
    return rows.count() / last() * blocksInRound();
  }
}
