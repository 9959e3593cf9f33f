package org.neurozoo.network.internal;

import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.training.State;
import org.neurozoo.training.StateBuilder;
import org.neurozoo.training.StepMetrics;

/** Sees all samples in every step, which asks for the loss as often as its search needs. */
final class FullBatchSteps implements Stepping {
  /** The loss after the last step. */
  private static final String LOSS = "statistics/loss";

  private final Iteration iteration;
  private final Memory data;
  private final long steps;
  private final long evaluateEvery;
  private @Nullable Memory memory;

  FullBatchSteps(Settings settings, StateBuilder state, Iteration iteration, Memory data) {
    this.iteration = iteration;
    this.data = data;
    steps = settings.get(FullBatchRule.STEPS);
    evaluateEvery = settings.get(FullBatchRule.EVALUATE);
    state.zeros(LOSS, Spec.f32());
  }

  @Override
  public long steps() {
    return steps;
  }

  @Override
  public long evaluateEvery() {
    return evaluateEvery;
  }

  @Override
  public double epoch(long step) {
    return step;
  }

  @Override
  public Program program() {
    return iteration.program();
  }

  @Override
  public void bind(State state) {
    iteration.bind(state, data);
    memory = state.memory();
  }

  private Memory memory() {
    if (memory == null) {
      throw new IllegalStateException("not bound to a state");
    }
    return memory;
  }

  @Override
  public void advance(long firstStep, int count, StepMetrics metrics) {
    float[] loss = new float[1];
    for (long step = firstStep; step < firstStep + count; step++) {
      loss[0] = (float) iteration.step(step);
      metrics.record(step, 1, 0, loss);
    }
    memory().write(LOSS, NdArray.scalar(loss[0]));
  }

  @Override
  public double loss(long step) {
    return memory().read(LOSS).at(0);
  }
}
