package org.neurozoo.network.internal.probe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.neurozoo.data.DataSet;
import org.neurozoo.graph.NdArray;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.Objective;
import org.neurozoo.network.Probe;
import org.neurozoo.network.Worksheet;
import org.neurozoo.network.internal.anatomy.Anatomy;

/** The loss over parameters moved away from where they are. */
final class Landscape {
  /** What one picture may cost: multiplications of one pass, times samples, times cells. */
  private static final double MOST_WORK = 1e10;

  private static final int FEWEST_SAMPLES = 32;
  private static final int MOST_SAMPLES = 256;

  private final SequencedMap<String, NdArray> weights = new LinkedHashMap<>();
  private final Worksheet sheet;

  Landscape(Probe.Subject subject, int cells) {
    Experiment experiment = subject.learner().experiment();
    Objective one = Anatomy.objective(experiment, experiment.train().take(1)).orElseThrow();
    one.state().parameters().keySet().forEach(name -> weights.put(name, subject.variable(name)));
    long count = weights.values().stream().mapToLong(NdArray::length).sum();
    double most = MOST_WORK / count / cells;
    int samples = (int) Math.clamp(most, FEWEST_SAMPLES, MOST_SAMPLES);
    DataSet some = experiment.train().take(samples);
    sheet = subject.worksheet(List.of(Anatomy.objective(experiment, some).orElseThrow().loss()));
  }

  /** The parameters as they are. */
  SequencedMap<String, NdArray> weights() {
    return weights;
  }

  /** How far other parameters lie from those as they are. */
  SequencedMap<String, float[]> distance(Function<String, NdArray> other) {
    SequencedMap<String, float[]> distance = new LinkedHashMap<>();
    weights.forEach(
        (name, weight) -> {
          NdArray there = other.apply(name);
          float[] part = new float[weight.length()];
          for (int i = 0; i < part.length; i++) {
            part[i] = (float) (there.at(i) - weight.at(i));
          }
          distance.put(name, part);
        });
    return distance;
  }

  /** The loss where the parameters are moved so far along two directions. */
  double at(Direction u, double a, Direction v, double b) {
    for (Map.Entry<String, NdArray> each : weights.entrySet()) {
      NdArray moved = each.getValue().copy();
      float[] along = u.parts().getOrDefault(each.getKey(), new float[0]);
      float[] across = v.parts().getOrDefault(each.getKey(), new float[0]);
      for (int i = 0; i < moved.length(); i++) {
        double way =
            (along.length == 0 ? 0 : a * along[i]) + (across.length == 0 ? 0 : b * across[i]);
        moved.put(i, moved.at(i) + way);
      }
      sheet.set(each.getKey(), moved);
    }
    return sheet.values().getFirst().at(0);
  }
}
