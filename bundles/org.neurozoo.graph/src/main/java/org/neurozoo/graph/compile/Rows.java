package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * Joins maps and reductions that run over the same rows into row kernels, so that what a row leaves
 * for its next stage stays near. A kernel joins what it reads if of every buffer that stages write
 * it reads what its own row wrote, if nothing in between needs one and is needed by the other, and
 * if {@link RowLimits} allow. Variables are written apart, so that they can be in place.
 */
final class Rows {
  private final List<Kernel> kernels;
  private final Map<Integer, Stage> stages = new HashMap<>();
  private final Map<Integer, Set<Integer>> groups = new HashMap<>();
  private final Map<Buffer, Integer> writers = new HashMap<>();
  private final Map<Buffer, Set<Integer>> readers = new HashMap<>();
  private final Dependences dependences;

  private Rows(List<Kernel> kernels) {
    this.kernels = kernels;
    dependences = new Dependences(kernels);
    Set<Buffer> shared = shared();
    for (int i = 0; i < kernels.size(); i++) {
      int kernel = i;
      groups.put(i, Set.of(i));
      boolean own =
          Accesses.writes(kernels.get(i))
              .map(View::buffer)
              .allMatch(b -> b.region() == Region.SCRATCH && !shared.contains(b));
      if (own) {
        Stage.of(kernels.get(i)).ifPresent(stage -> stages.put(kernel, stage));
      }
    }
  }

  /**
   * The kernels, those of same rows joined.
   *
   * @param kept what others read
   */
  static List<Kernel> join(List<Kernel> kernels, Set<Buffer> kept) {
    List<Kernel> outside = new ArrayList<>(kernels);
    outside.replaceAll(
        kernel -> kernel instanceof Kernel.Loop loop ? within(loop, kernels, kept) : kernel);
    Rows rows = new Rows(outside);
    rows.link();
    return rows.joined(kept);
  }

  /** A loop whose body is joined; what its slides or other kernels touch is kept. */
  private static Kernel within(Kernel.Loop loop, List<Kernel> others, Set<Buffer> kept) {
    Set<Buffer> seen = new HashSet<>(kept);
    others.stream()
        .filter(o -> o != loop)
        .flatMap(Accesses::reads)
        .forEach(v -> seen.add(v.buffer()));
    Stream.concat(loop.before().stream(), loop.after().stream())
        .forEach(slide -> seen.addAll(List.of(slide.stack().buffer(), slide.part().buffer())));
    return new Kernel.Loop(
        loop.origin(),
        loop.length(),
        loop.reversed(),
        loop.index(),
        loop.before(),
        join(loop.body(), seen),
        loop.after());
  }

  /** Notes who writes and reads; buffers with several writers, or read before, belong to nobody. */
  private Set<Buffer> shared() {
    Set<Buffer> shared = new HashSet<>();
    for (int i = 0; i < kernels.size(); i++) {
      int kernel = i;
      Accesses.reads(kernels.get(i))
          .forEach(v -> readers.computeIfAbsent(v.buffer(), _ -> new TreeSet<>()).add(kernel));
      Set<Buffer> written = new LinkedHashSet<>();
      Accesses.writes(kernels.get(i)).forEach(view -> written.add(view.buffer()));
      for (Buffer buffer : written) {
        if (writers.put(buffer, i) != null || readers.containsKey(buffer)) {
          shared.add(buffer);
        }
      }
    }
    return shared;
  }

  /** Links kernels to what they read until nothing more can be joined. */
  private void link() {
    boolean grows = true;
    while (grows) {
      grows = false;
      for (int reader = 0; reader < kernels.size(); reader++) {
        if (stages.containsKey(reader)) {
          for (View view : Accesses.reads(kernels.get(reader)).toList()) {
            int writer = writers.getOrDefault(view.buffer(), reader);
            boolean apart = stages.containsKey(writer) && !group(writer).contains(reader);
            grows |= apart && link(writer, reader, view);
          }
        }
      }
    }
  }

  private Set<Integer> group(int kernel) {
    return groups.getOrDefault(kernel, Set.of());
  }

  private Stage stage(int kernel) {
    Stage stage = stages.get(kernel);
    if (stage == null) {
      throw new IllegalStateException("no stage: " + kernel);
    }
    return stage;
  }

  private boolean link(int writer, int reader, View load) {
    Set<Integer> members = new TreeSet<>(group(writer));
    members.addAll(group(reader));
    Optional<Map<Integer, Stage>> found = aligned(writer, reader, load);
    if (found.isEmpty()
        || !RowLimits.allow(found.get().values())
        || !areOwn(members, found.get())
        || !dependences.canMeet(members, this::group)) {
      return false;
    }
    stages.putAll(found.get());
    members.forEach(member -> groups.put(member, members));
    return true;
  }

  private View store(int writer, Buffer buffer) {
    return Accesses.writes(kernels.get(writer))
        .filter(view -> view.buffer().equals(buffer))
        .findFirst()
        .orElseThrow();
  }

