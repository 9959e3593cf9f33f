package org.neurozoo.workbench.design.internal.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neurozoo.schema.Values;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.DocumentType;
import org.neurozoo.workbench.History;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.Workbench;

/** An experiment as a document: a JSON tree that is never changed, only followed by others. */
public final class OpenExperiment implements Document {
  private final DocumentType type;
  private final Function<Locale, String> title;
  private final History<JsonNode> history;
  private final Analyst analyst = new Analyst(this);
  private @Nullable Reading reading;

  /**
   * An experiment.
   *
   * @param title its name until it has a file
   */
  public OpenExperiment(DocumentType type, Function<Locale, String> title, JsonNode experiment) {
    this.type = type;
    this.title = title;
    this.history = new History<>(experiment);
  }

  @Override
  public DocumentType type() {
    return type;
  }

  @Override
  public String title(Locale locale) {
    return title.apply(locale);
  }

  @Override
  public History<JsonNode> history() {
    return history;
  }

  @Override
  public byte[] content() {
    return Json.bytes(history.present());
  }

  /** What it says as it is. */
  public Reading reading() {
    JsonNode present = history.present();
    if (reading == null || reading.json() != present) {
      reading = Reading.of(present);
    }
    return reading;
  }

  /** Who finds out what its network is like. */
  public Analyst analyst() {
    return analyst;
  }

  /**
   * Changes a part of it.
   *
   * @param name what the change is called
   */
  public void change(String name, Section section, Values next) {
    history.change(name, section.write(history.present(), next));
  }

  @Override
  public Part open(Workbench workbench) {
    return new Editor(this, workbench);
  }
}
