package org.neurozoo.layers.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SequencedMap;
import org.neurozoo.data.internal.DataContributor;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.cpu.internal.CpuBackend;
import org.neurozoo.layers.internal.Layers;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Registry;
import org.neurozoo.network.internal.DocumentLearners;
import org.neurozoo.network.internal.NetworkContributor;
import org.neurozoo.testkit.LearnerContract;
import org.neurozoo.testkit.Rehearsal;
import org.neurozoo.training.internal.TrainingContributor;

/** A document's learner, driven without an engine: what a run does, but no archive. */
final class Lesson implements AutoCloseable {
  static final Registry REGISTRY =
      Registry.of(
          List.of(
              new Layers(),
              new NetworkContributor(),
              new TrainingContributor(),
              new DataContributor()));

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Device device = new CpuBackend().open(1);
  final NetworkLearner learner;
  final Rehearsal rehearsal;

  Lesson(JsonNode document) {
    try {
      learner = (NetworkLearner) new DocumentLearners(REGISTRY).create(document, device);
      rehearsal = new Rehearsal(learner, learner.layout().allocate(device));
    } catch (RuntimeException e) {
      device.close();
      throw e;
    }
  }

  /** JSON with ' for ". */
  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /**
   * A document of a chain of layers.
   *
   * @param data a data spec
   * @param training its section, with ' for "
   * @param layers likewise; their ids are n1, n2 …
   */
  static ObjectNode document(String data, String training, String... layers) {
    ObjectNode document = MAPPER.createObjectNode();
    document.put("format", "neurozoo/experiment").put("version", 1);
    ObjectNode network = document.putObject("networks").putObject("main");
    ArrayNode nodes = network.putArray("nodes");
    ArrayNode edges = network.putArray("edges");
    nodes.addObject().put("id", "n0").put("type", "input");
    for (int i = 1; i <= layers.length; i++) {
      nodes.add(((ObjectNode) json(layers[i - 1])).put("id", "n" + i));
      edges.addObject().put("from", "n" + (i - 1)).put("to", "n" + i);
    }
    double test = data.startsWith("xor") ? 0 : 0.25;
    document.putObject("data").put("spec", data).put("test", test);
    document.set("training", json(training));
    return document;
  }

  /** What a learner of a document breaks of what all learners promise. */
  static List<String> violations(ObjectNode document, int steps) {
    LearnerContract.Candidate candidate =
        (seed, device) -> {
          ObjectNode seeded = document.deepCopy();
          seeded.withObject("/training").put("seed", seed);
          return new DocumentLearners(REGISTRY).create(seeded, device);
        };
    return new LearnerContract(new CpuBackend(), candidate, steps).violations();
  }

  /** Takes steps until the learner is over. */
  SequencedMap<String, Double> finish() {
    while (!learner.isOver(rehearsal.step())) {
      long event = Math.min(learner.nextEvent(rehearsal.step()), learner.steps());
      rehearsal.advance(event, Integer.MAX_VALUE);
    }
    return rehearsal.evaluate();
  }

  NdArray buffer(String name) {
    return rehearsal.buffers().get(name);
  }

  @Override
  public void close() {
    learner.close();
    device.close();
  }
}
