package org.neurozoo.training.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Intervention;
import org.neurozoo.training.StepMetrics;
import org.neurozoo.training.internal.archive.Checkpoint;

/**
 * What is known of a run's past, wherever its state lies: changed by the run's thread, read by
 * anybody.
 */
record Chronicle(
    Record record, StepMetrics metrics, List<Figures> history, Interventions interventions) {
  /** What is known at the beginning. */
  static Chronicle of(Record record, List<String> metrics, Beginning beginning) {
    return new Chronicle(
        record,
        new StepMetrics(metrics),
        new CopyOnWriteArrayList<>(beginning.figures()),
        new Interventions(beginning.interventions()));
  }

  /** Figures of a step are told once, also if the run comes by again. */
  boolean isTold(long step) {
    return !history.isEmpty() && history.getLast().step() >= step;
  }

  void tell(Figures figures) {
    history.add(figures);
    record.append(figures);
  }

  /**
   * What is known on the way to a step.
   *
   * @param checkpoint where the way begins
   */
  Beginning upTo(long target, Optional<Checkpoint> checkpoint, double seconds) {
    long start = checkpoint.map(Checkpoint::step).orElse(0L);
    List<Figures> figures = history.stream().filter(each -> each.step() <= start).toList();
    return new Beginning(checkpoint, seconds, figures, interventions.upTo(target));
  }

  /** Adds what was changed; what was known of later steps is given up. */
  void change(Intervention intervention) {
    history.removeIf(each -> each.step() > intervention.step());
    interventions.add(intervention);
    record.note(intervention);
  }
}
