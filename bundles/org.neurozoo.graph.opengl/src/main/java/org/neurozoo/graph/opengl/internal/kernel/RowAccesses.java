package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * How stages of rows touch what they store, which tells whether a group of threads can do them one
 * after the other: a thread sees what others of its group store only in shared memory.
 */
final class RowAccesses {
  private enum Kind {
    LOAD,
    /** At an address that is computed. */
    JUMP,
    STORE,
    /** Of what is the only one of its row. */
    RESULT
  }

  private record Access(int stage, Kind kind, View view, Shape inner) {}

  private final Shape rows;
  private final Map<Buffer, List<Access>> byBuffer = new HashMap<>();
  private final Set<Buffer> stored = new LinkedHashSet<>();
  private final Set<Buffer> results = new HashSet<>();

  RowAccesses(Shape rows, List<RowStage> stages) {
    this.rows = rows;
    for (int i = 0; i < stages.size(); i++) {
      add(i, stages.get(i));
    }
  }

  private void add(int index, RowStage stage) {
    for (Instruction instruction : stage.body()) {
      switch (instruction) {
        case Instruction.Load(View view) -> add(index, Kind.LOAD, view, stage.inner());
        case Instruction.LoadRow(View view, int _, int _, int _) ->
            add(index, Kind.JUMP, view, stage.inner());
        default -> {}
      }
    }
    switch (stage.kernel()) {
      case Kernel.Map map -> {
        Kind kind = stage.isSingle() ? Kind.RESULT : Kind.STORE;
        map.stores().forEach(store -> add(index, kind, store.target(), stage.inner()));
      }
      case Kernel.Reduce reduce -> add(index, Kind.RESULT, reduce.target(), Shape.SCALAR);
      default -> throw new IllegalArgumentException("no stage of rows: " + stage);
    }
  }

  private void add(int stage, Kind kind, View view, Shape inner) {
    Access access = new Access(stage, kind, plain(view, inner), inner);
    byBuffer.computeIfAbsent(view.buffer(), _ -> new ArrayList<>()).add(access);
    switch (kind) {
      case STORE -> stored.add(view.buffer());
      case RESULT -> results.add(view.buffer());
      case LOAD, JUMP -> {}
    }
  }

  /** A view without strides along axes of one element, which say nothing. */
  private View plain(View view, Shape inner) {
    Shape all = rows.then(inner);
    List<Integer> strides = new ArrayList<>();
    for (int axis = 0; axis < view.strides().size(); axis++) {
      strides.add(all.extent(axis) == 1 ? 0 : view.strides().get(axis));
    }
    return new View(view.buffer(), view.offset(), strides);
  }

  /** What is to be kept in shared memory. */
  List<Buffer> shared() {
    return stored.stream().filter(buffer -> buffer.region() == Region.ROW).toList();
  }

  /** Whether every thread sees what it must. */
  boolean areOwn() {
    return results.stream().allMatch(this::areResults)
        && stored.stream()
            .filter(buffer -> buffer.region() != Region.ROW)
            .allMatch(this::areOfOneThread);
  }

  private List<Access> of(Buffer buffer) {
    return Objects.requireNonNull(byBuffer.get(buffer));
  }

  /** Whether one result is all that is stored, and what later stages load. */
  private boolean areResults(Buffer buffer) {
    List<Access> all = of(buffer);
    Access result = all.stream().filter(each -> each.kind == Kind.RESULT).findFirst().orElseThrow();
    return all.stream()
        .filter(each -> each != result)
        .allMatch(
            each ->
                each.kind == Kind.LOAD
                    && each.stage > result.stage
                    && isOneOfRow(each.view, result.view));
  }

  private boolean isOneOfRow(View view, View result) {
    int rank = rows.rank();
    return view.offset() == result.offset()
        && view.strides().subList(0, rank).equals(result.strides().subList(0, rank))
        && view.strides().stream().skip(rank).allMatch(stride -> stride == 0);
  }

  /** Whether stages touch elements in the same way, so that each is always the same thread's. */
  private boolean areOfOneThread(Buffer buffer) {
    List<Access> all = of(buffer);
    Access first = all.getFirst();
    boolean isOneStage = all.stream().allMatch(each -> each.stage == first.stage);
    return isOneStage
        || all.stream()
            .allMatch(
                each ->
                    each.kind != Kind.JUMP
                        && each.view.equals(first.view)
                        && each.inner.equals(first.inner));
  }
}
