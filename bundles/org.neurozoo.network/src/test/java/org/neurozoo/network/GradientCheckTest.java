package org.neurozoo.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Fitted;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.network.internal.GradientContributions;
import org.neurozoo.network.internal.metric.Metrics;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.StateBuilder;
import org.neurozoo.training.internal.schedule.Schedules;
import org.neurozoo.training.internal.stop.StopRules;

class GradientCheckTest {
  /** f(x · w) with w of so many columns; no w where there are none. */
  private record Layer(String id, int columns, UnaryOperator<Tensor> function)
      implements LayerType {
    @Override
    public Tensor build(List<Tensor> inputs, Values values, BuildContext context) {
      Tensor x = inputs.getFirst();
      if (columns == 0) {
        return function.apply(x);
      }
      Spec spec = Spec.f32(x.shape().extent(1), columns);
      Tensor w = context.state().uniform("w", spec, -1, 1, context.seed());
      return function.apply(x.matmul(w));
    }

    @Override
    public Texts texts() {
      return Texts.beside(GradientCheck.class);
    }
  }

  /** Named by documents, never asked. */
  private record Still(String id) implements Optimizer {
    @Override
    public void apply(
        List<Parameter> parameters,
        Values values,
        UnaryOperator<Tensor> scheduled,
        StateBuilder state) {
      throw new UnsupportedOperationException("nothing is trained");
    }

    @Override
    public Texts texts() {
      return Texts.beside(GradientCheck.class);
    }
  }

  /** Learns without a loss. */
  private record Other(String id) implements LearningRule {
    @Override
    public NetworkLearner create(Experiment experiment, Device device) {
      throw new UnsupportedOperationException("nothing is trained");
    }

    @Override
    public Texts texts() {
      return Texts.beside(GradientCheck.class);
    }
  }

  /** x² that claims a derivative of x instead of 2x. */
  private static Tensor wrongSquare(Tensor x) {
    return x.times(x.stopGradient());
  }

  private static Tensor rectified(Tensor x) {
    return x.max(x.literal(0));
  }

  /** x + 1 + |w - p - distance| for each p of the point that the check moves w to, from 0. */
  private record Kinked(String id, double distance) implements LayerType {
    @Override
    public Tensor build(List<Tensor> inputs, Values values, BuildContext context) {
      Tensor w = context.state().parameter("w", Spec.f32(3), () -> NdArray.zeros(Spec.f32(3)));
      long key = Philox.key(context.seed(), "check/shift/" + id + "/w");
      float[] kinks = new float[3];
      for (int i = 0; i < kinks.length; i++) {
        double p = 0.1 * (Philox.uniform(Philox.word(key, i)) - 0.5);
        kinks[i] = (float) (p + distance);
      }
      Tensor kink = Tensor.constant(NdArray.of(Shape.of(3), kinks));
      return inputs.getFirst().plus(1).plus(w.minus(kink).unary(UnaryOp.ABS));
    }

    @Override
    public Texts texts() {
      return Texts.beside(GradientCheck.class);
    }
  }

  private static Experiment experiment(String layers, String rule) {
    Contributor own =
        () ->
            List.<Contribution>of(
                new Layer("tanh", 3, x -> x.unary(UnaryOp.TANH)),
                new Layer("relu", 3, GradientCheckTest::rectified),
                new Kinked("near", 5e-6),
                new Kinked("nearer", -5e-7),
                new Layer("wrong", 3, GradientCheckTest::wrongSquare),
                new Layer("broken", 3, x -> x.unary(UnaryOp.LOG)),
                new Layer("plain", 0, x -> x),
                new Still("adam"),
                new Other("other"));
    Registry registry =
        Registry.of(
            List.of(
                new GradientContributions(), new Metrics(), new Schedules(), new StopRules(), own));
    float[] numbers = new float[60];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) Math.sin(i);
    }
    DataSet data =
        new DataSet(
            NdArray.of(Shape.of(20, 3), numbers),
            new Target.Numbers(List.of("a", "b", "c"), NdArray.of(Shape.of(20, 3), numbers)));
    return new Experiment(
        document(layers, rule), registry, data, Optional.empty(), Fitted.chain(List.of()));
  }

  private static ExperimentDocument document(String layers, String rule) {
    ObjectNode json;
    try {
      json =
          (ObjectNode)
              new ObjectMapper()
                  .readTree(
                      """
                      {"format": "neurozoo/experiment", "version": 1,
                       "networks": {"main": {"nodes": [{"id": "input", "type": "input"}],
                                             "edges": []}},
                       "data": {"spec": "none"},
                       "training": {"loss": "mean-squared-error"}}
                      """);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    json.withObject("/training").put("rule", rule);
    String before = "input";
    for (String layer : layers.split(" ")) {
      json.withArray("/networks/main/nodes").addObject().put("id", layer).put("type", layer);
      json.withArray("/networks/main/edges").addObject().put("from", before).put("to", layer);
      before = layer;
    }
    if (rule.equals("other")) {
      json.withObject("/training").remove("loss");
    }
    return ExperimentDocument.read(json);
  }

  private static List<GradientCheck.Row> check(String layers) {
    return GradientCheck.check(experiment(layers, "gradient"));
  }

  @Test
  void findsRightDerivativesRight() {
    List<GradientCheck.Row> rows = check("tanh relu");
    assertEquals(
        List.of("tanh/w", "relu/w"), rows.stream().map(GradientCheck.Row::parameter).toList());
    for (GradientCheck.Row row : rows) {
      assertEquals(Shape.of(3, 3), row.shape());
      assertEquals(8, row.elements());
      // Rounding of the loss over the step, 1e-16 / 1e-5, and the third derivative times 1e-10.
      assertTrue(row.deviation() < 1e-7, row.toString());
      assertTrue(row.isRight());
    }
  }

  @Test
  void findsAWrongDerivativeInAllThatDependsOnIt() {
    List<GradientCheck.Row> rows = check("tanh wrong relu");
    assertFalse(rows.get(0).isRight(), rows.toString());
    assertFalse(rows.get(1).isRight(), rows.toString());
    // Half of the true one.
    assertEquals(0.5, rows.get(1).deviation(), 0.01);
    assertTrue(rows.get(2).isRight(), rows.toString());
  }

  @Test
  void acceptsKinksButNoNumbersThatAreNone() {
    for (String distance : List.of("near", "nearer")) {
      GradientCheck.Row kinked = check(distance).getFirst();
      assertTrue(kinked.kinks() == 3 && kinked.isRight(), kinked.toString());
    }
    List<GradientCheck.Row> rows = check("broken");
    assertTrue(Double.isNaN(rows.getFirst().deviation()), rows.toString());
    assertFalse(rows.getFirst().isRight());
  }

  @Test
  void yieldsTheSameEveryTime() {
    assertEquals(check("tanh relu"), check("tanh relu"));
  }

  @Test
  void refusesWhatHasNothingToCheck() {
    assertTrue(refusal("plain", "gradient").contains("no layer has parameters"));
    assertTrue(refusal("tanh", "other").contains("\"other\" follows no derivatives"));
    assertTrue(refusal("tanh", "missing").contains("missing"));
  }

  private static String refusal(String layers, String rule) {
    Experiment experiment = experiment(layers, rule);
    String message =
        assertThrows(FaultException.class, () -> GradientCheck.check(experiment)).getMessage();
    return String.valueOf(message);
  }
}
