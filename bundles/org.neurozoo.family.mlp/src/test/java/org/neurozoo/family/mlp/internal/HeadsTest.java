package org.neurozoo.family.mlp.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.GradientCheck;
import org.neurozoo.network.Preparation;
import org.neurozoo.schema.FaultException;

/** Several tasks of one network, against their formulas. */
class HeadsTest {
  /** Sums over 45 samples in single precision against double precision. */
  private static final double TOLERANCE = 1e-5;

  private static ObjectNode brief() {
    ObjectNode experiment = Trial.experiment("two-tasks");
    experiment.withObject("/training").put("epochs", 10);
    return experiment;
  }

  private static ArrayNode heads(ObjectNode experiment) {
    return experiment.withArray("/training/heads");
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @Test
  void figuresAreThoseOfEachHead() {
    try (Trial trial = new Trial(brief())) {
      SequencedMap<String, Double> figures = trial.finish();
      DataSet test = trial.learner().experiment().test().orElseThrow();
      NdArray y = trial.learner().predict(test.features());
      NdArray t = ((Target.Numbers) test.target()).values();
      double entropy = 0;
      double squares = 0;
      double right = 0;
      double mean = 0;
      for (int i = 0; i < test.size(); i++) {
        int likeliest = 0;
        for (int j = 0; j < 3; j++) {
          entropy -= t.at(4 * i + j) * Math.log(y.at(4 * i + j)) / test.size();
          likeliest = y.at(4 * i + j) > y.at(4 * i + likeliest) ? j : likeliest;
        }
        right += t.at(4 * i + likeliest) / test.size();
        squares += Math.pow(y.at(4 * i + 3) - t.at(4 * i + 3), 2) / test.size();
        mean += t.at(4 * i + 3) / test.size();
      }
      double variance = 0;
      for (int i = 0; i < test.size(); i++) {
        variance += Math.pow(t.at(4 * i + 3) - mean, 2) / test.size();
      }
      assertEquals(
          List.of(
              "train.loss",
              "test.loss",
              "test.species.loss",
              "test.width.loss",
              "test.species.accuracy",
              "test.width.mse",
              "test.width.r2"),
          List.copyOf(figures.keySet()));
      assertEquals(entropy, figures.get("test.species.loss"), TOLERANCE);
      assertEquals(squares, figures.get("test.width.loss"), TOLERANCE);
      assertEquals(entropy + 2 * squares, figures.get("test.loss"), TOLERANCE);
      assertEquals(right, figures.get("test.species.accuracy"), TOLERANCE);
      assertEquals(squares, figures.get("test.width.mse"), TOLERANCE);
      assertEquals(1 - squares / variance, figures.get("test.width.r2"), TOLERANCE);
      assertEquals(1, y.at(0) + y.at(1) + y.at(2), TOLERANCE);
    }
  }

  @Test
  void derivativesAreThoseOfTheSumOfLosses() {
    ExperimentDocument document = ExperimentDocument.read(brief());
    List<GradientCheck.Row> rows =
        GradientCheck.check(Preparation.prepare(document, Trial.REGISTRY));
    assertEquals(6, rows.size());
    assertTrue(rows.stream().allMatch(GradientCheck.Row::isRight), rows.toString());
  }

  /** Columns are those of the targets, however heads are written. */
  @Test
  void theOrderOfHeadsChangesNothing() {
    ObjectNode turned = brief();
    JsonNode first = heads(turned).remove(0);
    heads(turned).add(first);
    try (Trial one = new Trial(brief());
        Trial other = new Trial(turned)) {
      assertEquals(one.finish().get("test.loss"), other.finish().get("test.loss"), TOLERANCE);
      NdArray features = one.learner().experiment().train().features();
      assertArrayEquals(
          one.learner().predict(features).floats(),
          other.learner().predict(features).floats(),
          (float) TOLERANCE);
    }
  }

  @Test
  void aSingleHeadIsThePlainLoss() {
    ObjectNode one = Trial.experiment("regression-curve");
    one.withObject("/training").put("epochs", 5).put("loss", "mean-squared-error");
    ObjectNode plain = one.deepCopy();
    String output = one.at("/networks/main/nodes").get(3).path("id").asText();
    String column = column(plain);
    one.withObject("/training").remove(List.of("loss", "metrics"));
    heads(one)
        .add(
            json(
                "{'type': 'numbers', 'values': {'node': '%s', 'target': ['%s']}}"
                    .formatted(output, column)));
    plain.withObject("/training").remove("metrics");
    try (Trial head = new Trial(one);
        Trial whole = new Trial(plain)) {
      assertEquals(whole.finish().get("test.loss"), head.finish().get("test.loss"));
    }
  }

  private static String column(ObjectNode experiment) {
    try (Trial trial = new Trial(experiment)) {
      return ((Target.Numbers) trial.learner().experiment().train().target()).names().getFirst();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'node': 'hidden', 'target': ['petal width'] | there is no node",
        "'node': 'shared', 'target': ['petal width'] | the output is [8] for each sample",
        "'node': 'species', 'target': ['petal width'] | two heads name the node",
        "'node': 'width', 'target': ['species'] | two heads learn",
        "'node': 'width', 'target': ['species=setosa'] | two heads learn",
        "'node': 'width', 'target': ['colour'] | there is no target",
        "'node': 'width', 'target': [] | has 0 columns",
      })
  void refusesHeadsThatDoNotFit(String values, String sentence) {
    ObjectNode experiment = brief();
    heads(experiment).remove(1);
    heads(experiment).add(json("{'type': 'numbers', 'values': {" + values + "}}"));
    assertFault(experiment, sentence);
  }

  @Test
  void refusesWhatHeadsDoNotGoWith() {
    ObjectNode lost = brief();
    heads(lost).remove(1);
    assertFault(lost, "no head learns \"petal width\"");
    ObjectNode twice = brief();
    twice.withObject("/training").put("loss", "huber");
    assertFault(twice, "\"loss\" stands for nothing");
    ObjectNode classes = brief();
    classes.withObject("/data").put("spec", "iris");
    assertFault(classes, "heads answer columns of numbers");
    ObjectNode squares = brief();
    squares.withObject("/training").removeAll();
    squares.withObject("/training").put("rule", "levenberg-marquardt").set("heads", heads(brief()));
    assertFault(squares, "heads");
  }

  private static void assertFault(ObjectNode experiment, String sentence) {
    FaultException fault = assertThrows(FaultException.class, () -> new Trial(experiment).close());
    assertTrue(fault.getMessage().contains(sentence), fault.getMessage());
  }
}