  /** The stages of both groups with their rows in the same order; empty if they do not match. */
  private Optional<Map<Integer, Stage>> aligned(int writer, int reader, View load) {
    View store = store(writer, load.buffer());
    Stage from = opened(stage(writer), stage(reader));
    Stage to = opened(stage(reader), stage(writer));
    if (from.isOpen() && to.isOpen()) {
      return Optional.empty();
    }
    Optional<List<Integer>> rows =
        from.isOpen()
            ? from.following(store, to.steps(load), to.extents())
            : to.following(load, from.steps(store), from.extents());
    return rows.flatMap(
        found ->
            from.isOpen()
                ? union(writer, from.with(found), reader, to, to.rows())
                : union(writer, from, reader, to, found));
  }

  /** Of two maps, the one with fewer loops has one round a row. */
  private static Stage opened(Stage stage, Stage other) {
    boolean counts = stage.isOpen() && other.isOpen() && stage.axes().size() < other.axes().size();
    return counts ? stage.with(stage.axes()) : stage;
  }

  /** The reader's group takes its rows in the order in which the reader now has them. */
  private Optional<Map<Integer, Stage>> union(
      int writer, Stage from, int reader, Stage to, List<Integer> rows) {
    Map<Integer, Stage> union = new HashMap<>();
    group(writer).forEach(member -> union.put(member, stage(member)));
    group(reader).forEach(member -> union.put(member, stage(member)));
    union.put(writer, from);
    union.put(reader, to.with(rows));
    if (!to.isOpen()) {
      List<Integer> order = rows.stream().map(to.rows()::indexOf).toList();
      if (order.contains(-1) || order.size() != to.rows().size()) {
        return Optional.empty();
      }
      for (int member : group(reader)) {
        Stage stage = member == reader ? to : stage(member);
        union.put(member, stage.with(order.stream().map(stage.rows()::get).toList()));
      }
    }
    return Optional.of(union);
  }

  /** Whether of all that members write others of them read only what is their own row's. */
  private boolean areOwn(Set<Integer> members, Map<Integer, Stage> found) {
    List<Integer> extents = found.values().iterator().next().extents();
    if (!found.values().stream().allMatch(stage -> stage.extents().equals(extents))) {
      return false;
    }
    for (int member : members) {
      Stage reader = found.getOrDefault(member, stage(member));
      for (Instruction instruction : body(reader.kernel())) {
        if (!isOwn(instruction, reader, members, found)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isOwn(
      Instruction instruction, Stage reader, Set<Integer> members, Map<Integer, Stage> found) {
    return switch (instruction) {
      case Instruction.Load(View view) -> {
        Stage writer = found.get(writers.getOrDefault(view.buffer(), -1));
        if (writer == null) {
          yield true;
        }
        View store = store(writers.getOrDefault(view.buffer(), -1), view.buffer());
        yield writer.steps(store).equals(reader.steps(view))
            && writer.span(store).holds(reader.span(view));
      }
      case Instruction.LoadRow load ->
          !members.contains(writers.getOrDefault(load.view().buffer(), -1));
      default -> true;
    };
  }

  private static List<Instruction> body(Kernel kernel) {
    return switch (kernel) {
      case Kernel.Map map -> map.body();
      case Kernel.Reduce reduce -> reduce.body();
      default -> List.of();
    };
  }

  private List<Kernel> joined(Set<Buffer> kept) {
    Set<Set<Integer>> all = new LinkedHashSet<>(groups.values());
    List<Set<Integer>> chosen = new ArrayList<>();
    for (Set<Integer> group : all) {
      if (isWorthwhile(group)) {
        chosen.add(group);
      } else {
        group.forEach(kernel -> chosen.add(Set.of(kernel)));
      }
    }
    return dependences.order(chosen).stream()
        .map(group -> group.size() > 1 ? row(group, kept) : kernels.get(group.iterator().next()))
        .toList();
  }

  /** Only where something is reduced: in one kernel, or from elements of a row to one of it. */
  private boolean isWorthwhile(Set<Integer> group) {
    return group.size() > 1 && group.stream().anyMatch(kernel -> isReduction(kernel, group));
  }

  private boolean isReduction(int kernel, Set<Integer> group) {
    Stage stage = stage(kernel);
    return stage.reduces()
        || stage.length() == 1
            && Accesses.reads(stage.kernel())
                .map(view -> writers.getOrDefault(view.buffer(), -1))
                .anyMatch(writer -> group.contains(writer) && stage(writer).length() > 1);
  }

  private Kernel row(Set<Integer> group, Set<Buffer> kept) {
    List<Stage> members = group.stream().map(this::stage).toList();
    Map<Buffer, RowBuffer> own = new HashMap<>();
    for (int member : group) {
      Accesses.writes(kernels.get(member))
          .filter(view -> !kept.contains(view.buffer()))
          .filter(view -> group.containsAll(readers.getOrDefault(view.buffer(), Set.of())))
          .forEach(
              view -> {
                Span span = stage(member).span(view);
                if (span.isEven()) {
                  own.put(view.buffer(), RowBuffer.of(view.buffer(), span));
                }
              });
    }
    String origin =
        IntStream.range(0, members.size())
            .mapToObj(i -> members.get(members.size() - 1 - i).kernel().origin())
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
    return new Kernel.Row(
        origin,
        new org.neurozoo.graph.Shape(members.getFirst().extents()),
        members.stream()
            .map(stage -> stage.ordered(view -> RowBuffer.moved(view, stage, own)))
            .toList());
  }
}
