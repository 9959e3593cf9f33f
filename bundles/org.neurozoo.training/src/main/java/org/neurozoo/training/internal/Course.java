package org.neurozoo.training.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Forecast;
import org.neurozoo.training.Intervention;
import org.neurozoo.training.Learner;
import org.neurozoo.training.Run;
import org.neurozoo.training.Run.Progress;
import org.neurozoo.training.Run.Status;
import org.neurozoo.training.State;
import org.neurozoo.training.StepMetrics;
import org.neurozoo.training.internal.archive.Checkpoint;

/** A run's way through its steps: forward by bursts, back by snapshots. Knows no commands. */
final class Course implements AutoCloseable {
  private static final Texts TEXTS = Texts.beside(Course.class);

  private final Workplace workplace;
  private final Learner learner;
  private final State state;
  private final Chronicle chronicle;
  private final StepMetrics metrics;
  private final Snapshots snapshots;
  private final Pace pace = new Pace();
  private long step;
  private long nanos;

  /**
   * Begins where something was left.
   *
   * @throws FaultException if it was a state of other buffers
   */
  Course(Workplace workplace, Chronicle chronicle, Beginning beginning) {
    this.workplace = workplace;
    this.learner = workplace.learner();
    this.state = learner.layout().allocate(workplace.device());
    this.chronicle = chronicle;
    this.metrics = chronicle.metrics();
    this.snapshots = new Snapshots(state, Snapshots.Budget.usual(Runtime.getRuntime().maxMemory()));
    this.step = beginning.step();
    this.nanos = Math.round(beginning.seconds() * 1e9);
    beginning.checkpoint().ifPresent(this::restore);
    learner.bind(state);
    arrive();
  }

  private void restore(Checkpoint checkpoint) {
    SequencedMap<String, Spec> asked = state.memory().buffers();
    Map<String, Spec> given = new LinkedHashMap<>();
    checkpoint.buffers().forEach((name, array) -> given.put(name, array.spec()));
    if (!given.equals(asked)) {
      throw FaultException.of(TEXTS, "", "other.state", given.size(), asked.size());
    }
    checkpoint.buffers().forEach(state.memory()::write);
  }

  Workplace workplace() {
    return workplace;
  }

  State state() {
    return state;
  }

  /** How many steps are taken. */
  long step() {
    return step;
  }

  /** Whether no step is left. */
  boolean isOver() {
    return learner.isOver(step);
  }

  /** The step that a seek leads to. */
  long reachable(long target) {
    return Math.clamp(target, 0, learner.steps());
  }

  /** What the way from a step to another takes; may be asked by anybody. */
  Forecast forecast(long target, long now) {
    long from = target >= now ? now : snapshots.before(target);
    return new Forecast(target, from, (target - from) * pace.nanosPerStep() / 1e9);
  }

  /** Those of earlier steps on the device; may be asked by anybody. */
  List<Run.Snapshot> snapshots() {
    return snapshots.held();
  }

  /**
   * Takes steps for a moment, at most up to a goal, the next event or the next intervention.
   *
   * @throws FaultException if a figure is not finite any more, or data turn out to be damaged
   */
  void burst(long goal) {
    long event = Math.min(learner.nextEvent(step), learner.steps());
    long end = Math.min(Math.min(goal, event), chronicle.interventions().next(step));
    int count = pace.steps(end - step);
    long start = System.nanoTime();
    advance(count);
    long took = System.nanoTime() - start;
    pace.took(count, took);
    nanos += took;
    if (metrics.firstBad() >= 0) {
      throw diverged(metrics.firstBad());
    }
    step += count;
    if (step == event && !chronicle.isTold(step)) {
      chronicle.tell(new Figures(step, learner.epoch(step), learner.evaluate(step)));
    }
    arrive();
  }

  /** Who breaks off within a burst leaves the state between two steps: the run goes back. */
  private void advance(int count) {
    try {
      learner.advance(step, count, metrics);
    } catch (RuntimeException e) {
      back(step);
      throw e;
    }
  }

  private void arrive() {
    chronicle.interventions().make(step, state.memory());
    snapshots.offer(step);
  }

  /** Goes the last steps again, looking at every tensor: what was the first to go bad? */
  private FaultException diverged(long bad) {
    back(bad);
    learner.bind(state.inCheckedMode());
    try {
      while (step <= bad) {
        learner.advance(step, 1, metrics);
        step++;
        chronicle.interventions().make(step, state.memory());
      }
    } catch (FaultException first) {
      return first;
    } finally {
      learner.bind(state);
    }
    return FaultException.of(TEXTS, "", "diverged", bad);
  }

  /** Goes back to the last snapshot at or before a step, if the step lies behind. */
  void goBack(long target) {
    if (target < step) {
      back(target);
    }
  }

  private void back(long target) {
    step = snapshots.restore(target);
    if (step < 0) {
      // A reopened run has no snapshots of its life before; the beginning can always be had.
      learner.layout().reset(state);
      step = 0;
    }
    metrics.rewind(step);
    chronicle.interventions().make(step, state.memory());
  }

  /**
   * Changes a buffer at this step.
   *
   * @throws FaultException if that is not possible
   */
  Intervention intervene(String buffer, UnaryOperator<NdArray> change) {
    Memory memory = state.memory();
    Spec spec = memory.buffers().get(buffer);
    if (spec == null) {
      throw FaultException.of(
          TEXTS, "", "no.buffer", buffer, String.join(", ", memory.buffers().keySet()));
    }
    if (chronicle.record().isSealed()) {
      throw FaultException.of(TEXTS, "", "sealed");
    }
    NdArray value = change.apply(memory.read(buffer));
    if (!value.spec().equals(spec)) {
      throw FaultException.of(TEXTS, "", "other.spec", buffer, spec, value.spec());
    }
    chronicle.record().giveUpAfter(step, seconds(), memory);
    snapshots.forgetAfter(step);
    Intervention done = new Intervention(step, buffer, value);
    chronicle.change(done);
    memory.write(buffer, value);
    return done;
  }

  /** All that is needed to go on from a step or a little before it, here or elsewhere. */
  Beginning before(long target) {
    Optional<Checkpoint> there =
        target >= step
            ? Optional.of(Checkpoint.of(step, state.memory()))
            : snapshots.checkpoint(target);
    return chronicle.upTo(target, there, seconds());
  }

  /** Writes what is new since the last checkpoint if it is time, or now. */
  void save(boolean now) {
    chronicle.record().save(step, seconds(), state.memory(), now);
  }

  Progress progress(Status status) {
    return new Progress(
        status, step, learner.steps(), learner.epoch(step), seconds(), learner.phase(step));
  }

  double seconds() {
    return nanos / 1e9;
  }

  @Override
  public void close() {
    snapshots.close();
    workplace.close();
  }
}
