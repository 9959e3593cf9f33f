package org.neurozoo.network.internal.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.network.Probe;
import org.neurozoo.picture.Field;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.Layers;
import org.neurozoo.picture.Matrix;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Scatter;
import org.neurozoo.schema.FaultException;

/** Probes of classes, pointed at one head of several. */
class HeadProbesTest {
  /** Columns in an order of their own: no head has them side by side. */
  private static final List<String> TARGETS =
      List.of("health=ill", "weight", "kind=cat", "health=well", "kind=dog");

  private static final float[] POINTS = {-1, 0, 3, 4, -1, 2, 1, 4};

  private static final DataSet ANIMALS =
      animals(
          new float[] {
            1, 5, 1, 0, 0, //
            0, 6, 0, 1, 1, //
            0, 7, 0, 1, 1, //
            0, 8, 0, 1, 1
          });

  private static DataSet animals(float[] values) {
    Target target = new Target.Numbers(TARGETS, NdArray.of(Shape.of(4, 5), values));
    return new DataSet(NdArray.of(Shape.of(4, 2), POINTS), target);
  }

  /** Takes what has a positive first number for a dog, all for ill, and weighs the second one. */
  private static NdArray network(NdArray features) {
    int samples = features.shape().extent(0);
    float[] said = new float[5 * samples];
    for (int i = 0; i < samples; i++) {
      said[5 * i] = 1;
      said[5 * i + 1] = features.floats()[2 * i + 1];
      said[5 * i + 4] = features.floats()[2 * i];
    }
    return NdArray.of(Shape.of(samples, 5), said);
  }

  private static Map<String, Object> head(String type, String node, String target) {
    return Map.of("type", type, "values", Map.of("node", node, "target", List.of(target)));
  }

  private static Scene scene(List<Map<String, Object>> heads) {
    Map<String, Object> training = heads.isEmpty() ? Map.of() : Map.of("heads", heads);
    return new Scene(ANIMALS, Optional.empty(), HeadProbesTest::network, training);
  }

  private static final Scene SCENE =
      scene(
          List.of(
              head("numbers", "scales", "weight"),
              head("classes", "eye", "kind"),
              head("classes", "vet", "health")));

  private static Picture look(Probe probe, Scene scene, Map<String, Object> input) {
    return probe.look(scene, probe.schema().read(input, ""), Locale.ENGLISH);
  }

  @Test
  void theFirstHeadOfClassesIsLookedAtUnasked() {
    assertTrue(new ConfusionMatrix().fits(SCENE.experiment()));
    HeatMap map = (HeatMap) look(new ConfusionMatrix(), SCENE, Map.of());
    assertEquals(List.of("kind=cat", "kind=dog"), map.columnNames());
    assertEquals(Matrix.of(2, 2, 1, 0, 1, 2), map.values());
  }

  @Test
  void anotherHeadIsLookedAtByItsNode() {
    HeatMap map = (HeatMap) look(new ConfusionMatrix(), SCENE, Map.of("head", "vet"));
    assertEquals(List.of("health=ill", "health=well"), map.columnNames());
    assertEquals(Matrix.of(2, 2, 1, 0, 3, 0), map.values());
  }

  @Test
  void theDecisionRegionIsThatOfAHead() {
    Layers kinds = (Layers) look(new DecisionRegion(), SCENE, Map.of());
    assertEquals(
        List.of("kind=cat", "kind=dog"), ((Scatter) kinds.layers().getLast()).classNames());
    Layers weights = (Layers) look(new DecisionRegion(), SCENE, Map.of("head", "scales"));
    Field field = (Field) weights.layers().getFirst();
    int rows = field.values().rows();
    // The height is the second feature.
    assertEquals(field.box().y(3, rows), field.values().at(3, 0), 1e-5);
  }

  @Test
  void aHeadThatIsNotThereOrTellsNoClassesIsRefused() {
    assertRefused("no head \"nose\". Use: scales, eye, vet.", SCENE, "nose");
    assertRefused("\"scales\" predicts numbers", SCENE, "scales");
    assertRefused("just one output", scene(List.of()), "eye");
  }

  private static void assertRefused(String words, Scene scene, String head) {
    String said =
        assertThrows(
                FaultException.class,
                () -> look(new ConfusionMatrix(), scene, Map.of("head", head)))
            .fault()
            .message(Locale.ENGLISH);
    assertTrue(said.contains(words), said);
  }

  @Test
  void numbersWithoutAHeadOfClassesAreNone() {
    Scene numbers = scene(List.of(head("numbers", "scales", "weight")));
    assertFalse(new ConfusionMatrix().fits(numbers.experiment()));
    assertFalse(new ConfusionMatrix().fits(scene(List.of()).experiment()));
  }
}
