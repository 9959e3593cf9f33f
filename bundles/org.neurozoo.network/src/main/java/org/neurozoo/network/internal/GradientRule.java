package org.neurozoo.network.internal;

import org.neurozoo.graph.backend.Device;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.LearningRule;
import org.neurozoo.network.Loss;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Registry;
import org.neurozoo.network.Registry.Chosen;
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
  static final Property<Choice> LOSS =
      Property.contributed("loss", "loss", "categorical-cross-entropy");
  static final Property<Choice> OPTIMIZER = Property.contributed("optimizer", "optimizer", "adam");

  @Override
  public String id() {
    return "gradient";
  }

  @Override
  public Schema schema() {
    return Schema.of(EPOCHS, STEPS, BATCH, EVALUATE, SHUFFLE, LOSS, OPTIMIZER);
  }

  @Override
  public Texts texts() {
    return Texts.beside(GradientRule.class);
  }

  @Override
  public NetworkLearner create(Experiment experiment, Device device) {
    Values values = schema().read(experiment.document().training().values(), "training");
    Registry registry = experiment.registry();
    Chosen<Loss> loss = registry.choose(Loss.class, values.get(LOSS), "training.loss");
    Chosen<Optimizer> optimizer =
        registry.choose(Optimizer.class, values.get(OPTIMIZER), "training.optimizer");
    GradientGraphs graphs = new GradientGraphs(experiment, values, loss.type(), optimizer);
    return new GradientLearner(experiment, values, graphs, device);
  }
}
