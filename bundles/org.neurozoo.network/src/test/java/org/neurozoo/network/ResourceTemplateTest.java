package org.neurozoo.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ResourceTemplateTest {
  @Test
  void aTemplateIsWhatItsFileSays() {
    Template template = ResourceTemplate.read(ResourceTemplateTest.class, "whole");
    assertEquals("whole", template.id());
    assertEquals("mlp", template.family());
    assertEquals(new Template.Score("test.accuracy", 0.5), template.score());
    assertEquals("xor", template.experiment().at("/data/spec").asText());
  }

  @Test
  void whoeverChangesItsExperimentChangesACopy() {
    Template template = ResourceTemplate.read(ResourceTemplateTest.class, "whole");
    ((ObjectNode) template.experiment()).put("format", "mine");
    assertEquals("theirs", template.experiment().path("format").asText());
  }

  @Test
  void aMissingFileIsNamed() {
    assertEquals(
        "no templates/none.json beside " + ResourceTemplateTest.class.getName(), message("none"));
  }

  @Test
  void aFileWithoutScoreIsRefused() {
    assertEquals("templates/partial.json needs family, score and experiment", message("partial"));
  }

  private static String message(String id) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> ResourceTemplate.read(ResourceTemplateTest.class, id))
        .getMessage();
  }
}
