package org.neurozoo.workbench.shell.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.Arrays;
import javax.swing.Timer;
import org.neurozoo.schema.FaultException;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.DocumentType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is unsaved every half minute, so that a crash loses no more than that. What an orderly
 * end leaves behind is empty.
 */
public final class Autosave implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Autosave.class);
  private static final int MILLIS = 30_000;
  private static final String FILE = "unsaved.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Shell shell;
  private final Keep keep;
  private final Timer timer;
  private byte[] written = {};

  /** Begins to keep what is unsaved. */
  public Autosave(Shell shell, Keep keep) {
    this.shell = shell;
    this.keep = keep;
    timer = new Timer(MILLIS, tick -> save());
    timer.start();
  }

  /** Keeps what is unsaved now. */
  public void save() {
    ArrayNode documents = MAPPER.createArrayNode();
    for (Document document : shell.documents().all()) {
      if (document.history().isDirty()) {
        documents
            .addObject()
            .put("type", document.type().id())
            .put("name", shell.documents().name(document))
            .put("content", document.content());
      }
    }
    write(documents);
  }

  private void write(ArrayNode documents) {
    try {
      byte[] content = MAPPER.writeValueAsBytes(documents);
      if (!Arrays.equals(content, written)) {
        keep.write(FILE, content);
        written = content;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens what a crash has left behind, as documents that are still to be saved. */
  public void recover() {
    keep.read(FILE).ifPresent(this::recover);
  }

  private void recover(byte[] kept) {
    try {
      for (JsonNode each : MAPPER.readTree(kept)) {
        byte[] content = each.path("content").binaryValue();
        shell
            .find(DocumentType.class, each.path("type").asText())
            .ifPresent(type -> open(type, each.path("name").asText(), content));
      }
    } catch (IOException e) {
      LOG.warn("what was unsaved cannot be read", e);
    }
  }

  private void open(DocumentType type, String name, byte[] content) {
    try {
      Document document = type.read(name, content);
      shell.documents().add(document);
      document.history().lost();
      shell.tell(Look.TEXTS.text(shell.locale(), "document.recovered", name));
    } catch (FaultException e) {
      shell.tell(e.fault());
    }
  }

  /** Ends it; what was unsaved has been dealt with by then. */
  @Override
  public void close() {
    timer.stop();
    write(MAPPER.createArrayNode());
  }
}
