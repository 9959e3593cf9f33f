package org.neurozoo.network.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neurozoo.data.DataSpec;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.LearningRule;
import org.neurozoo.network.Preparation;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.Learner;
import org.neurozoo.training.LearnerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** From an experiment document to the learner of its learning rule. */
@Component
public final class DocumentLearners implements LearnerFactory {
  private static final JsonPointer DATA = JsonPointer.compile("/data/spec");
  private static final JsonPointer STREAM = JsonPointer.compile("/data/stream");

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
    int window = document.data().stream();
    if (window > 0 && !rule.streams()) {
      throw FaultException.of(
          Texts.beside(DocumentLearners.class), "training.rule", "stream.rule", name, window);
    }
    Experiment experiment = Preparation.prepare(document, asked);
    return rule.create(experiment, device);
  }

  /** None of a stream, which is read while it is learned from. */
  @Override
  public List<Path> files(JsonNode json) {
    String spec = json.at(DATA).asText("");
    boolean whole = json.at(STREAM).asLong(0) == 0;
    return whole && !spec.isBlank() ? Preparation.files(DataSpec.parse(spec)) : List.of();
  }

  /** A file keeps its name, and a folder is the other one. */
  @Override
  public JsonNode relocated(JsonNode json, Path folder) {
    DataSpec spec = DataSpec.parse(json.at(DATA).asText());
    Path file = folder.resolve(String.valueOf(Path.of(spec.path()).getFileName()));
    Path there = Files.exists(file) ? file : folder;
    ObjectNode moved = json.deepCopy();
    moved
        .withObject(DATA.head())
        .put("spec", new DataSpec(spec.source(), there.toString(), spec.values()).toString());
    return moved;
  }
}
