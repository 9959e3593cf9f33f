package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * Joins maps and reductions that run over the same rows into row kernels, so that what a row leaves
 * for its next stage stays near; see {@link RowGroups} for which. What no other kernel reads is
 * kept for one row at a time.
 */
final class Rows {
  private final List<Kernel> kernels;
  private final RowGroups groups;
  private final Set<Buffer> kept;

  private Rows(List<Kernel> kernels, Set<Buffer> kept) {
    this.kernels = kernels;
    this.kept = kept;
    groups = new RowGroups(kernels);
  }

  /**
   * The kernels, those of same rows joined.
   *
   * @param kept what others read
   */
  static List<Kernel> join(List<Kernel> kernels, Set<Buffer> kept) {
    List<Kernel> joined =
        kernels.stream()
            .map(kernel -> kernel instanceof Kernel.Loop l ? within(l, kernels, kept) : kernel)
            .toList();
    return new Rows(joined, kept).joined();
  }

  /** A loop whose body is joined; what lies in stacks or other kernels touch is kept. */
  private static Kernel within(Kernel.Loop loop, List<Kernel> others, Set<Buffer> kept) {
    Set<Buffer> seen = new HashSet<>(kept);
    others.stream()
        .filter(other -> other != loop)
        .flatMap(Accesses::reads)
        .forEach(view -> seen.add(view.buffer()));
    loop.sections().forEach(section -> seen.add(section.part().buffer()));
    return loop.of(join(loop.body(), seen));
  }

  private List<Kernel> joined() {
    List<Set<Integer>> chosen = new ArrayList<>();
    for (Set<Integer> group : new LinkedHashSet<>(groups.all())) {
      if (isWorthwhile(group)) {
        chosen.add(group);
      } else {
        group.forEach(kernel -> chosen.add(Set.of(kernel)));
      }
    }
    return groups.dependences().order(chosen).stream()
        .map(group -> group.size() > 1 ? row(group) : kernels.get(group.iterator().next()))
        .toList();
  }

  /** Only where something is reduced: in one kernel, or from elements of a row to one of it. */
  private boolean isWorthwhile(Set<Integer> group) {
    return group.size() > 1 && group.stream().anyMatch(kernel -> reduces(kernel, group));
  }

  private boolean reduces(int kernel, Set<Integer> group) {
    Stage stage = groups.stage(kernel);
    return stage.reduces()
        || stage.length() == 1
            && Accesses.reads(stage.kernel())
                .map(view -> groups.writer(view.buffer()))
                .anyMatch(writer -> group.contains(writer) && groups.stage(writer).length() > 1);
  }

  private Kernel row(Set<Integer> group) {
    List<Stage> stages = group.stream().map(groups::stage).toList();
    Map<Buffer, RowBuffer> own = new HashMap<>();
    for (Stage stage : stages) {
      Accesses.writes(stage.kernel())
          .filter(view -> !kept.contains(view.buffer()))
          .filter(view -> group.containsAll(groups.readers(view.buffer())))
          .filter(view -> stage.span(view).isEven())
          .map(View::buffer)
          .forEach(buffer -> own.put(buffer, RowBuffer.of(buffer, stage)));
    }
    return new Kernel.Row(
        origin(stages),
        new Shape(stages.getFirst().extents()),
        stages.stream()
            .map(stage -> stage.ordered(view -> RowBuffer.moved(view, stage, own)))
            .toList());
  }

  /** That of the last stage that has one: the others lead there. */
  private static String origin(List<Stage> stages) {
    return stages.stream()
        .map(stage -> stage.kernel().origin())
        .filter(origin -> !origin.isEmpty())
        .reduce("", (first, second) -> second);
  }
}
