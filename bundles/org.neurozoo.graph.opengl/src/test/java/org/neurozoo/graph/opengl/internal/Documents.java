package org.neurozoo.graph.opengl.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.neurozoo.data.internal.DataContributor;
import org.neurozoo.family.mlp.internal.MultilayerPerceptrons;
import org.neurozoo.family.perceptron.internal.Perceptrons;
import org.neurozoo.layers.internal.Layers;
import org.neurozoo.network.Registry;
import org.neurozoo.network.internal.DocumentLearners;
import org.neurozoo.network.internal.NetworkContributor;
import org.neurozoo.testkit.LearnerContract.Candidate;
import org.neurozoo.training.internal.TrainingContributor;

/** Experiments as tests write them, with ' for ". */
final class Documents {
  static final Registry REGISTRY =
      Registry.of(
          List.of(
              new Perceptrons(),
              new MultilayerPerceptrons(),
              new Layers(),
              new NetworkContributor(),
              new TrainingContributor(),
              new DataContributor()));

  /** Two hidden layers, one of which is thinned at random, and a batch that does not divide. */
  static final String THINNED =
      """
      {'format': 'neurozoo/experiment', 'version': 1,
       'networks': {'main': {
         'nodes': [
           {'id': 'input', 'type': 'input'},
           {'id': 'first', 'type': 'dense', 'values': {'units': 9, 'activation': 'tanh'}},
           {'id': 'thin', 'type': 'dropout', 'values': {'rate': 0.3}},
           {'id': 'second', 'type': 'dense', 'values': {'units': 5, 'activation': 'relu'}},
           {'id': 'class', 'type': 'dense'}],
         'edges': [{'from': 'input', 'to': 'first'}, {'from': 'first', 'to': 'thin'},
                   {'from': 'thin', 'to': 'second'}, {'from': 'second', 'to': 'class'}]}},
       'data': {'spec': 'moons?n=40', 'test': 0.25},
       'training': {'rule': 'gradient', 'batch': 7, 'epochs': 20, 'evaluate': 2,
                    'loss': 'categorical-cross-entropy', 'schedule': 'cosine',
                    'optimizer': {'type': 'adam', 'values': {'rate': 0.02}}}}
      """;

  private Documents() {}

  static ObjectNode read(String document) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(document.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(document, e);
    }
  }

  /** Learners of a document, whatever seed it names. */
  static Candidate learners(ObjectNode document) {
    return (seed, device) -> {
      ObjectNode seeded = document.deepCopy();
      seeded.withObject("/training").put("seed", seed);
      return new DocumentLearners(REGISTRY).create(seeded, device);
    };
  }
}
