package org.neurozoo.family.mlp.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Fitted;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.ExplainingProbe;
import org.neurozoo.network.LearningRule;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Probe;
import org.neurozoo.network.StateSubject;
import org.neurozoo.picture.Picture;
import org.neurozoo.training.Figures;
import org.neurozoo.training.State;

/** A chain of dense layers over samples written down, on the reference backend. */
final class Laboratory implements AutoCloseable {
  private final Device device = new ReferenceBackend().open(1);
  private final NetworkLearner learner;
  private final State state;
  private final List<Probe.Past> past = new ArrayList<>();

  /**
   * A network.
   *
   * @param layers units and activation of each, for instance {@code 4 tanh}
   * @param training its section, as JSON
   */
  Laboratory(DataSet samples, String training, String... layers) {
    ExperimentDocument document = document(training, layers);
    Experiment experiment =
        new Experiment(
            document, Trial.REGISTRY, samples, Optional.empty(), Fitted.chain(List.of()));
    LearningRule rule = Trial.REGISTRY.get(LearningRule.class, "gradient", "");
    learner = rule.create(experiment, device);
    state = learner.layout().allocate(device);
    learner.bind(state);
  }

  private static ExperimentDocument document(String training, String... layers) {
    StringBuilder nodes = new StringBuilder("{'id': 'in', 'type': 'input'}");
    StringBuilder edges = new StringBuilder();
    for (int i = 0; i < layers.length; i++) {
      String[] words = layers[i].split(" ", -1);
      nodes.append(
          ", {'id': 'l%d', 'type': 'dense', 'values': {'units': %s, 'activation': '%s'}}"
              .formatted(i + 1, words[0], words[1]));
      edges.append(i == 0 ? "" : ", ");
      edges.append("{'from': '%s', 'to': 'l%d'}".formatted(i == 0 ? "in" : "l" + i, i + 1));
    }
    String text =
        """
        {'format': 'neurozoo/experiment', 'version': 1,
         'networks': {'main': {'nodes': [%s], 'edges': [%s]}},
         'data': {'spec': 'none'}, 'training': %s}
        """
            .formatted(nodes, edges, training)
            .replace('\'', '"');
    try {
      return ExperimentDocument.read(new ObjectMapper().readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  NetworkLearner learner() {
    return learner;
  }

  NdArray variable(String name) {
    return state.memory().read(name);
  }

  /** Writes a buffer. */
  void set(String name, double... values) {
    Shape shape = state.memory().read(name).shape();
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    state.memory().write(name, NdArray.of(shape, floats));
  }

  /** Keeps the state as an earlier one. */
  void remember(long step) {
    Map<String, NdArray> buffers = state.memory().readAll();
    past.add(
        new Probe.Past() {
          @Override
          public long step() {
            return step;
          }

          @Override
          public NdArray variable(String name) {
            return buffers.getOrDefault(name, NdArray.scalar(Float.NaN));
          }
        });
  }

  Picture look(String probe, Map<String, ?> settings) {
    Probe chosen = Trial.REGISTRY.get(Probe.class, probe, "");
    List<Figures> history = List.of(new Figures(1, 1, learner.evaluate(1)));
    StateSubject subject = new StateSubject(learner, state, 1, history, past);
    return chosen.look(subject, chosen.schema().read(settings, probe), Locale.ENGLISH);
  }

  ExplainingProbe.Explanation explain(Map<String, ?> settings) {
    ExplainingProbe probe =
        (ExplainingProbe) Trial.REGISTRY.get(Probe.class, "computation-graph", "");
    StateSubject subject = new StateSubject(learner, state, 1, List.of(), past);
    return probe.explain(subject, probe.schema().read(settings, probe.id()), Locale.ENGLISH);
  }

  @Override
  public void close() {
    learner.close();
    device.close();
  }
}
