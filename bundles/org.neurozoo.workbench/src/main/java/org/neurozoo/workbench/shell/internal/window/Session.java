package org.neurozoo.workbench.shell.internal.window;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.neurozoo.workbench.shell.internal.Keep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was open when the workbench was closed.
 *
 * @param perspective its id, or empty
 * @param files of the open documents
 * @param bounds of the window; empty if it has never been open
 * @param maximised whether the window filled the screen
 */
record Session(String perspective, List<Path> files, Rectangle bounds, boolean maximised) {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String FILE = "session.json";

  static Session read(Keep keep) {
    try {
      byte[] kept = keep.read(FILE).orElse(new byte[] {'{', '}'});
      return of(MAPPER.readTree(kept));
    } catch (IOException e) {
      LOG.warn("the last session cannot be read: a new one", e);
      return of(MAPPER.createObjectNode());
    }
  }

  private static Session of(JsonNode json) {
    List<Path> files = new ArrayList<>();
    json.path("files").forEach(file -> files.add(Path.of(file.asText())));
    JsonNode b = json.path("bounds");
    Rectangle bounds =
        new Rectangle(b.path(0).asInt(), b.path(1).asInt(), b.path(2).asInt(), b.path(3).asInt());
    return new Session(
        json.path("perspective").asText(), files, bounds, json.path("maximised").asBoolean());
  }

  void write(Keep keep) {
    ObjectNode json = MAPPER.createObjectNode().put("perspective", perspective);
    files.forEach(file -> json.withArray("files").add(file.toString()));
    json.withArray("bounds").add(bounds.x).add(bounds.y).add(bounds.width).add(bounds.height);
    json.put("maximised", maximised);
    try {
      keep.write(FILE, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
