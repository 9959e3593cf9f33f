package org.neurozoo.console.internal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.neurozoo.network.ExperimentDocument;

/**
 * Something whose speed is known of other engines, too: an experiment like a user's, over 64
 * batches of noise that stay on the device (fewer if a batch or a network is great), a single
 * matrix product or a single convolution.
 *
 * @param pattern its name, {@code network/batch/optimiser}, {@code gemm/MxNxK} or {@code
 *     conv/NxCxHxWxkS}, with {@value #ROWS} for the rows
 * @param rows what can grow: the samples of a batch, the rows of a product or the images of a
 *     convolution
 * @param large whether it is made for graphics devices: a processor takes tenths of a second for a
 *     step, so that it is measured only if asked for
 * @param build an experiment of so many rows, without end and without evaluation
 */
public record Workload(String pattern, int rows, boolean large, IntFunction<JsonNode> build) {
  private static final String ROWS = "ROWS";
  private static final int BATCHES = 64;
  private static final int MOST_SAMPLES = 8192;
  private static final int LEAST_BATCHES = 4;
  private static final long ENDLESS = 1L << 50;

  /** A layer of a workload's network. */
  private record Dense(int units, String activation) {}

  /** Rows, columns and inner extent of the products. */
  private static final int[][] PRODUCTS = {
    {32, 128, 784},
    {64, 64, 64},
    {128, 128, 128},
    {256, 256, 256},
    {512, 512, 512},
    {1024, 1024, 1024},
    {2048, 2048, 2048},
    {1, 1024, 1024},
    {64, 500, 784},
    {32, 36864, 25},
    {6, 50176, 25},
    {16, 6400, 150}
  };

  /** All workloads. */
  public static List<Workload> all() {
    List<Workload> all = new ArrayList<>(List.of(tiny(1), tiny(32)));
    for (int batch : List.of(32, 128)) {
      all.add(mlp(batch, "sgd"));
      all.add(mlp(batch, "adam"));
    }
    all.add(network(LeNet.NAME, 64, "adam"));
    all.add(network(Lstm.NAME, 32, "adam"));
    all.add(network(Lstm.NAME, 128, "adam"));
    all.add(network(MiniGpt.NAME, 12, "adamw"));
    for (int[] product : PRODUCTS) {
      all.add(product(product[0], product[1], product[2], false));
    }
    all.add(product(4096, 4096, 4096, true));
    all.add(convolution(64, 64, 56, 3));
    return all;
  }

  /** What it is called. */
  public String name() {
    return pattern.replace(ROWS, String.valueOf(rows));
  }

  /** What is trained. */
  public JsonNode experiment() {
    return build.apply(rows);
  }

  /** Whether it is a document that a schedule can be written into. */
  public boolean hasSchedule() {
    return experiment().path("format").asText().equals(ExperimentDocument.FORMAT);
  }

  /** The same with a learning rate that follows a cosine. */
  public Workload scheduled() {
    return new Workload(
        pattern + "/cosine",
        rows,
        large,
        count -> {
          ObjectNode experiment = (ObjectNode) build.apply(count);
          experiment.withObject("/training").put("schedule", "cosine");
          return experiment;
        });
  }

  /** The same with so many times the rows. */
  public Workload times(int factor) {
    return new Workload(pattern, Math.multiplyExact(rows, factor), large, build);
  }

  private static Workload product(int m, int n, int k, boolean large) {
    return new Workload(
        "gemm/" + ROWS + "x" + n + "x" + k,
        m,
        large,
        rows -> ProductLearners.experiment(rows, n, k));
  }

  private static Workload convolution(int images, int channels, int side, int kernel) {
    return new Workload(
        "conv/" + ROWS + "x" + channels + "x" + side + "x" + side + "k" + kernel,
        images,
        true,
        rows -> ConvolutionLearners.experiment(rows, channels, side, kernel));
  }

  private static Workload network(String name, int batch, String optimizer) {
    return new Workload(
        name + "/b" + ROWS + "/" + optimizer,
        batch,
        false,
        rows -> NetworkLearners.experiment(name, rows, optimizer));
  }

  private static Workload tiny(int batch) {
    return new Workload(
        "tiny2-8-1/b" + ROWS + "/sgd",
        batch,
        false,
        rows ->
            experiment(
                "bench?features=2&numbers=1",
                List.of(new Dense(8, "tanh"), new Dense(1, "tanh")),
                training(rows, "mean-squared-error", "sgd", 1e-2)));
  }

  private static Workload mlp(int batch, String optimizer) {
    return new Workload(
        "mlp784-128-10/b" + ROWS + "/" + optimizer,
        batch,
        false,
        rows ->
            experiment(
                "bench?features=784&classes=10",
                List.of(new Dense(128, "relu"), new Dense(10, "identity")),
                training(rows, "categorical-cross-entropy", optimizer, 1e-3)));
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

  private static ObjectNode experiment(String data, List<Dense> layers, ObjectNode training) {
    int batch = training.path("batch").asInt();
    int samples = batch * Math.clamp(MOST_SAMPLES / batch, LEAST_BATCHES, BATCHES);
    ObjectNode experiment = JsonNodeFactory.instance.objectNode();
    experiment
        .put("format", ExperimentDocument.FORMAT)
        .put("version", ExperimentDocument.VERSION)
        .putObject("networks")
        .set(ExperimentDocument.MAIN, network(layers));
    experiment.putObject("data").put("spec", data + "&samples=" + samples).put("test", 0);
    experiment.set("training", training);
    return experiment;
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
