package org.neurozoo.workbench.design.internal.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Values;

class SectionTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Values with(Section section, JsonNode experiment, String id, Object value) {
    Map<String, Object> raw = new LinkedHashMap<>(section.read(experiment).byId());
    raw.put(id, value);
    return section.about().schema().read(raw, "");
  }

  @Test
  void anUnchangedSectionLeavesTheExperimentAsItIs() {
    JsonNode experiment =
        json(
            "{'data': {'spec': 'moons?n=400&noise=0.25', 'test': 0.5},"
                + " 'training': {'rule': 'bagging', 'seed': 1, 'epochs': 3,"
                + " 'optimizer': {'type': 'adam', 'values': {'rate': 0.01}}}}");
    for (Section section : new Section[] {new DataSection(), new TrainingSection()}) {
      assertEquals(experiment, section.write(experiment, section.read(experiment)));
    }
  }

  @Test
  void theSpecIsTakenApartAndPutTogether() {
    JsonNode experiment = json("{'data': {'spec': 'csv:a b.csv?target=x'}}");
    DataSection section = new DataSection();
    Values values = section.read(experiment);
    assertEquals(new Choice("csv", Map.of("target", "x")), values.byId().get("source"));
    assertEquals("a b.csv", values.byId().get("path"));
    Values next = with(section, experiment, "path", "c.csv");
    assertEquals(json("{'data': {'spec': 'csv:c.csv?target=x'}}"), section.write(experiment, next));
  }

  @Test
  void defaultsAreNotWritten() {
    JsonNode experiment = json("{'data': {'spec': 'xor', 'test': 0.5}}");
    DataSection section = new DataSection();
    Values next = with(section, experiment, "test", 0.2);
    assertEquals(json("{'data': {'spec': 'xor'}}"), section.write(experiment, next));
    assertEquals(
        json("{'data': {'spec': 'xor', 'test': 0.5, 'folds': 5}}"),
        section.write(experiment, with(section, experiment, "folds", 5L)));
  }

  @Test
  void anotherRuleGivesUpTheValuesOfTheFirst() {
    JsonNode experiment = json("{'training': {'rule': 'gradient', 'epochs': 5}}");
    TrainingSection section = new TrainingSection();
    Values next = with(section, experiment, "rule", new Choice("lbfgs", Map.of("steps", 9L)));
    assertEquals(
        json("{'training': {'rule': 'lbfgs', 'seed': 1, 'steps': 9}}"),
        section.write(experiment, next));
    assertEquals(json("{'training': {'rule': 'gradient', 'epochs': 5}}"), experiment);
  }

  @Test
  void aSpecThatIsNoneIsAFault() {
    JsonNode experiment = json("{'data': {'spec': 'A&B'}}");
    assertThrows(FaultException.class, () -> new DataSection().read(experiment));
  }
}
