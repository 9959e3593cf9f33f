package org.neurozoo.family.mlp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.neurozoo.network.Probe;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.ImageGrid;
import org.neurozoo.picture.Picture;

class WeightsTest {
  private final Probe probe = Trial.REGISTRY.get(Probe.class, "weights", "");

  @Test
  void weightsOfImagesAreImages() {
    ObjectNode experiment = Trial.experiment("digits");
    experiment.withObject("/data").put("spec", "digits?n=10&test=10");
    try (Trial trial = new Trial(experiment)) {
      ImageGrid grid = (ImageGrid) look(trial);
      assertEquals(128, grid.count());
      assertEquals(28, grid.height());
      double second = trial.variable("hidden/weight").at(784 + 29);
      assertEquals(second, grid.pixel(1, 0, 1, 1));
      assertEquals("Weights \"hidden/weight\"", grid.title());
    }
  }

  @Test
  void weightsOfOtherNumbersAreAHeatMap() {
    try (Trial trial = new Trial(Trial.experiment("xor"))) {
      HeatMap map = (HeatMap) look(trial);
      assertEquals(4, map.values().rows());
      assertEquals(trial.variable("hidden/weight").at(5), map.values().at(2, 1));
    }
  }

  @Test
  void theLayerNearestToTheInputIsShownWhateverTheOrderOfNodes() {
    ObjectNode experiment = Trial.experiment("spirals");
    var nodes = experiment.withArray("/networks/main/nodes");
    nodes.insert(0, nodes.remove(2));
    try (Trial trial = new Trial(experiment)) {
      assertEquals("Weights \"hidden1/weight\"", look(trial).title());
    }
  }

  @Test
  void aNetworkWithoutParametersHasNone() {
    ObjectNode experiment = Trial.experiment("xor");
    ObjectNode network = experiment.withObject("/networks/main");
    network.withArray("nodes").remove(2);
    network.withArray("edges").remove(1);
    network.withObject("/nodes/1").put("type", "flatten").remove("values");
    try (Trial trial = new Trial(experiment)) {
      assertFalse(probe.fits(trial.learner().experiment()));
    }
  }

  private Picture look(Trial trial) {
    return probe.look(trial, probe.schema().defaults(), Locale.ENGLISH);
  }
}
