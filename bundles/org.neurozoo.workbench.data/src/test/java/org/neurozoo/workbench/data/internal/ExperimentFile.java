package org.neurozoo.workbench.data.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.swing.JLabel;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.DocumentType;
import org.neurozoo.workbench.History;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.Workbench;

/** A type of documents whose state is an experiment's JSON, as the design bundle's is. */
final class ExperimentFile implements DocumentType, Contributor {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public String id() {
    return "experiment";
  }

  @Override
  public Texts texts() {
    return Setup.TEXTS;
  }

  @Override
  public String ending() {
    return ".json";
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** An experiment with these data. */
  Opened of(String data) {
    return new Opened(
        this,
        new History<>(
            json(
                "{'format': 'neurozoo/experiment', 'version': 1, 'networks': {}, 'data': "
                    + data
                    + ", 'training': {'rule': 'gradient', 'seed': 3}}")));
  }

  @Override
  public Opened read(String name, byte[] content) {
    return new Opened(this, new History<>(json(new String(content, StandardCharsets.UTF_8))));
  }

  @Override
  public List<Contribution> contributions() {
    return List.of(this);
  }

  /** An open experiment. */
  static final class Opened implements Document {
    private final DocumentType type;
    private final History<JsonNode> history;

    Opened(DocumentType type, History<JsonNode> history) {
      this.type = type;
      this.history = history;
    }

    @Override
    public DocumentType type() {
      return type;
    }

    @Override
    public String title(Locale locale) {
      return "experiment";
    }

    @Override
    public History<JsonNode> history() {
      return history;
    }

    @Override
    public byte[] content() {
      return history.present().toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Part open(Workbench workbench) {
      return Part.of(new JLabel());
    }
  }
}
