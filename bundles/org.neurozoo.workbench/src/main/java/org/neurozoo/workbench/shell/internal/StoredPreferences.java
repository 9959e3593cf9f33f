package org.neurozoo.workbench.shell.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Values;
import org.neurozoo.workbench.Listeners;
import org.neurozoo.workbench.PreferencePage;
import org.neurozoo.workbench.Preferences;
import org.neurozoo.workbench.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the pages of preferences in one JSON file, an object each. */
final class StoredPreferences implements Preferences {
  private static final Logger LOG = LoggerFactory.getLogger(StoredPreferences.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String FILE = "preferences.json";

  private final Keep keep;
  private final Listeners listeners = new Listeners();
  private final ObjectNode pages;

  StoredPreferences(Keep keep) {
    this.keep = keep;
    pages = keep.read(FILE).map(StoredPreferences::parse).orElseGet(MAPPER::createObjectNode);
  }

  /** A damaged file costs the settings, not the start. */
  private static ObjectNode parse(byte[] content) {
    try {
      if (MAPPER.readTree(content) instanceof ObjectNode pages) {
        return pages;
      }
    } catch (java.io.IOException e) {
      LOG.warn("preferences are damaged and begin anew", e);
    }
    return MAPPER.createObjectNode();
  }

  @Override
  public Values of(PreferencePage page) {
    JsonNode kept = pages.path(page.id());
    if (!kept.isObject()) {
      return page.schema().defaults();
    }
    try {
      @SuppressWarnings("unchecked") // Jackson makes a map of an object
      Map<String, Object> raw = MAPPER.convertValue(kept, Map.class);
      return page.schema().read(raw, page.id());
    } catch (FaultException e) {
      LOG.warn("preferences of {} are not valid here: defaults", page.id(), e);
      return page.schema().defaults();
    }
  }

  @Override
  public void set(PreferencePage page, Values values) {
    pages.set(page.id(), MAPPER.valueToTree(values.byId()));
    keep.write(FILE, bytes());
    listeners.call();
  }

  private byte[] bytes() {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(pages);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Subscription listen(Runnable changed) {
    return listeners.add(changed);
  }
}
