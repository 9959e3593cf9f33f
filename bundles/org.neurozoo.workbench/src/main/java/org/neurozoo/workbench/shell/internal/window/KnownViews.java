package org.neurozoo.workbench.shell.internal.window;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.shell.internal.Keep;
import org.neurozoo.workbench.shell.internal.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What views are called and where they come from, remembered with the layouts that they stand in:
 * so a place whose bundle has gone still says what it was. On the event thread.
 */
final class KnownViews {
  private static final Logger LOG = LoggerFactory.getLogger(KnownViews.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String FILE = "views.json";
  private static final String TITLE = "title";
  private static final String BUNDLE = "bundle";

  /**
   * What is known of a view.
   *
   * @param title as it was last shown, in the language of then; its id if it never was
   * @param bundle the symbolic name of the bundle it came from; empty if that is not known
   */
  record Known(String title, String bundle) {}

  private final Shell shell;
  private final Keep keep;
  private final Map<String, Known> views = new TreeMap<>();
  private boolean changed;

  /** Knows what an earlier session knew. */
  KnownViews(Shell shell, Keep keep) {
    this.shell = shell;
    this.keep = keep;
    keep.read(FILE).ifPresent(this::read);
  }

  private void read(byte[] kept) {
    try {
      for (Map.Entry<String, JsonNode> view : MAPPER.readTree(kept).properties()) {
        JsonNode known = view.getValue();
        String title = known.path(TITLE).asText(view.getKey());
        views.put(view.getKey(), new Known(title, known.path(BUNDLE).asText()));
      }
    } catch (IOException e) {
      LOG.warn("titles of views are damaged and given up", e);
    }
  }

  /** What is known of a view, be it here or gone. */
  Known of(String id) {
    shell.find(View.class, id).ifPresent(this::learn);
    return views.getOrDefault(id, new Known(id, ""));
  }

  private void learn(View view) {
    Known now = new Known(view.title(shell.locale()), shell.bundle(view).orElse(""));
    changed |= !now.equals(views.put(view.id(), now));
  }

  /** Keeps what is new. */
  void write() {
    if (!changed) {
      return;
    }
    ObjectNode json = MAPPER.createObjectNode();
    views.forEach(
        (id, known) -> json.putObject(id).put(TITLE, known.title()).put(BUNDLE, known.bundle()));
    try {
      keep.write(FILE, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
      changed = false;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
