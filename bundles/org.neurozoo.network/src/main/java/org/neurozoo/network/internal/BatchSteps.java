package org.neurozoo.network.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.Registry.Chosen;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Batches;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.State;
import org.neurozoo.training.StepMetrics;

/** Goes through the training samples in batches, one optimiser's step each. */
final class BatchSteps implements Stepping {
  private final Batches batches;
  private final Feed feed;
  private final long steps;
  private final long evaluateEvery;
  private final TrainingGraph.Training training;
  private final Memory data;
  private final NdArray losses;
  private final Map<String, NdArray> yield;
  private @Nullable Bound bound;

  /** The program on a state. */
  private record Bound(Memory memory, Executable step) {}

  BatchSteps(
      Experiment experiment,
      Settings settings,
      Model model,
      Chosen<Optimizer> optimizer,
      Device device) {
    Values values = settings.values();
    batches = batches(experiment, settings, optimizer.type());
    long asked = values.get(GradientRule.STEPS);
    steps = asked > 0 ? asked : values.get(GradientRule.EPOCHS) * batches.stepsPerEpoch();
    evaluateEvery = values.get(GradientRule.EVALUATE) * batches.stepsPerEpoch();
    feed = new Feed(batches);
    model.requireNodes(values.get(GradientRule.FROZEN), "training.frozen");
    Resident train = new Resident("train", experiment.train());
    training =
        new TrainingGraph(experiment, settings, model)
            .build(train, batches.size(), new Steps(steps, batches.stepsPerEpoch()), optimizer);
    data = train.upload(device);
    losses = NdArray.of(Shape.of(feed.capacity()), new float[feed.capacity()]);
    yield = Map.of(TrainingGraph.LOSS, losses);
  }

  private static Batches batches(Experiment experiment, Settings settings, Optimizer optimizer) {
    int samples = experiment.train().size();
    int asked = settings.values().whole(GradientRule.BATCH);
    int size = asked == 0 ? samples : asked;
    if (optimizer.requiresFullBatch() && size < samples) {
      throw FaultException.of(
          Texts.beside(BatchSteps.class),
          "training.batch",
          "full.batch",
          optimizer.id(),
          size,
          samples);
    }
    long seed = experiment.document().training().seed();
    return new Batches(samples, size, seed, settings.values().get(GradientRule.SHUFFLE));
  }

  TrainingGraph.Training training() {
    return training;
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
    return (double) step / batches.stepsPerEpoch();
  }

  @Override
  public Program program() {
    return training.program();
  }

  @Override
  public void bind(State state) {
    bound = new Bound(state.memory(), state.load(training.program(), data));
  }

  private Bound bound() {
    if (bound == null) {
      throw new IllegalStateException("not bound to a state");
    }
    return bound;
  }

  @Override
  public void advance(long firstStep, int count, StepMetrics metrics) {
    Executable step = bound().step();
    for (int done = 0; done < count; done += feed.capacity()) {
      int some = Math.min(feed.capacity(), count - done);
      long first = firstStep + done;
      step.run(first, some, feed.of(first, some), yield);
      metrics.record(first, some, 0, losses.floats());
    }
  }

  /** The mean over the epoch's samples so far. */
  @Override
  public double loss(long step) {
    double sum = bound().memory().read(TrainingGraph.EPOCH_LOSS).at(0);
    double full = (double) batches.samplesOfEpoch(step) / batches.size();
    return sum / full;
  }
}
