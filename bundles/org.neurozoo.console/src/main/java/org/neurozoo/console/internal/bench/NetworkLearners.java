package org.neurozoo.console.internal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Batches;
import org.neurozoo.training.Learner;
import org.neurozoo.training.LearnerFactory;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.Phase;
import org.neurozoo.training.ProgramLearner;
import org.neurozoo.training.StateBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Learners of networks that are built of formulas, over noise that stays on the device: a step is
 * fed the numbers of its rows, chosen in turn.
 */
@Component
public final class NetworkLearners implements LearnerFactory {
  private static final String FORMAT = "neurozoo/bench-network";
  private static final String ROWS = "rows";
  private static final long ENDLESS = 1L << 50;
  private static final Property<String> NETWORK =
      Property.oneOf("network", LeNet.NAME, LeNet.NAME, Lstm.NAME, MiniGpt.NAME);
  private static final Property<Long> BATCH = Property.whole("batch", 64, 1);
  private static final Property<Choice> OPTIMIZER =
      Property.contributed("optimizer", "optimizer", "adam");

  private final Registry registry;

  /** Learners with the optimisers of a registry. */
  @Activate
  public NetworkLearners(@Reference Registry registry) {
    this.registry = registry;
  }

  /** An experiment with a network of this bundle, by name; Adam's decay is 0, AdamW's 0.1. */
  static JsonNode experiment(String network, int batch, String optimizer) {
    ObjectNode experiment = JsonNodeFactory.instance.objectNode();
    experiment.put("format", FORMAT).put("network", network).put("batch", batch);
    ObjectNode values =
        experiment.putObject("optimizer").put("type", optimizer).putObject("values");
    values.put("rate", 1e-3);
    if (optimizer.equals("adamw")) {
      values.put("decay", 0.1);
    }
    return experiment;
  }

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public Learner create(JsonNode experiment, Device device) {
    Values values = Parameters.read(experiment, NETWORK, BATCH, OPTIMIZER);
    BenchNetwork network = network(values.get(NETWORK));
    int batch = values.whole(BATCH);
    int samples = batch * network.batches();
    StateBuilder state = new StateBuilder();
    Tensor rows = Tensor.input(ROWS, Spec.i32(batch));
    Tensor loss = network.loss(rows, samples, state);
    optimize(loss, registry.choose(Optimizer.class, values.get(OPTIMIZER), "optimizer"), state);
    state.output("loss", loss);
    Phase.Feed feed = inTurn(new Batches(samples, batch, 0, false));
    Phase training = new Phase("training", ENDLESS, List.of(state.program()), feed);
    return new ProgramLearner(state.layout(), List.of(training), state.program());
  }

  private static BenchNetwork network(String name) {
    return switch (name) {
      case LeNet.NAME -> new LeNet();
      case Lstm.NAME -> new Lstm();
      default -> new MiniGpt();
    };
  }

  private static void optimize(
      Tensor loss, Registry.Chosen<Optimizer> optimizer, StateBuilder state) {
    Map<String, Tensor> parameters = state.parameters();
    List<Tensor> gradients = Gradient.of(loss, List.copyOf(parameters.values()));
    List<Optimizer.Parameter> changes = new ArrayList<>();
    parameters.forEach(
        (name, value) ->
            changes.add(new Optimizer.Parameter(name, value, gradients.get(changes.size()))));
    Origin.within(
        "optimizer",
        () -> {
          optimizer.type().apply(changes, optimizer.values(), state);
          return null;
        });
  }

  private static Phase.Feed inTurn(Batches batches) {
    return (firstStep, count) -> {
      int[] rows = new int[count * batches.size()];
      for (int i = 0; i < count; i++) {
        batches.fill(firstStep + i, rows, i * batches.size());
      }
      return Map.of(ROWS, NdArray.of(Shape.of(count, batches.size()), rows));
    };
  }
}
