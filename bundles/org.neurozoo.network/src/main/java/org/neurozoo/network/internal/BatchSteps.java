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
import org.neurozoo.network.Streamed;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.State;
import org.neurozoo.training.StepMetrics;

/** Goes through the training samples in batches, one optimiser's step each. */
final class BatchSteps implements Stepping {
  private static final Texts TEXTS = Texts.beside(BatchSteps.class);

  private final int batch;
  private final long stepsPerEpoch;
  private final long steps;
  private final long evaluateEvery;
  private final TrainingGraph.Training training;
  private final Supply supply;
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
    Windows windows = windows(experiment, settings, optimizer.type());
    batch = windows.batch();
    stepsPerEpoch = stepsPerEpoch(windows, settings);
    long asked = settings.get(GradientRule.STEPS);
    steps = asked > 0 ? asked : settings.get(GradientRule.EPOCHS) * stepsPerEpoch;
    evaluateEvery = settings.get(GradientRule.EVALUATE) * stepsPerEpoch;
    model.requireNodes(settings.get(GradientRule.FROZEN), "training.frozen");
    Resident train =
        new Resident("train", experiment.train(), Math.max(windows.first(), windows.window()));
    training =
        new TrainingGraph(experiment, settings, model)
            .build(train, batch, windows.padded(), new Steps(steps, stepsPerEpoch), optimizer);
    boolean shuffled = settings.get(GradientRule.SHUFFLE);
    supply = new Supply(experiment, windows, train, stepsPerEpoch, shuffled, device);
    losses = NdArray.of(Shape.of(supply.capacity()), new float[supply.capacity()]);
    yield = Map.of(TrainingGraph.LOSS, losses);
  }

  private static Windows windows(Experiment experiment, Settings settings, Optimizer optimizer) {
    int held = experiment.train().size();
    int asked = settings.values().whole(GradientRule.BATCH);
    int size = asked == 0 ? held : Math.min(asked, held);
    Windows one = Windows.one(size, held);
    Windows windows = experiment.stream().map(each -> windows(each, one, asked)).orElse(one);
    if (optimizer.requiresFullBatch() && (!windows.isOne() || size < held)) {
      throw windows.isOne()
          ? fault("training.batch", "full.batch", optimizer.id(), size, held)
          : fault("training.optimizer", "stream.optimizer", optimizer.id(), windows.window());
    }
    return windows;
  }

  private static Windows windows(Streamed stream, Windows first, int batch) {
    Windows windows = new Windows(first.batch(), first.first(), stream.window(), stream.all());
    if (windows.isOne()) {
      return first;
    }
    if (batch == 0 || batch > first.first()) {
      throw fault("training.batch", "stream.batch", batch, first.first());
    }
    return windows;
  }

  /** Once through all samples; without a known number of them, an even share of the steps. */
  private static long stepsPerEpoch(Windows windows, Settings settings) {
    if (windows.all().isPresent()) {
      return windows.steps();
    }
    long asked = settings.get(GradientRule.STEPS);
    if (asked == 0) {
      throw fault("training.steps", "stream.steps");
    }
    return Math.ceilDiv(asked, Math.max(1, settings.get(GradientRule.EPOCHS)));
  }

  private static FaultException fault(String place, String key, Object... arguments) {
    return FaultException.of(TEXTS, place, key, arguments);
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
    return (double) step / stepsPerEpoch;
  }

  @Override
  public Program program() {
    return training.program();
  }

  @Override
  public void bind(State state) {
    bound = new Bound(state.memory(), state.load(training.program(), supply.memory()));
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
    int done = 0;
    while (done < count) {
      long first = firstStep + done;
      int room = Math.min(supply.capacity(), count - done);
      int some = (int) Math.min(room, supply.ready(first));
      step.run(first, some, supply.rows(first, some), yield);
      metrics.record(first, some, 0, losses.floats());
      done += some;
    }
  }

  /** The mean over the epoch's samples so far. */
  @Override
  public double loss(long step) {
    double sum = bound().memory().read(TrainingGraph.EPOCH_LOSS).at(0);
    double full = (double) supply.samplesOfEpoch(step) / batch;
    return sum / full;
  }

  @Override
  public void close() {
    supply.close();
  }
}
