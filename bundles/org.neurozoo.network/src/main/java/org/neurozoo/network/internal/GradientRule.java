package org.neurozoo.network.internal;

import java.util.Optional;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.LearningRule;
import org.neurozoo.network.Loss;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Objective;
import org.neurozoo.network.Registry;
import org.neurozoo.network.Registry.Chosen;
import org.neurozoo.network.internal.anatomy.Monitor;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Optimizer;

/** Learning by the gradient of a loss over batches: backpropagation and an optimiser. */
final class GradientRule implements LearningRule {
  static final Property<Long> EPOCHS = Property.whole("epochs", 10, 0);
  static final Property<Long> STEPS = Property.whole("steps", 0, 0, 1L << 50);
  static final Property<Long> BATCH = Property.whole("batch", 32, 1);
  static final Property<Long> EVALUATE = Property.whole("evaluate", 1, 1).in("epochs");
  static final Property<Boolean> SHUFFLE = Property.truth("shuffle", true);
  static final Property<Boolean> MONITOR = Property.truth(Monitor.PROPERTY, false);
  static final Property<Choice> LOSS =
      Property.contributed("loss", "loss", "categorical-cross-entropy");
  static final Property<Choice> OPTIMIZER = Property.contributed("optimizer", "optimizer", "adam");

  @Override
  public String id() {
    return "gradient";
  }

  @Override
  public Schema schema() {
    return Schema.of(EPOCHS, STEPS, BATCH, EVALUATE, SHUFFLE, MONITOR, LOSS, OPTIMIZER);
  }

  @Override
  public Texts texts() {
    return Texts.beside(GradientRule.class);
  }

  @Override
  public NetworkLearner create(Experiment experiment, Device device) {
    Values values = values(experiment);
    return new GradientLearner(experiment, values, graphs(experiment, values), device);
  }

  @Override
  public Optional<Objective> objective(Experiment experiment, int samples) {
    return Optional.of(graphs(experiment, values(experiment)).objective(samples));
  }

  private Values values(Experiment experiment) {
    return schema().read(experiment.document().training().values(), "training");
  }

  private static GradientGraphs graphs(Experiment experiment, Values values) {
    Registry registry = experiment.registry();
    Chosen<Loss> loss = registry.choose(Loss.class, values.get(LOSS), "training.loss");
    Chosen<Optimizer> optimizer =
        registry.choose(Optimizer.class, values.get(OPTIMIZER), "training.optimizer");
    return new GradientGraphs(experiment, loss.type(), optimizer);
  }
}
