package org.neurozoo.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.console.internal.Workshop.Outcome;

/** What is installed, as a user asks for it. */
class ListAllTest {
  private final Workshop workshop = new Workshop();

  @Test
  void listsKindsWithWhatIsOfThem() {
    Outcome outcome = workshop.run("list");
    assertEquals(0, outcome.code(), outcome.err());
    String optimizers =
        outcome.out().lines().filter(l -> l.startsWith("optimizer ")).findFirst().orElseThrow();
    assertTrue(optimizers.contains("adam, adamw"), optimizers);
  }

  @Test
  void tellsThePropertiesOfOneWithTheirDefaults() {
    String out = workshop.run("list", "optimizer", "adam").out();
    assertTrue(out.contains("rate"), out);
    assertTrue(out.contains("0.001"), out);
    JsonNode json = workshop.run("list", "optimizer", "adam", "--json").json();
    assertEquals(
        "0.001", json.at("/optimizer/0/properties/rate/initial").asText(), json.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"list nothing", "list optimizer nothing"})
  void saysWhatThereIsInstead(String line) {
    Outcome outcome = workshop.run(line.split(" "));
    assertEquals(2, outcome.code());
    assertTrue(
        outcome.err().contains("optimizer") && outcome.err().contains("adam")
            || outcome.err().contains("layer"),
        outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
  }
}
