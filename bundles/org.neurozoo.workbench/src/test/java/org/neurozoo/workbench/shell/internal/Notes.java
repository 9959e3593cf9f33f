package org.neurozoo.workbench.shell.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.swing.JLabel;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.DocumentType;
import org.neurozoo.workbench.History;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.Workbench;

/** A type of documents that hold a text. */
final class Notes implements DocumentType, Contributor {
  @Override
  public String id() {
    return "notes";
  }

  @Override
  public Texts texts() {
    return Look.TEXTS;
  }

  @Override
  public String ending() {
    return ".note";
  }

  @Override
  public Note read(String name, byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    if (text.startsWith("damaged")) {
      throw FaultException.of(Look.TEXTS, name, "document.unreadable");
    }
    return new Note(this, new History<>(text));
  }

  @Override
  public List<Contribution> contributions() {
    return List.of(this);
  }

  record Note(DocumentType type, History<String> history) implements Document {
    @Override
    public String title(Locale locale) {
      return "note";
    }

    @Override
    public byte[] content() {
      return history.present().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Part open(Workbench workbench) {
      return Part.of(new JLabel(history.present()));
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
