package org.neurozoo.workbench.design.internal.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.Template;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.DocumentType;
import org.neurozoo.workbench.design.internal.text.Said;

/** Files that hold an experiment. */
public record ExperimentType() implements DocumentType {
  private static final String ENDING = ".json";

  @Override
  public String id() {
    return "experiment";
  }

  @Override
  public Texts texts() {
    return Said.TEXTS;
  }

  @Override
  public String ending() {
    return ENDING;
  }

  @Override
  public Document read(String name, byte[] content) {
    JsonNode json = Json.parse(name, content);
    ExperimentDocument.read(json);
    String file = String.valueOf(Path.of(name).getFileName());
    String title = file.endsWith(ENDING) ? file.substring(0, file.length() - 5) : file;
    return new OpenExperiment(this, locale -> title, json);
  }

  /** A new document that begins as a template. */
  public OpenExperiment from(Template template) {
    return new OpenExperiment(this, template::title, template.experiment());
  }
}
