package org.neurozoo.family.mlp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.picture.NodeGraph;
import org.neurozoo.picture.NodeGraph.Node;
import org.neurozoo.schema.FaultException;

/**
 * The computation graph against the chain rule worked out on paper, and against finite differences.
 * The state holds single precision: derivatives near 1 are good to about 1e-6.
 */
class ComputationGraphTest {
  private static final double SINGLE = 1e-6;
  private static final String SQUARED = "{'rule': 'gradient', 'loss': 'half-squared-error'}";

  private static Laboratory twoNeurons() {
    Target target = new Target.Numbers(List.of("y"), NdArray.of(Shape.of(2, 1), 7f, 1f));
    DataSet samples = new DataSet(NdArray.of(Shape.of(2, 1), 9f, 0.5f), target);
    Laboratory laboratory = new Laboratory(samples, SQUARED, "1 logistic", "1 logistic");
    laboratory.set("l1/weight", 0.8);
    laboratory.set("l1/bias", -0.2);
    laboratory.set("l2/weight", -1.5);
    laboratory.set("l2/bias", 0.3);
    return laboratory;
  }

  private static Node node(NodeGraph graph, String title) {
    return graph.nodes().stream().filter(n -> n.title().equals(title)).findFirst().orElseThrow();
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** Values are written with three digits or so. */
  private static void assertNode(NodeGraph graph, String title, double value, double derivative) {
    Node node = node(graph, title);
    assertEquals(derivative, node.value(), SINGLE, title);
    String written =
        node.lines().stream().filter(line -> line.startsWith("= ")).findFirst().orElseThrow();
    double read = Double.parseDouble(written.substring(2).replace('−', '-'));
    assertEquals(value, read, Math.max(0.0006, Math.abs(value) * 0.006), title);
  }

  @Test
  void theMinimalNetworkIsShownWhole() {
    try (Laboratory laboratory = twoNeurons()) {
      NodeGraph graph = (NodeGraph) laboratory.look("computation-graph", Map.of("sample", 1));
      double z1 = 0.8 * 0.5 - 0.2;
      double a1 = logistic(z1);
      double z2 = -1.5 * a1 + 0.3;
      double a2 = logistic(z2);
      double dz2 = (a2 - 1) * a2 * (1 - a2);
      double da1 = dz2 * -1.5;
      double dz1 = da1 * a1 * (1 - a1);
      assertNode(graph, "E", 0.5 * (a2 - 1) * (a2 - 1), 1);
      assertNode(graph, "y", 1, 1 - a2);
      assertNode(graph, "a⁽²⁾", a2, a2 - 1);
      assertNode(graph, "z⁽²⁾", z2, dz2);
      assertNode(graph, "w⁽²⁾", -1.5, dz2 * a1);
      assertNode(graph, "b⁽²⁾", 0.3, dz2);
      assertNode(graph, "a⁽¹⁾", a1, da1);
      assertNode(graph, "z⁽¹⁾", z1, dz1);
      assertNode(graph, "w⁽¹⁾", 0.8, dz1 * 0.5);
      assertNode(graph, "b⁽¹⁾", -0.2, dz1);
      assertNode(graph, "x", 0.5, dz1 * 0.8);
      // besides: two products, and the difference a⁽²⁾ − y
      assertEquals(14, graph.nodes().size());
      assertEquals(
          List.of("×", "×", "−"),
          graph.nodes().stream().map(Node::title).filter("×−"::contains).toList());
      // x, w → ×; ×, b → z → a for each neuron; a, y → −; − → E
      assertEquals(13, graph.edges().size());
    }
  }

  @Test
  void derivativesAgreeWithFiniteDifferences() {
    Target classes = new Target.Classes(List.of("a", "b"), NdArray.of(Shape.of(1), 1));
    DataSet samples = new DataSet(NdArray.of(Shape.of(1, 2), 0.5f, -1f), classes);
    String training = "{'rule': 'gradient', 'loss': 'categorical-cross-entropy'}";
    try (Laboratory laboratory = new Laboratory(samples, training, "2 tanh", "2 identity")) {
      laboratory.set("l1/weight", 0.3, -0.4, 0.7, 0.2);
      laboratory.set("l1/bias", 0.1, -0.2);
      laboratory.set("l2/weight", -0.5, 0.6, 0.8, 0.9);
      Map<String, String> scalars = Map.of("detail", "scalars");
      NodeGraph graph = (NodeGraph) laboratory.look("computation-graph", scalars);
      double[] first = {0.3, -0.4, 0.7, 0.2};
      String[] names = {"w⁽¹⁾₁₁", "w⁽¹⁾₁₂", "w⁽¹⁾₂₁", "w⁽¹⁾₂₂"};
      // losses near 1 are known to 1e-7, so differences over 2h = 0.02 to 1e-5, besides h² terms
      double h = 0.01;
      for (int i = 0; i < names.length; i++) {
        double above = loss(laboratory, first, i, h);
        double below = loss(laboratory, first, i, -h);
        assertEquals((above - below) / (2 * h), node(graph, names[i]).value(), 1e-4, names[i]);
      }
    }
  }

  private static double loss(Laboratory laboratory, double[] weights, int position, double move) {
    double[] moved = weights.clone();
    moved[position] += move;
    laboratory.set("l1/weight", moved);
    double loss =
        laboratory
            .learner()
            .figures(laboratory.learner().experiment().train())
            .firstEntry()
            .getValue();
    laboratory.set("l1/weight", weights);
    return loss;
  }

  @Test
  void largeNetworksAreShownAsTensors() {
    Target target = new Target.Numbers(List.of("y"), NdArray.of(Shape.of(1, 1), 1f));
    DataSet samples = new DataSet(NdArray.of(Shape.of(1, 40), new float[40]), target);
    try (Laboratory laboratory = new Laboratory(samples, SQUARED, "30 relu", "1 identity")) {
      laboratory.set("l2/bias", 0.25);
      NodeGraph graph = (NodeGraph) laboratory.look("computation-graph", Map.of());
      assertEquals(List.of("Features", "Parameters", "Computed", "Targets"), graph.groupNames());
      assertEquals("[30, 40]", node(graph, "W⁽¹⁾").lines().getFirst());
      // all features are 0, so the output is the bias, and E = ½ (0.25 − 1)²
      assertTrue(node(graph, "E").lines().contains("= 0.281"), graph.nodes().toString());
      assertTrue(node(graph, "b⁽²⁾").lines().contains("∂ −0.750"));
      assertThrows(
          FaultException.class,
          () -> laboratory.look("computation-graph", Map.of("detail", "scalars")));
    }
  }

  @Test
  void samplesThatAreNotThereAreRefused() {
    try (Laboratory laboratory = twoNeurons()) {
      FaultException fault =
          assertThrows(
              FaultException.class,
              () -> laboratory.look("computation-graph", Map.of("sample", 2)));
      assertTrue(fault.getMessage().startsWith("sample: there is no sample 2"));
    }
  }
}
