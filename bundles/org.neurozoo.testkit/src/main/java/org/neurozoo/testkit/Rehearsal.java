package org.neurozoo.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.training.Learner;
import org.neurozoo.training.State;
import org.neurozoo.training.StepMetrics;

/** A learner on a state of its own, driven as a run drives it but without threads or an archive. */
public final class Rehearsal {
  private final Learner learner;
  private final State state;
  private final StepMetrics metrics;
  private final List<List<Float>> figures = new ArrayList<>();
  private long step;

  /** A learner at step 0 on a state just allocated for it. */
  public Rehearsal(Learner learner, State state) {
    this.learner = learner;
    this.state = state;
    learner.bind(state);
    this.metrics = new StepMetrics(learner.metrics());
  }

  /** The learner. */
  public Learner learner() {
    return learner;
  }

  /** How many steps are taken. */
  public long step() {
    return step;
  }

  /**
   * Takes steps in bursts that end at events.
   *
   * @param end the step to stop before
   * @param burst the most steps a burst takes
   */
  public void advance(long end, int burst) {
    while (step < end) {
      long stop = Math.min(end, Math.min(learner.nextEvent(step), step + burst));
      int count = (int) (stop - step);
      learner.advance(step, count, metrics);
      for (int i = 0; i < learner.metrics().size(); i++) {
        keep(i, metrics.last(i, count));
      }
      step = stop;
    }
  }

  private void keep(int metric, float[] last) {
    while (figures.size() <= metric) {
      figures.add(new ArrayList<>());
    }
    for (float figure : last) {
      figures.get(metric).add(figure);
    }
  }

  /**
   * Every figure of a metric since the beginning, or since it was told to forget, to seek or to
   * restore.
   */
  public List<Float> figures(String metric) {
    int position = learner.metrics().indexOf(metric);
    return position < 0 || figures.isEmpty() ? List.of() : List.copyOf(figures.get(position));
  }

  /**
   * Every figure of every metric since the beginning, or since it was told to forget, to seek or to
   * restore.
   */
  public List<List<Float>> figures() {
    return figures.stream().map(List::copyOf).toList();
  }

  /** What the learner's figures are now. */
  public SequencedMap<String, Double> evaluate() {
    return learner.evaluate(step);
  }

  /** All buffers, as an archive would keep them. */
  public SequencedMap<String, NdArray> buffers() {
    return state.memory().readAll();
  }

  /** A snapshot of all buffers. */
  public Memory snapshot() {
    return state.memory().copy();
  }

  /** Goes to a step at which a snapshot was taken. */
  public void seek(long step, Memory snapshot) {
    state.memory().assign(snapshot);
    restart(step);
  }

  /** Goes to a step at which all buffers were read. */
  public void restore(long step, Map<String, NdArray> buffers) {
    buffers.forEach(state.memory()::write);
    restart(step);
  }

  private void restart(long step) {
    this.step = step;
    metrics.rewind(step);
    forget();
  }

  /** Drops the figures so far. */
  public void forget() {
    figures.clear();
  }
}
