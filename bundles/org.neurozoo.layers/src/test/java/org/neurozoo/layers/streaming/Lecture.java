package org.neurozoo.layers.streaming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.internal.DataContributor;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.cpu.internal.CpuBackend;
import org.neurozoo.layers.internal.Layers;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Registry;
import org.neurozoo.network.internal.DocumentLearners;
import org.neurozoo.network.internal.NetworkContributor;
import org.neurozoo.schema.Contributor;
import org.neurozoo.testkit.Rehearsal;
import org.neurozoo.training.internal.TrainingContributor;

/** A small network that learns from data which a document names, a window at a time or at once. */
final class Lecture implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Device device = new CpuBackend().open(1);
  final NetworkLearner learner;
  final Rehearsal rehearsal;

  Lecture(ObjectNode document, DataSource... more) {
    try {
      learner = (NetworkLearner) learners(more).create(document, device);
      rehearsal = new Rehearsal(learner, learner.layout().allocate(device));
    } catch (RuntimeException e) {
      device.close();
      throw e;
    }
  }

  static DocumentLearners learners(DataSource... more) {
    Stream<Contributor> all =
        Stream.of(
            new Layers(),
            new NetworkContributor(),
            new TrainingContributor(),
            new DataContributor(),
            () -> List.of(more));
    return new DocumentLearners(Registry.of(all.toList()));
  }

  static DataSource source(String id) {
    return new DataContributor()
        .contributions().stream()
            .filter(each -> each.kind().equals("data") && each.id().equals(id))
            .map(DataSource.class::cast)
            .findFirst()
            .orElseThrow();
  }

  /**
   * A document of a network with a hidden layer.
   *
   * @param data what stands in its section, with ' for "
   * @param training likewise
   */
  static ObjectNode document(String data, String training) {
    String text =
        """
        {'format': 'neurozoo/experiment', 'version': 1,
         'networks': {'main': {
           'nodes': [{'id': 'input', 'type': 'input'},
                     {'id': 'hidden', 'type': 'dense',
                      'values': {'units': 5, 'activation': 'tanh'}},
                     {'id': 'output', 'type': 'dense'}],
           'edges': [{'from': 'input', 'to': 'hidden'}, {'from': 'hidden', 'to': 'output'}]}},
         'data': {%s}, 'training': {'rule': 'gradient', 'batch': 7, %s}}
        """
            .formatted(data, training)
            .replace('\'', '"');
    try {
      return (ObjectNode) MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** All buffers after all steps. */
  SequencedMap<String, NdArray> finish() {
    rehearsal.advance(learner.steps(), 100);
    return rehearsal.buffers();
  }

  @Override
  public void close() {
    learner.close();
    device.close();
  }
}
