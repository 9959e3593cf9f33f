package org.neurozoo.training.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Learner;
import org.neurozoo.training.Run.Progress;
import org.neurozoo.training.Run.Status;
import org.neurozoo.training.State;
import org.neurozoo.training.StepMetrics;

/** A run's way through its steps: forward by bursts, back by snapshots. Knows no commands. */
final class Course {
  private static final Texts TEXTS = Texts.beside(Course.class);

  private final Learner learner;
  private final State state;
  private final Record record;
  private final StepMetrics metrics;
  private final Snapshots snapshots;
  private final List<Figures> history = new CopyOnWriteArrayList<>();
  private final Pace pace = new Pace();
  private long step;
  private long nanos;

  /** Begins where the record left off. */
  Course(Learner learner, State state, Record record) {
    this.learner = learner;
    this.state = state;
    this.record = record;
    this.metrics = new StepMetrics(learner.metrics());
    this.snapshots = new Snapshots(state);
    this.step = record.restore(state);
    this.nanos = Math.round(record.seconds() * 1e9);
    this.history.addAll(record.figures());
    learner.bind(state);
    snapshots.offer(step, state);
  }

  Learner learner() {
    return learner;
  }

  State state() {
    return state;
  }

  Record record() {
    return record;
  }

  StepMetrics metrics() {
    return metrics;
  }

  List<Figures> history() {
    return List.copyOf(history);
  }

  /** How many steps are taken. */
  long step() {
    return step;
  }

  /** Whether no step is left. */
  boolean isOver() {
    return step >= learner.steps();
  }

  /**
   * Takes steps for a moment, at most up to a goal or the next event.
   *
   * @throws FaultException if a figure is not finite any more
   */
  void burst(long goal) {
    long event = Math.min(learner.nextEvent(step), learner.steps());
    int count = pace.steps(Math.min(goal, event) - step);
    long start = System.nanoTime();
    learner.advance(step, count, metrics);
    long took = System.nanoTime() - start;
    pace.took(count, took);
    nanos += took;
    if (metrics.firstBad() >= 0) {
      throw FaultException.of(TEXTS, "", "diverged", metrics.firstBad());
    }
    step += count;
    if (step == event) {
      event();
    }
    record.save(step, seconds(), state, false);
  }

  /** Figures of a step are told once, also if the run comes by again. */
  private void event() {
    if (history.isEmpty() || history.getLast().step() < step) {
      Figures figures = new Figures(step, learner.epoch(step), learner.evaluate(step));
      record.append(figures);
      history.add(figures);
    }
    snapshots.offer(step, state);
  }

  /** Goes back to the last snapshot at or before a step, if the step lies behind. */
  void goBack(long target) {
    if (target >= step) {
      return;
    }
    step = snapshots.restore(target, state);
    if (step < 0) {
      // A reopened run has no snapshots of its life before; the beginning can always be had.
      learner.layout().reset(state);
      step = 0;
    }
    metrics.rewind(step);
  }

  /** Writes a checkpoint of this step. */
  void save() {
    record.save(step, seconds(), state, true);
  }

  Progress progress(Status status) {
    return new Progress(
        status, step, learner.steps(), learner.epoch(step), seconds(), learner.phase(step));
  }

  private double seconds() {
    return nanos / 1e9;
  }
}
