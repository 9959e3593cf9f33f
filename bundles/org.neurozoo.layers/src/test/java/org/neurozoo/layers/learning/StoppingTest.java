package org.neurozoo.layers.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.schema.FaultException;

/** Stopping early, keeping the best weights, and schedules that follow figures. */
class StoppingTest {
  private static final String HIDDEN =
      "{'type': 'dense', 'values': {'units': 8, 'activation': 'tanh'}}";
  private static final String OUTPUT = "{'type': 'dense'}";

  /** Noisy moons and a rate that makes the loss go up and down. */
  private static ObjectNode document(String more) {
    String training =
        "{'rule': 'gradient', 'epochs': 40, 'batch': 8, %s,"
            + " 'optimizer': {'type': 'adam', 'values': {'rate': 0.2}}}";
    return Lesson.document("moons?n=60&noise=0.4", training.formatted(more), HIDDEN, OUTPUT);
  }

  private static String patience(int events) {
    return "'stop': {'type': 'patience', 'values': {'figure': 'test.loss', 'patience': "
        + events
        + "}}";
  }

  /** The test loss after every epoch of an unwatched run, and the weights there. */
  private record Epoch(double loss, NdArray weights) {}

  private static List<Epoch> epochs() {
    List<Epoch> epochs = new ArrayList<>();
    try (Lesson lesson = new Lesson(document("'seed': 3"))) {
      while (lesson.rehearsal.step() < lesson.learner.steps()) {
        lesson.rehearsal.advance(lesson.learner.nextEvent(lesson.rehearsal.step()), 1000);
        double loss = lesson.rehearsal.evaluate().get("test.loss");
        epochs.add(new Epoch(loss, lesson.buffer("n1/weight")));
      }
    }
    return epochs;
  }

  /** Where patience ends by hand: the index of the last epoch and of the best one until then. */
  private static int[] expected(List<Epoch> epochs, int patience) {
    int best = 0;
    for (int i = 1; i < epochs.size(); i++) {
      best = epochs.get(i).loss() < epochs.get(best).loss() ? i : best;
      if (i - best >= patience) {
        return new int[] {i, best};
      }
    }
    return new int[] {epochs.size() - 1, best};
  }

  @Test
  void itStopsWhenPatienceEndsAndRestoresTheBest() {
    List<Epoch> epochs = epochs();
    int[] expected = expected(epochs, 5);
    assertTrue(expected[0] < epochs.size() - 1, "the example stops early");
    assertNotEquals(expected[0], expected[1]);
    String best = "'seed': 3, 'best': 'test.loss', " + patience(5);
    try (Lesson lesson = new Lesson(document(best))) {
      SequencedMap<String, Double> figures = lesson.finish();
      assertEquals(expected[0] + 1, lesson.learner.epoch(lesson.rehearsal.step()));
      assertEquals(epochs.get(expected[1]).loss(), figures.get("test.loss"));
      assertEquals(epochs.get(expected[1]).weights(), lesson.buffer("n1/weight"));
    }
  }

  @Test
  void withoutBestTheLastWeightsStay() {
    List<Epoch> epochs = epochs();
    int[] expected = expected(epochs, 5);
    try (Lesson lesson = new Lesson(document("'seed': 3, " + patience(5)))) {
      lesson.finish();
      assertEquals(epochs.get(expected[0]).weights(), lesson.buffer("n1/weight"));
      assertFalse(lesson.rehearsal.buffers().keySet().stream().anyMatch(n -> n.startsWith("best")));
    }
  }

  @Test
  void theBestAreRestoredAtTheEndOfAllSteps() {
    List<Epoch> epochs = epochs();
    int[] expected = expected(epochs, 1000);
    try (Lesson lesson = new Lesson(document("'seed': 3, 'best': 'test.loss'"))) {
      lesson.finish();
      assertEquals(lesson.learner.steps(), lesson.rehearsal.step());
      assertEquals(epochs.get(expected[1]).weights(), lesson.buffer("n1/weight"));
    }
  }

  /** Killed between the best epoch and the stop, it ends with the same weights. */
  @Test
  void aBreakChangesNothing() {
    String best = "'seed': 3, 'best': 'test.loss', " + patience(5);
    long middle;
    Map<String, NdArray> whole;
    try (Lesson lesson = new Lesson(document(best))) {
      lesson.finish();
      whole = lesson.rehearsal.buffers();
      middle = lesson.rehearsal.step() - 9;
    }
    Map<String, NdArray> broken;
    try (Lesson lesson = new Lesson(document(best))) {
      lesson.rehearsal.advance(middle, 5);
      broken = lesson.rehearsal.buffers();
    }
    try (Lesson lesson = new Lesson(document(best))) {
      lesson.rehearsal.restore(middle, broken);
      lesson.finish();
      assertEquals(whole, lesson.rehearsal.buffers());
    }
  }

