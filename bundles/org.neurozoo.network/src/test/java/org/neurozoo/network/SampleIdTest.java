package org.neurozoo.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class SampleIdTest {
  private static final String EXPERIMENT =
      "{'networks': {'main': 1}, 'data': {'spec': 'iris', 'test': 0.3}, 'training': {'seed': 4}}";

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }

  @Test
  void whatIsLearnedByOtherMeansIsTheSameSample() throws JsonProcessingException {
    SampleId sample = SampleId.of(json(EXPERIMENT), SampleId.Part.TEST, 3);
    JsonNode other =
        json(EXPERIMENT.replace("'main': 1", "'main': 2").replace("{'seed'", "{'x': 1, 'seed'"));
    assertTrue(sample.isOf(other));
    assertEquals(sample, SampleId.of(other, SampleId.Part.TEST, 3));
  }

  @Test
  void aNumberTypedIsTheNumberRead() throws JsonProcessingException {
    JsonNode typed = json(EXPERIMENT);
    ((ObjectNode) typed.path("training")).put("seed", 4L);
    assertTrue(SampleId.of(typed, SampleId.Part.TRAIN, 0).isOf(json(EXPERIMENT)));
  }

  @Test
  void otherDataOrAnotherSeedMeanAnotherSample() throws JsonProcessingException {
    SampleId sample = SampleId.of(json(EXPERIMENT), SampleId.Part.TEST, 3);
    for (String[] change : new String[][] {{"0.3", "0.2"}, {"iris", "xor"}, {"4}", "5}"}}) {
      assertFalse(sample.isOf(json(EXPERIMENT.replace(change[0], change[1]))), change[1]);
    }
    assertFalse(sample.isOf(json("{}")));
  }
}
