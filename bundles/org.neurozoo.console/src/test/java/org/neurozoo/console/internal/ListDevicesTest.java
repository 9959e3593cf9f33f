package org.neurozoo.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.neurozoo.console.internal.Workshop.Outcome;
import org.neurozoo.console.internal.command.ListDevices;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.training.internal.Engine;

/** What can compute, and why the rest cannot. */
class ListDevicesTest {
  /** Says why it cannot be opened, or fails without a word. */
  private record Absent(String id, boolean tells) implements Backend {
    @Override
    public int rank() {
      return 50;
    }

    @Override
    public Device open(int threads) {
      if (tells) {
        throw Terminal.fault("", "path.invalid", "/dev/card");
      }
      throw new UnsatisfiedLinkError("libcard.so");
    }
  }

  private static Outcome run(String... words) {
    Engine engine = new Engine();
    engine.addBackend(new ReferenceBackend());
    engine.addBackend(new Absent("card", true));
    engine.addBackend(new Absent("driver", false));
    Application application = new Application(List.of(new ListDevices(engine)), "1");
    return Workshop.run(application, words);
  }

  @Test
  void tellsPeopleInTheirLanguage() {
    Outcome english = run("devices");
    assertEquals(0, english.code(), english.err());
    List<String> lines = english.out().lines().toList();
    assertEquals(
        "card: cannot be used: \"/dev/card\" cannot be a path. Give another name.", lines.get(0));
    assertTrue(
        lines.get(1).startsWith("driver: cannot be used: ") && lines.get(1).contains("libcard.so"));
    assertEquals("reference: reference interpreter, double precision", lines.get(2));
    String german = run("devices", "--lang", "de").out();
    assertTrue(german.startsWith("card: nicht nutzbar: "), german);
    assertTrue(
        german.contains(
            Terminal.fault("", "path.invalid", "/dev/card").fault().message(Locale.GERMAN)));
  }

  @Test
  void tellsProgramsByStableKeys() {
    Outcome outcome = run("devices", "--json");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(1, outcome.out().lines().count());
    JsonNode devices = outcome.json().path("devices");
    JsonNode card = devices.path(0);
    assertEquals("card", card.path("id").asText());
    assertFalse(card.path("usable").asBoolean(true));
    assertTrue(card.path("reason").asText().contains("/dev/card") && !card.has("facts"));
    JsonNode reference = devices.path(2);
    assertTrue(reference.path("usable").asBoolean() && reference.path("onProcessor").asBoolean());
    assertTrue(reference.path("facts").isObject() && !reference.has("reason"));
  }
}
