package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Learner;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.Phase;
import org.neurozoo.training.ProgramLearner;
import org.neurozoo.training.StateBuilder;

/**
 * What an optimiser is tried on.
 *
 * @param scheduled what becomes of its rate
 */
public record Descents(Optimizer optimizer, Values values, UnaryOperator<Tensor> scheduled) {
  /** A parameter that nothing depends on. */
  public static final String IDLE = "idle";

  /** How many steps there are at most. */
  public static final long STEPS = 100;

  private static final List<Shape> SHAPES =
      List.of(Shape.SCALAR, Shape.of(3), Shape.of(2, 3), Shape.of(1, 2, 1, 2));

  /**
   * A quadratic Σ ½ c (w - 1)² over parameters w0, w1 … of several shapes, whose curvatures c lie
   * between 0.2 and 2.2. Its figures are the share of each parameter.
   */
  public Learner quadratic(long seed) {
    StateBuilder state = new StateBuilder();
    Map<String, Tensor> losses = new LinkedHashMap<>();
    for (Shape shape : SHAPES) {
      String name = "w" + losses.size();
      Tensor w = state.uniform(name, new Spec(ElementType.F32, shape), -3, 0, seed);
      Tensor share = w.minus(1).square().times(curvature(name, shape)).sum();
      losses.put(name, share.reshape().times(0.5));
    }
    state.uniform(IDLE, Spec.f32(3), 1, 2, seed);
    return learner(state, losses);
  }

  private static Tensor curvature(String name, Shape shape) {
    NdArray numbers = NdArray.zeros(new Spec(ElementType.F32, shape));
    double[] random = BuiltLayer.random(name, numbers.length(), 2);
    for (int i = 0; i < random.length; i++) {
      numbers.put(i, 1.2 + random[i]);
    }
    return Tensor.constant(numbers);
  }

  /** Two inputs, three hidden units and one output that learn the exclusive or. */
  public Learner net(long seed) {
    StateBuilder state = new StateBuilder();
    Tensor x = Tensor.constant(NdArray.of(Shape.of(4, 2), 0f, 0, 0, 1, 1, 0, 1, 1));
    Tensor t = Tensor.constant(NdArray.of(Shape.of(4, 1), 0f, 1, 1, 0));
    Tensor v = state.uniform("hidden/weight", Spec.f32(2, 3), -1, 1, seed);
    Tensor a = state.uniform("hidden/bias", Spec.f32(3), -1, 1, seed);
    Tensor w = state.uniform("output/weight", Spec.f32(3, 1), -1, 1, seed);
    Tensor b = state.uniform("output/bias", Spec.f32(1), -1, 1, seed);
    Tensor y = x.matmul(v).plus(a).unary(UnaryOp.TANH).matmul(w).plus(b);
    return learner(state, Map.of("net", y.minus(t).square().mean().reshape()));
  }

  /** What is to be learned once the optimiser has declared what it remembers, by name. */
  public Set<String> learned() {
    StateBuilder state = new StateBuilder();
    Tensor w = state.uniform("w", Spec.f32(3), -1, 1, 0);
    apply(List.of(new Optimizer.Parameter("w", w, w)), state);
    return state.parameters().keySet();
  }

  private void apply(List<Optimizer.Parameter> parameters, StateBuilder state) {
    Origin.within(
        "optimizer",
        () -> {
          optimizer.apply(parameters, values, scheduled, state);
          return state;
        });
  }

  private Learner learner(StateBuilder state, Map<String, Tensor> losses) {
    Tensor loss = losses.values().stream().reduce(Tensor::plus).orElseThrow();
    state.output("loss", loss);
    Map<String, Tensor> variables = state.parameters();
    List<Tensor> derivatives = Gradient.of(loss, List.copyOf(variables.values()));
    List<Optimizer.Parameter> parameters = new ArrayList<>();
    variables.forEach(
        (name, w) ->
            parameters.add(new Optimizer.Parameter(name, w, derivatives.get(parameters.size()))));
    apply(parameters, state);
    Phase descent = Phase.of("descent", STEPS, state.program());
    losses.forEach(state::output);
    return new ProgramLearner(state.layout(), List.of(descent), state.program());
  }
}
