package org.neurozoo.workbench.inspect.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.neurozoo.data.internal.DataContributor;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.layers.internal.Layers;
import org.neurozoo.network.Registry;
import org.neurozoo.network.internal.DocumentLearners;
import org.neurozoo.network.internal.NetworkContributor;
import org.neurozoo.schema.Contributor;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.internal.Engine;
import org.neurozoo.training.internal.TrainingContributor;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.headless.HeadlessWorkbench;

/** A workbench with the views of this bundle and runs to look into, without windows. */
final class Laboratory implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  final Registry registry;
  final HeadlessWorkbench bench;
  private final Engine engine = new Engine();
  private final Path folder;

  Laboratory(Path folder, Locale locale, boolean dark) {
    this.folder = folder;
    List<Contributor> learning =
        List.of(
            new DataContributor(),
            new Layers(),
            new NetworkContributor(),
            new TrainingContributor());
    registry = Registry.of(learning);
    engine.add(new DocumentLearners(registry));
    engine.addBackend(new ReferenceBackend());
    bench = new HeadlessWorkbench(folder, List.of(new InspectContributor(registry)), locale, dark);
  }

  /** A run of a few steps over points of two classes. */
  Run spirals() throws InterruptedException {
    return trained("spirals?n=60", 2, "tanh");
  }

  /** A run over small images. */
  Run digits() throws InterruptedException {
    return trained("digits?n=40", 1, "relu");
  }

  /** A run over a table of four features. */
  Run irises() throws InterruptedException {
    return trained("iris", 3, "tanh");
  }

  /**
   * Two logistic neurons, one behind the other, that look at one number; with weights 0.8 and -1.5
   * and biases -0.2 and 0.3. Sample 1 is 0.5 and should yield 1.
   */
  Run neurons() throws InterruptedException {
    Path file = folder.resolve("points.csv");
    try {
      Files.writeString(file, "x,y\n9,7\n0.5,1\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Run run = engine.open(neurons(file), RunOptions.automatic());
    List.of(
            set(run, "hidden/weight", 0.8f),
            set(run, "hidden/bias", -0.2f),
            set(run, "y/weight", -1.5f),
            set(run, "y/bias", 0.3f))
        .forEach(CompletableFuture::join);
    return run;
  }

  private static CompletableFuture<?> set(Run run, String buffer, float value) {
    return run.intervene(buffer, old -> NdArray.of(old.shape(), value));
  }

  private static JsonNode neurons(Path file) {
    String json =
        """
        {"format": "neurozoo/experiment", "version": 1,
         "networks": {"main": {"nodes": [
           {"id": "x", "type": "input"},
           {"id": "hidden", "type": "dense", "values": {"units": 1, "activation": "logistic"}},
           {"id": "y", "type": "dense", "values": {"activation": "logistic"}}],
           "edges": [{"from": "x", "to": "hidden"}, {"from": "hidden", "to": "y"}]}},
         "data": {"spec": "csv:%s?task=numbers", "test": 0},
         "training": {"rule": "gradient", "seed": 1, "epochs": 1, "batch": 2,
           "loss": "half-squared-error"}}
        """
            .formatted(file);
    return json(json);
  }

  private Run trained(String data, int epochs, String activation) throws InterruptedException {
    Run run = engine.open(experiment(data, epochs, activation), RunOptions.automatic());
    run.resume();
    run.await();
    return run;
  }

  private static JsonNode experiment(String data, int epochs, String activation) {
    String json =
        """
        {"format": "neurozoo/experiment", "version": 1,
         "networks": {"main": {"nodes": [
           {"id": "x", "type": "input"},
           {"id": "hidden", "type": "dense",
            "values": {"units": 8, "activation": "%s"}},
           {"id": "y", "type": "dense"}],
           "edges": [{"from": "x", "to": "hidden"}, {"from": "hidden", "to": "y"}]}},
         "data": {"spec": "%s", "test": 0.2},
         "training": {"rule": "gradient", "seed": 1, "epochs": %d, "batch": 16,
           "loss": "categorical-cross-entropy"}}
        """
            .formatted(activation, data, epochs);
    return json(json);
  }

  private static JsonNode json(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A view of this bundle, opened. */
  Part open(String view) {
    View found =
        bench.workbench().all(View.class).stream()
            .filter(each -> each.id().equals(view))
            .findFirst()
            .orElseThrow();
    return bench.ask(() -> found.open(bench.workbench()));
  }

  @Override
  public void close() {
    engine.runs().forEach(Run::close);
    bench.close();
  }
}
