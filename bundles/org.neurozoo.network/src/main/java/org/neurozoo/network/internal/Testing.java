package org.neurozoo.network.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.training.Batches;
import org.neurozoo.training.State;

/** Loss and metrics over a whole resident data set: means over its samples. */
final class Testing {
  private static final int BATCH = 256;

  private final Batches batches;
  private final Feed feed;
  private final Executable executable;
  private final SequencedMap<String, NdArray> yield = new LinkedHashMap<>();
  private final int samples;

  Testing(GradientGraphs graphs, Resident data, State state) {
    this(graphs, data, state, BATCH);
  }

  /** In batches of so many samples; that changes figures by roundings only. */
  Testing(GradientGraphs graphs, Resident data, State state, int batch) {
    samples = data.data().size();
    batches = batches(data, batch);
    feed = new Feed(batches);
    Program program = graphs.test(data, batches.size());
    executable = state.load(program, data.upload(state.device()));
    yield.put(GradientGraphs.LOSS, NdArray.zeros(Spec.f32(feed.capacity())));
    graphs
        .metrics()
        .forEach(metric -> yield.put(metric.id(), NdArray.zeros(Spec.f32(feed.capacity()))));
  }

  private static Batches batches(Resident data, int batch) {
    return new Batches(data.data().size(), batch, 0, false);
  }

  /** What is run, a batch at a time. */
  static Program program(GradientGraphs graphs, Resident data) {
    return graphs.test(data, batches(data, BATCH).size());
  }

  /** The means by name. */
  SequencedMap<String, Double> figures() {
    SequencedMap<String, Double> sums = new LinkedHashMap<>();
    long steps = batches.stepsPerEpoch();
    for (long first = 0; first < steps; first += feed.capacity()) {
      int count = (int) Math.min(feed.capacity(), steps - first);
      executable.run(first, count, feed.of(first, count), yield);
      add(sums, count);
    }
    sums.replaceAll((name, sum) -> sum / samples);
    return sums;
  }

  private void add(Map<String, Double> sums, int count) {
    yield.forEach(
        (name, array) -> {
          for (int i = 0; i < count; i++) {
            sums.merge(name, array.at(i), Double::sum);
          }
        });
  }
}