  @Test
  void goingBackBeforeTheStopGoesOn() {
    String best = "'seed': 3, 'best': 'test.loss', " + patience(5);
    try (Lesson lesson = new Lesson(document(best))) {
      lesson.rehearsal.advance(12, 100);
      Memory snapshot = lesson.rehearsal.snapshot();
      lesson.finish();
      assertTrue(lesson.learner.isOver(lesson.rehearsal.step()));
      Map<String, NdArray> whole = lesson.rehearsal.buffers();
      lesson.rehearsal.seek(12, snapshot);
      assertFalse(lesson.learner.isOver(12));
      lesson.finish();
      assertEquals(whole, lesson.rehearsal.buffers());
    }
  }

  @Test
  void aTargetEndsTheRun() {
    String stop = "'stop': {'type': 'target', 'values': {'figure': 'test.accuracy', 'value': 0.1}}";
    try (Lesson lesson = new Lesson(document(stop))) {
      lesson.finish();
      assertEquals(1, lesson.learner.epoch(lesson.rehearsal.step()));
    }
  }

  @Test
  void timeIsCountedAcrossBreaks() {
    String stop = "'stop': {'type': 'time', 'values': {'seconds': 1e-9}}";
    try (Lesson lesson = new Lesson(document(stop))) {
      lesson.finish();
      assertEquals(1, lesson.learner.epoch(lesson.rehearsal.step()));
      assertTrue(lesson.buffer("stop/seconds").at(0) > 0);
    }
  }

  @Test
  void plateausLowerTheRateOfTheProgram() {
    String schedule =
        "'schedule': {'type': 'reduce-on-plateau', 'values': {'figure': 'test.loss',"
            + " 'patience': 1, 'factor': 0, 'threshold': 1000}}";
    try (Lesson lesson = new Lesson(document(schedule))) {
      // the first figure counts as better, the second does not: from then on the rate is 0
      long epoch = lesson.learner.nextEvent(0);
      lesson.rehearsal.advance(2 * epoch, 100);
      NdArray before = lesson.buffer("n1/weight");
      lesson.rehearsal.advance(4 * epoch, 100);
      assertEquals(before, lesson.buffer("n1/weight"));
      assertEquals(0, lesson.buffer("optimizer/plateau").at(0));
    }
  }

  private static String fault(String more) {
    return assertThrows(FaultException.class, () -> new Lesson(document(more))).getMessage();
  }

  @Test
  void figuresThatAreNotThereAreRefused() {
    assertEquals(
        "training.stop: there is no figure \"validation.loss\", for no samples are set apart to"
            + " validate with. Set some apart, or use one of: train.loss, test.loss,"
            + " test.accuracy.",
        fault("'stop': 'patience'"));
    assertEquals(
        "training.best: there is no figure \"test.f1\". Use one of: train.loss, test.loss,"
            + " test.accuracy.",
        fault("'best': 'test.f1'"));
    assertEquals(
        "training.schedule: there is no figure \"x\". Use one of: train.loss, test.loss,"
            + " test.accuracy.",
        fault("'schedule': {'type': 'reduce-on-plateau', 'values': {'figure': 'x'}}"));
  }

  @Test
  void miniBatchesAreRefusedWhereAllSamplesAreNeeded() {
    String training = "{'rule': 'gradient', 'batch': 8, 'optimizer': 'irprop-minus'}";
    FaultException fault =
        assertThrows(
            FaultException.class,
            () -> new Lesson(Lesson.document("moons?n=60", training, OUTPUT)));
    assertEquals(
        "training.batch: irprop-minus compares the derivatives of all samples from step to step,"
            + " but a batch has 8 of 45. Set batch to 0, which takes all.",
        fault.getMessage());
  }

  @Test
  void unknownNodesCannotBeFrozen() {
    assertEquals(
        "training.frozen: there is no node \"hidden\". Name nodes of the network.",
        fault("'frozen': ['hidden']"));
  }

  @Test
  void frozenNodesStay() {
    try (Lesson lesson = new Lesson(document("'frozen': ['n1']"))) {
      NdArray before = lesson.buffer("n1/weight");
      NdArray output = lesson.buffer("n2/weight");
      lesson.rehearsal.advance(20, 20);
      assertEquals(before, lesson.buffer("n1/weight"));
      assertNotEquals(output, lesson.buffer("n2/weight"));
    }
  }
}
