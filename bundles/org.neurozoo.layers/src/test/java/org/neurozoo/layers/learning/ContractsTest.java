package org.neurozoo.layers.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a document asks for: runs can be paused, rewound and resumed with equal bits. */
class ContractsTest {
  private static final String HIDDEN =
      "{'type': 'dense', 'values': {'units': 5, 'activation': 'tanh'}}";
  private static final String OUTPUT = "{'type': 'dense'}";
  private static final String CROSS = "'loss': 'categorical-cross-entropy', 'epochs': 100";

  private static void assertKept(ObjectNode document, int steps) {
    assertEquals(List.of(), Lesson.violations(document, steps), document.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sgd",
        "momentum",
        "averaged-momentum",
        "nesterov",
        "adagrad",
        "rmsprop",
        "adam",
        "adamw",
        "nadam",
        "lion",
        "rprop",
        "irprop-minus"
      })
  void optimisers(String id) {
    String training = "{'rule': 'gradient', 'batch': 0, 'optimizer': '%s', %s}";
    assertKept(Lesson.document("moons?n=40", training.formatted(id, CROSS), HIDDEN, OUTPUT), 30);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'constant'",
        "'cosine'",
        "'one-cycle'",
        "'exponential'",
        "{'type': 'step', 'values': {'every': 2, 'factor': 0.5}}",
        "{'type': 'warm-up', 'values': {'epochs': 3, 'then': 'cosine'}}",
        "{'type': 'reduce-on-plateau', 'values': {'figure': 'test.loss', 'patience': 1}}",
        "{'type': 'warm-up', 'values': {'then': {'type': 'reduce-on-plateau',"
            + " 'values': {'figure': 'train.loss', 'patience': 1, 'threshold': 0.1}}}}"
      })
  void schedules(String schedule) {
    String training =
        "{'rule': 'gradient', 'batch': 7, 'clipNorm': 0.5, 'clipValue': 0.3,"
            + " 'optimizer': {'type': 'sgd', 'values': {'rate': 0.5}}, 'schedule': %s, %s}";
    String text = training.formatted(schedule, CROSS);
    assertKept(Lesson.document("moons?n=40", text, HIDDEN, OUTPUT), 40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'patience', 'values': {'figure': 'test.loss', 'patience': 3}}",
        "{'type': 'patience', 'values': {'figure': 'test.accuracy', 'patience': 2}}",
        "{'type': 'any', 'values': {'rules': [{'type': 'steps', 'values': {'steps': 17}},"
            + " {'type': 'plateau', 'values': {'figure': 'test.loss', 'window': 3}}]}}"
      })
  void stopRules(String stop) {
    String training =
        "{'rule': 'gradient', 'batch': 7, 'best': 'test.loss', 'stop': %s, %s}"
            .formatted(stop, CROSS);
    assertKept(Lesson.document("moons?n=40", training, HIDDEN, OUTPUT), 40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'dropout', 'values': {'rate': 0.3}}",
        "{'type': 'noise', 'values': {'deviation': 0.2}}",
        "{'type': 'sparsity', 'values': {'strength': 0.1}}",
        "{'type': 'batch-norm'}",
        "{'type': 'layer-norm'}",
        "{'type': 'group-norm', 'values': {'groups': 5}}",
        "{'type': 'dense', 'values': {'units': 5, 'weighting': 'weight-norm'}}",
        "{'type': 'dense', 'values': {'units': 5, 'weighting': 'dropconnect'}}",
        "{'type': 'dense', 'values': {'units': 5, 'weighting': 'noisy'}}",
        "{'type': 'dense', 'values': {'units': 5, 'initializer': 'orthogonal',"
            + " 'biasInitializer': 'normal'}}"
      })
  void layers(String layer) {
    String training = "{'rule': 'gradient', 'batch': 7, 'draws': 3, %s}".formatted(CROSS);
    assertKept(Lesson.document("moons?n=40", training, HIDDEN, layer, OUTPUT), 30);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "['l1', 'l2', 'lq', 'max-norm', 'input-noise']",
        "['label-noise', 'fgsm']",
        "[{'type': 'fgsm', 'values': {'share': 1}}, 'max-norm']"
      })
  void regularisers(String list) {
    String training = "{'rule': 'gradient', 'batch': 7, 'regularizers': %s, %s}";
    String text = training.formatted(list, CROSS);
    assertKept(Lesson.document("moons?n=40", text, HIDDEN, "{'type': 'batch-norm'}", OUTPUT), 30);
  }

  @Test
  void augmentation() {
    String training =
        "{'rule': 'gradient', 'batch': 7,"
            + " 'regularizers': ['shift', 'rotate', 'mirror', 'elastic', 'cut-out'], %s}";
    String text = training.formatted(CROSS);
    assertKept(Lesson.document("digits?n=20&test=5", text, OUTPUT), 6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'rule': 'bagging', 'members': 3, 'batch': 7, 'epochs': 100",
        "'rule': 'pseudo-label', 'labelled': 0.3, 'from': 1, 'to': 3, 'batch': 7, 'epochs': 100",
        "'rule': 'gradient', 'frozen': ['n1'], 'batch': 7, 'epochs': 100",
        "'rule': 'lbfgs', 'regularizers': ['l2']",
        "'rule': 'lbfgs', 'stop': 'none', 'best': 'test.loss'",
        "'rule': 'levenberg-marquardt'"
      })
  void rules(String training) {
    assertKept(Lesson.document("moons?n=40", "{" + training + "}", HIDDEN, OUTPUT), 30);
  }
}
