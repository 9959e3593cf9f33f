package org.neurozoo.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.schema.FaultException;

class ExperimentDocumentTest {
  private static final String DOCUMENT =
      """
      {
        "format": "neurozoo/experiment", "version": 1, "mood": "sunny",
        "networks": {"main": {
          "nodes": [
            {"id": "input", "type": "input"},
            {"id": "out", "type": "dense", "version": 2, "values": {"units": 3}}
          ],
          "edges": [{"from": "input", "to": "out"}]
        }},
        "data": {"spec": "xor", "test": 0, "preprocessing": ["standardise"]},
        "training": {"rule": "gradient", "seed": 7, "epochs": 3}
      }
      """;

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void readsNetworksDataAndTraining() {
    ExperimentDocument document = ExperimentDocument.read(json(DOCUMENT));
    NetworkDocument network = document.networks().get("main");
    assertEquals(new NodeDocument("out", "dense", 2, Map.of("units", 3)), network.nodes().get(1));
    assertEquals(List.of("input"), network.inputsOf("out"));
    assertEquals("xor", document.data().spec());
    assertEquals("standardise", document.data().preprocessing().getFirst().type());
    assertEquals(7, document.training().seed());
    assertEquals(Map.of("epochs", 3), document.training().values());
  }

  @Test
  void keepsWhatItDoesNotKnow() {
    JsonNode json = json(DOCUMENT);
    assertEquals(json, ExperimentDocument.read(json).json());
    assertEquals("sunny", ExperimentDocument.read(json).json().path("mood").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "neurozoo/experiment | other | format",
        "\"version\": 1 | \"version\": 9 | version",
        "\"version\": 1 | \"version\": \"one\" | version",
        "\"networks\" | \"nets\" | networks",
        "\"id\": \"out\" | \"id\": \"input\" | two nodes \"input\"",
        "\"type\": \"dense\" | \"kind\": \"dense\" | networks.main.out",
        "\"to\": \"out\" | \"to\": \"exit\" | no such node",
        "\"test\": 0 | \"test\": 2 | data.test",
        "\"test\": 0 | \"share\": 2 | no property \"share\"",
        "\"seed\": 7 | \"seed\": 0.5 | training.seed",
        "[\"standardise\"] | \"standardise\" | data.preprocessing",
        "{\"units\": 3} | 3 | values",
      })
  void refusesWithThePlace(String original, String broken, String expected) {
    String text = DOCUMENT.replace(original.strip(), broken.strip());
    FaultException e =
        assertThrows(FaultException.class, () -> ExperimentDocument.read(json(text)));
    assertTrue(e.getMessage().contains(expected.strip()), e.getMessage());
  }

  @Test
  void refusesWhatIsNoObjectAtAll() {
    for (String text : List.of("[]", "3", "null", "\"text\"")) {
      assertThrows(FaultException.class, () -> ExperimentDocument.read(json(text)), text);
    }
  }
}
