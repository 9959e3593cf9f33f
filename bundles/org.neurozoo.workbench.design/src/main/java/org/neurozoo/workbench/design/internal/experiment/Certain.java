package org.neurozoo.workbench.design.internal.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurozoo.graph.Shape;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.NetworkDocument;

/**
 * What is certain of a network whose input is known to nobody but the learning rule: a critic sees
 * samples, a generator noise. It is built for two inputs with nothing in common but the number of
 * axes; what comes out alike does not depend on the input.
 *
 * @param layers that come out with the same shape
 * @param whole whether all parameters are counted
 */
public record Certain(List<Analysis.Layer> layers, boolean whole) {
  /** Copies the list. */
  public Certain {
    layers = List.copyOf(layers);
  }

  /** The networks other than {@code main}, by name. */
  static Map<String, Certain> of(Experiment experiment) {
    Map<String, Certain> found = new LinkedHashMap<>();
    experiment
        .document()
        .networks()
        .forEach(
            (name, network) -> {
              if (!name.equals(ExperimentDocument.MAIN)) {
                found.put(name, of(network, experiment));
              }
            });
    return found;
  }

  private static Certain of(NetworkDocument network, Experiment experiment) {
    Shape samples = experiment.train().sampleShape();
    Analysis one = Analysis.build(network, experiment, samples);
    Analysis two = Analysis.build(network, experiment, other(samples));
    List<Analysis.Layer> alike = new ArrayList<>();
    boolean whole = one.whole() && two.whole();
    for (Analysis.Layer layer : one.layers()) {
      Optional<Analysis.Layer> again = two.layer(layer.node());
      boolean counted = again.filter(it -> it.parameters() == layer.parameters()).isPresent();
      whole = whole && counted;
      again
          .filter(it -> it.shape().equals(layer.shape()))
          .map(it -> counted ? it : uncounted(it))
          .ifPresent(alike::add);
    }
    return new Certain(alike, whole);
  }

  private static Analysis.Layer uncounted(Analysis.Layer layer) {
    return new Analysis.Layer(layer.node(), layer.type(), layer.shape(), Analysis.Layer.UNKNOWN);
  }

  private static Shape other(Shape shape) {
    return Shape.of(
        IntStream.range(0, shape.rank()).map(axis -> 2 * shape.extents().get(axis) + 1).toArray());
  }
}
