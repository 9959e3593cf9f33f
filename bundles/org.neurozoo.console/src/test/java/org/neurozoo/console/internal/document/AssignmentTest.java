package org.neurozoo.console.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.schema.FaultException;

/** Pointers are those of RFC 6901. */
class AssignmentTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static ObjectNode experiment() throws JsonProcessingException {
    return (ObjectNode)
        MAPPER.readTree(
            """
            {"format": "neurozoo/experiment",
             "networks": {"main": {
               "nodes": [
                 {"id": "in", "type": "input"},
                 {"id": "hidden", "type": "dense", "values": {"units": 8, "activation": "elu"}}],
               "edges": [{"from": "in", "to": "hidden"}]}},
             "data": {"spec": "xor", "preprocessing": ["standardise"]},
             "training": {
               "optimizer": "adam", "loss": {"type": "mean-squared-error", "values": {}}}}
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "training.epochs=7, /training/epochs, 7",
    "networks.main.hidden.units=64, /networks/main/nodes/1/values/units, 64",
    "hidden.units=64, /networks/main/nodes/1/values/units, 64",
    "hidden.values.units=64, /networks/main/nodes/1/values/units, 64",
    "networks.main.nodes.1.units=64, /networks/main/nodes/1/values/units, 64",
    "hidden.bias=false, /networks/main/nodes/1/values/bias, false",
    "in.type=dense, /networks/main/nodes/0/type, \"dense\"",
    "hidden.activation.alpha=0.5, /networks/main/nodes/1/values/activation/values/alpha, 0.5",
    "training.optimizer=sgd, /training/optimizer, \"sgd\"",
    "training.optimizer.rate=0.01, /training/optimizer/values/rate, 0.01",
    "training.loss.delta=1e-3, /training/loss/values/delta, 0.001",
    "data.spec=spirals?n=200, /data/spec, \"spirals?n=200\"",
    "data.spec=, /data/spec, \"\"",
    "training.epochs=many, /training/epochs, \"many\"",
    "training.epochs=1 2, /training/epochs, \"1 2\"",
  })
  void setsWhatThePathLeadsTo(String assignment, String pointer, String json) throws Exception {
    ObjectNode experiment = experiment();
    Assignment.apply(experiment, assignment);
    assertEquals(MAPPER.readTree(json), experiment.at(pointer));
  }

  @Test
  void keepsTheTypeThatGetsValues() throws Exception {
    ObjectNode experiment = experiment();
    Assignment.apply(experiment, "training.optimizer.rate=0.01");
    Assignment.apply(experiment, "training.optimizer.beta1=0.8");
    assertEquals(
        MAPPER.readTree(
            """
            {"type": "adam", "values": {"rate": 0.01, "beta1": 0.8}}
            """),
        experiment.at("/training/optimizer"));
  }

  @Test
  void changesNothingElse() throws Exception {
    ObjectNode experiment = experiment();
    Assignment.apply(experiment, "hidden.units=8");
    assertEquals(experiment(), experiment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hidden.units",
        "=3",
        "",
        "hiden.units=3",
        "networks.other.hidden.units=3",
        "networks.main.other.units=3",
        "networks.main.nodes.7.units=3",
        "networks.main.nodes.0=3",
        "data.spec.n=3x.y",
        "training.none.rate=1",
        "hidden.units.more=1",
        "hidden..units=1",
        "foo=1",
        ".=1"
      })
  void refusesPathsThatLeadNowhere(String assignment) throws Exception {
    ObjectNode experiment = experiment();
    if (assignment.startsWith("data.spec.")) {
      experiment.withObjectProperty("data").put("spec", 3);
    }
    ObjectNode before = experiment.deepCopy();
    assertThrows(FaultException.class, () -> Assignment.apply(experiment, assignment));
    assertEquals(before, experiment);
  }

  @Test
  void namesWhatCouldHaveBeenMeant() throws Exception {
    ObjectNode experiment = experiment();
    String message =
        assertThrows(FaultException.class, () -> Assignment.apply(experiment, "hiden.units=3"))
            .getMessage();
    assertTrue(message.contains("hiden") && message.contains("hidden"), message);
  }

  @Test
  void asksForTheNetworkWhereThereAreTwo() throws Exception {
    ObjectNode experiment = experiment();
    experiment
        .withObjectProperty("networks")
        .set("critic", experiment.at("/networks/main").deepCopy());
    assertThrows(FaultException.class, () -> Assignment.apply(experiment, "hidden.units=3"));
    Assignment.apply(experiment, "networks.critic.hidden.units=3");
    assertEquals(3, experiment.at("/networks/critic/nodes/1/values/units").asInt());
    assertEquals(8, experiment.at("/networks/main/nodes/1/values/units").asInt());
  }
}
