package org.neurozoo.network.internal;

import com.fasterxml.jackson.databind.JsonNode;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.LearningRule;
import org.neurozoo.network.Preparation;
import org.neurozoo.network.Registry;
import org.neurozoo.training.Learner;
import org.neurozoo.training.LearnerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** From an experiment document to the learner of its learning rule. */
@Component
public final class DocumentLearners implements LearnerFactory {
  private final Registry registry;

  /** Learners of what a registry holds. */
  @Activate
  public DocumentLearners(@Reference Registry registry) {
    this.registry = registry;
  }

  @Override
  public String format() {
    return ExperimentDocument.FORMAT;
  }

  @Override
  public Learner create(JsonNode json, Device device) {
    ExperimentDocument document = ExperimentDocument.read(json);
    String name = document.training().rule();
    Registry asked = new AskedRegistry(registry);
    LearningRule rule = asked.get(LearningRule.class, name, "training.rule");
    rule.schema().read(document.training().values(), "training");
    Experiment experiment = Preparation.prepare(document, asked);
    return rule.create(experiment, device);
  }
}
