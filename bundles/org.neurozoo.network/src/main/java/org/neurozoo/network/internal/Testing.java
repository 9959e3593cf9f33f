package org.neurozoo.network.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.network.Measure;
import org.neurozoo.training.Batches;
import org.neurozoo.training.State;

/** Loss and metrics over a whole resident data set. */
final class Testing {
  private static final int BATCH = 256;

  private final EvaluationGraph graphs;
  private final Resident data;
  private final Batches batches;
  private final Feed feed;
  private final Executable executable;
  private final SequencedMap<String, NdArray> yield = new LinkedHashMap<>();
  private final int samples;

  Testing(EvaluationGraph graphs, Resident data, State state) {
    this(graphs, data, state, BATCH);
  }

  /** In batches of so many samples; that changes figures by roundings only. */
  Testing(EvaluationGraph graphs, Resident data, State state, int batch) {
    this.graphs = graphs;
    this.data = data;
    samples = data.data().size();
    batches = batches(data, batch);
    feed = new Feed(batches);
    Program program = graphs.test(data, batches.size());
    executable = state.load(program, data.upload(state.device()));
    program
        .outputs()
        .forEach(
            (name, tensor) -> {
              Shape rows = Shape.of(feed.capacity()).then(tensor.shape());
              yield.put(name, NdArray.zeros(new Spec(tensor.type(), rows)));
            });
  }

  private static Batches batches(Resident data, int batch) {
    return new Batches(data.data().size(), batch, 0, false);
  }

  /** What is run, a batch at a time. */
  static Program program(EvaluationGraph graphs, Resident data) {
    return graphs.test(data, batches(data, BATCH).size());
  }

  /** The figures by name: the loss, then the metrics in their order. */
  SequencedMap<String, Double> figures() {
    Map<String, Double> sums = new LinkedHashMap<>();
    NdArray all = yield.containsKey(EvaluationGraph.PREDICTION) ? predictions() : null;
    long steps = batches.stepsPerEpoch();
    for (long first = 0; first < steps; first += feed.capacity()) {
      int count = (int) Math.min(feed.capacity(), steps - first);
      executable.run(first, count, feed.of(first, count), yield);
      add(sums, count);
      collect(all, first);
    }
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    for (String loss : graphs.losses()) {
      figures.put(loss, sums.getOrDefault(loss, 0.0) / samples);
    }
    for (Figure figure : graphs.metrics()) {
      figures.put(figure.name(), value(figure, sums, all));
    }
    return figures;
  }

  private double value(Figure figure, Map<String, Double> sums, @Nullable NdArray all) {
    return switch (figure.measure()) {
      case Measure.Mean mean -> sums.getOrDefault(figure.name(), 0.0) / samples;
      case Measure.Whole(var of) ->
          all == null ? Double.NaN : of.applyAsDouble(all, data.data().target());
    };
  }

  private NdArray predictions() {
    return NdArray.zeros(Spec.f32(samples, predicted().shape().extent(-1)));
  }

  private NdArray predicted() {
    return yield.getOrDefault(EvaluationGraph.PREDICTION, NdArray.scalar(0));
  }

  private void add(Map<String, Double> sums, int count) {
    yield.forEach(
        (name, array) -> {
          for (int i = 0; array.shape().rank() == 1 && i < count; i++) {
            sums.merge(name, array.at(i), Double::sum);
          }
        });
  }

  /** Batches lie one after the other, so only the last one's padding is left out. */
  private void collect(@Nullable NdArray all, long firstStep) {
    if (all != null) {
      int at = Math.toIntExact(firstStep * batches.size() * all.shape().extent(1));
      int count = Math.min(predicted().length(), all.length() - at);
      System.arraycopy(predicted().floats(), 0, all.floats(), at, count);
    }
  }
}
