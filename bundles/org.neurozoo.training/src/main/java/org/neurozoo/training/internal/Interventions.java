package org.neurozoo.training.internal;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.training.Intervention;

/** What a run's user changed, by steps. Changed by the run's thread, read by anybody. */
final class Interventions {
  private volatile List<Intervention> all;

  Interventions(List<Intervention> all) {
    this.all = List.copyOf(all);
  }

  List<Intervention> all() {
    return all;
  }

  /** Adds the latest; those of later steps are given up. */
  void add(Intervention latest) {
    all = with(all, latest);
  }

  /** Of all that were ever made, in their order, those that were not given up. */
  static List<Intervention> kept(List<Intervention> made) {
    List<Intervention> kept = List.of();
    for (Intervention each : made) {
      kept = with(kept, each);
    }
    return kept;
  }

  /** The list with one more, which is then the last. */
  private static List<Intervention> with(List<Intervention> list, Intervention latest) {
    List<Intervention> kept = new ArrayList<>(upTo(list, latest.step()));
    kept.add(latest);
    return List.copyOf(kept);
  }

  /** Those of a step and before. */
  List<Intervention> upTo(long step) {
    return upTo(all, step);
  }

  private static List<Intervention> upTo(List<Intervention> list, long step) {
    return list.stream().filter(each -> each.step() <= step).toList();
  }

  /** The first step after one at which there is something to change, or the largest number. */
  long next(long step) {
    return all.stream()
        .mapToLong(Intervention::step)
        .filter(each -> each > step)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** Makes the changes of a step; doing so again changes nothing more. */
  void make(long step, Memory memory) {
    for (Intervention each : all) {
      if (each.step() == step) {
        memory.write(each.buffer(), each.value());
      }
    }
  }
}
