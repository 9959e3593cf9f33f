package org.neurozoo.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataContributor;
import org.neurozoo.graph.NdArray;
import org.neurozoo.schema.FaultException;

/** What becomes of the samples a document names. */
class PreparationTest {
  private static final Registry REGISTRY = Registry.of(List.of(new DataContributor()));

  private static Experiment prepare(String data) {
    String text =
        """
        {"format": "neurozoo/experiment", "version": 1, "networks": {},
         "data": %s, "training": {"seed": 5}}
        """
            .formatted(data.replace('\'', '"'));
    try {
      return Preparation.prepare(
          ExperimentDocument.read(new ObjectMapper().readTree(text)), REGISTRY);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @Test
  void setsSamplesApartToTestWithAndToChooseBy() {
    Experiment experiment = prepare("{'spec': 'iris', 'test': 0.2, 'validation': 0.25}");
    assertEquals(30, experiment.test().orElseThrow().size());
    assertEquals(30, experiment.validation().orElseThrow().size());
    assertEquals(90, experiment.train().size());
  }

  /** Each of 150 irises is tested with once in a repetition, each fold with five of a species. */
  @Test
  void everySampleIsTestedWithOnceInARepetition() {
    NdArray all = prepare("{'spec': 'iris', 'test': 0}").train().features();
    for (int repetition = 0; repetition < 2; repetition++) {
      double sum = 0;
      for (int fold = 0; fold < 10; fold++) {
        Experiment experiment = prepare(turn(fold, repetition));
        DataSet test = experiment.test().orElseThrow();
        assertEquals(135, experiment.train().size());
        int[] species = ((Target.Classes) test.target()).labels().ints();
        for (int each = 0; each < 3; each++) {
          int wanted = each;
          assertEquals(5, Arrays.stream(species).filter(label -> label == wanted).count());
        }
        sum += sum(test.features());
      }
      // the sum of 600 numbers of one decimal, in double precision
      assertEquals(sum(all), sum, 1e-6);
    }
    DataSet first = prepare(turn(3, 0)).test().orElseThrow();
    DataSet second = prepare(turn(3, 1)).test().orElseThrow();
    assertTrue(!first.features().equals(second.features()), "dealt the same twice");
  }

  private static String turn(int fold, int repetition) {
    return "{'spec': 'iris', 'folds': 10, 'fold': %d, 'repetition': %d}"
        .formatted(fold, repetition);
  }

  private static double sum(NdArray array) {
    double sum = 0;
    for (int i = 0; i < array.length(); i++) {
      sum += array.at(i);
    }
    return sum;
  }

  @Test
  void refusesAFoldThatIsNotThere() {
    for (String data :
        List.of("{'spec': 'iris', 'folds': 1}", "{'spec': 'iris', 'folds': 3, 'fold': 3}")) {
      FaultException fault = assertThrows(FaultException.class, () -> prepare(data));
      assertTrue(fault.getMessage().startsWith("data.fold: of "), fault.getMessage());
    }
  }

  @Test
  void preprocessingIsFittedToTheTrainingSamplesOneStepAfterTheOther() {
    Experiment experiment =
        prepare(
            "{'spec': 'iris', 'preprocessing': [{'type': 'standardise'}, {'type': 'min-max'}]}");
    NdArray train = experiment.train().features();
    BitSet reached = new BitSet();
    for (int i = 0; i < train.length(); i++) {
      assertTrue(train.at(i) >= 0 && train.at(i) <= 1, () -> "" + train);
      reached.set(2 * (i % 4), reached.get(2 * (i % 4)) || train.at(i) == 0);
      reached.set(2 * (i % 4) + 1, reached.get(2 * (i % 4) + 1) || train.at(i) == 1);
    }
    assertEquals(8, reached.cardinality());
  }
}
