package org.neurozoo.console.internal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.network.ExperimentDocument;

/**
 * Something whose speed is known of other engines, too: an experiment like a user's, over 64
 * batches of noise that stay on the device.
 *
 * @param name {@code network/batch/optimiser}
 * @param experiment without end and without evaluation
 */
public record Workload(String name, JsonNode experiment) {
  private static final int BATCHES = 64;
  private static final long ENDLESS = 1L << 50;

  /** A layer of a workload's network. */
  private record Dense(int units, String activation) {}

  /** All workloads. */
  public static List<Workload> all() {
    return Stream.concat(
            Stream.of(tiny(1), tiny(32)),
            Stream.of(32, 128).flatMap(batch -> Stream.of(mlp(batch, "sgd"), mlp(batch, "adam"))))
        .toList();
  }

  private static Workload tiny(int batch) {
    return workload(
        "tiny2-8-1/b" + batch + "/sgd",
        "bench?features=2&numbers=1",
        List.of(new Dense(8, "tanh"), new Dense(1, "tanh")),
        training(batch, "mean-squared-error", "sgd", 1e-2));
  }

  private static Workload mlp(int batch, String optimizer) {
    return workload(
        "mlp784-128-10/b" + batch + "/" + optimizer,
        "bench?features=784&classes=10",
        List.of(new Dense(128, "relu"), new Dense(10, "identity")),
        training(batch, "categorical-cross-entropy", optimizer, 1e-3));
  }

  private static ObjectNode training(int batch, String loss, String optimizer, double rate) {
    ObjectNode training = JsonNodeFactory.instance.objectNode();
    training
        .put("batch", batch)
        .put("steps", ENDLESS)
        .put("evaluate", Integer.MAX_VALUE)
        .put("shuffle", false)
        .put("loss", loss)
        .putObject("optimizer")
        .put("type", optimizer)
        .putObject("values")
        .put("rate", rate);
    return training;
  }

  private static Workload workload(
      String name, String data, List<Dense> layers, ObjectNode training) {
    int samples = BATCHES * training.path("batch").asInt();
    ObjectNode experiment = JsonNodeFactory.instance.objectNode();
    experiment
        .put("format", ExperimentDocument.FORMAT)
        .put("version", ExperimentDocument.VERSION)
        .putObject("networks")
        .set(ExperimentDocument.MAIN, network(layers));
    experiment.putObject("data").put("spec", data + "&samples=" + samples).put("test", 0);
    experiment.set("training", training);
    return new Workload(name, experiment);
  }

  private static ObjectNode network(List<Dense> layers) {
    ObjectNode network = JsonNodeFactory.instance.objectNode();
    ArrayNode nodes = network.putArray("nodes");
    ArrayNode edges = network.putArray("edges");
    nodes.addObject().put("id", "input").put("type", "input");
    String before = "input";
    for (Dense layer : layers) {
      String id = "layer" + nodes.size();
      nodes
          .addObject()
          .put("id", id)
          .put("type", "dense")
          .putObject("values")
          .put("units", layer.units())
          .put("activation", layer.activation());
      edges.addObject().put("from", before).put("to", id);
      before = id;
    }
    return network;
  }
}
