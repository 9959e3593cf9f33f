package org.neurozoo.graph.compile;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * Which kernels become stages of one. A kernel joins the group of one whose result it reads if of
 * every buffer that members write it reads what its own row wrote, if nothing in between needs one
 * and is needed by the other, and if {@link RowLimits} allow. Variables are written apart, so that
 * they can be in place.
 */
final class RowGroups {
  private static final int NOBODY = -1;

  private final List<Kernel> kernels;
  private final Map<Integer, Stage> stages = new HashMap<>();
  private final Map<Integer, Set<Integer>> groups = new TreeMap<>();
  private final Map<Buffer, Integer> writers = new HashMap<>();
  private final Map<Buffer, Set<Integer>> readers = new HashMap<>();
  private final Dependences dependences;

  RowGroups(List<Kernel> kernels) {
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
    while (grows()) {
      // What a kernel counts as its rows may show only when it has joined another.
    }
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

  /** All groups, one for each kernel: those of a group have the same. */
  Collection<Set<Integer>> all() {
    return groups.values();
  }

  Dependences dependences() {
    return dependences;
  }

  /** The kernel that writes a buffer; none of them if nobody does. */
  int writer(Buffer buffer) {
    return writers.getOrDefault(buffer, NOBODY);
  }

  Set<Integer> readers(Buffer buffer) {
    return readers.getOrDefault(buffer, Set.of());
  }

  /** A kernel that is or may become a stage. */
  Stage stage(int kernel) {
    Stage stage = stages.get(kernel);
    if (stage == null) {
      throw new IllegalStateException("no stage: " + kernel);
    }
    return stage;
  }

  private Set<Integer> group(int kernel) {
    return groups.getOrDefault(kernel, Set.of());
  }

  private boolean grows() {
    boolean grows = false;
    for (int reader = 0; reader < kernels.size(); reader++) {
      if (stages.containsKey(reader)) {
        for (View view : Accesses.reads(kernels.get(reader)).toList()) {
          int writer = writer(view.buffer());
          boolean apart = stages.containsKey(writer) && !group(writer).contains(reader);
          grows |= apart && link(writer, reader, view);
        }
      }
    }
    return grows;
  }

  private boolean link(int writer, int reader, View load) {
    Set<Integer> members = new TreeSet<>(group(writer));
    members.addAll(group(reader));
    Optional<Map<Integer, Stage>> found = aligned(writer, reader, load);
    if (found.isEmpty()
        || !RowLimits.allow(found.get().values())
        || !areOwn(found.get())
        || !dependences.canMeet(members, this::group)) {
      return false;
    }
    stages.putAll(found.get());
    members.forEach(member -> groups.put(member, members));
    return true;
  }

  /** The stages of both groups with their rows in the same order; empty if they do not match. */
  private Optional<Map<Integer, Stage>> aligned(int writer, int reader, View load) {
    View store = store(writer, load.buffer());
    Stage from = stage(writer).opened(stage(reader));
    Stage to = stage(reader).opened(stage(writer));
    Map<Integer, Stage> union = new HashMap<>();
    group(writer).forEach(member -> union.put(member, stage(member)));
    group(reader).forEach(member -> union.put(member, stage(member)));
    if (to.isOpen()) {
      union.put(writer, from);
      return to.following(load, from.steps(store), from.extents())
          .filter(rows -> !rows.isEmpty())
          .map(rows -> with(union, reader, to.with(rows)));
    }
    union.put(reader, to);
    if (from.isOpen()) {
      return from.following(store, to.steps(load), to.extents())
          .map(rows -> with(union, writer, from.with(rows)));
    }
    union.put(writer, from);
    return to.following(load, from.steps(store), from.extents())
        .flatMap(to::order)
        .map(order -> turned(union, group(reader), order));
  }

  private static Map<Integer, Stage> with(Map<Integer, Stage> union, int kernel, Stage stage) {
    union.put(kernel, stage);
    return union;
  }

  private static Map<Integer, Stage> turned(
      Map<Integer, Stage> union, Set<Integer> members, List<Integer> order) {
    members.forEach(member -> union.computeIfPresent(member, (_, stage) -> stage.turned(order)));
    return union;
  }

  private View store(int writer, Buffer buffer) {
    return Accesses.writes(kernels.get(writer))
        .filter(view -> view.buffer().equals(buffer))
        .findFirst()
        .orElseThrow();
  }

  /** Whether of all that members write others of them read only what is their own row's. */
  private boolean areOwn(Map<Integer, Stage> members) {
    List<Integer> extents = members.values().iterator().next().extents();
    return members.values().stream()
        .allMatch(
            stage ->
                stage.extents().equals(extents)
                    && stage.body().stream().allMatch(i -> isOwn(i, stage, members)));
  }

  private boolean isOwn(Instruction instruction, Stage reader, Map<Integer, Stage> members) {
    return switch (instruction) {
      case Instruction.Load(View view) -> {
        int kernel = writer(view.buffer());
        Stage writer = members.get(kernel);
        yield writer == null || writer.gives(store(kernel, view.buffer()), view, reader);
      }
      case Instruction.LoadRow load -> !members.containsKey(writer(load.view().buffer()));
      default -> true;
    };
  }
}
