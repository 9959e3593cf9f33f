package org.neurozoo.layers.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.graph.reference.Interpreter;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.LayerType;
import org.neurozoo.network.Registry;
import org.neurozoo.training.StateBuilder;

/** A layer under test, built as node {@code node} of a network with three targets. */
final class Bench {
  static final int TARGETS = 3;

  private static final Registry REGISTRY = Registry.of(List.of(new Layers()));

  final StateBuilder state = new StateBuilder();
  private final BuildContext context = new BuildContext(state, REGISTRY, 7, TARGETS, true);

  /** The output of a layer for features of a shape, with values as a document holds them. */
  Tensor build(String layer, Map<String, ?> values, Tensor... inputs) {
    LayerType type = REGISTRY.get(LayerType.class, layer, "node");
    return Origin.within(
        "node", () -> type.build(List.of(inputs), type.schema().read(values, "node"), context));
  }

  static Tensor features(int... extents) {
    return Tensor.input("features", Spec.f32(extents));
  }

  /** The values of tensors for features and variables. */
  static List<DoubleArray> run(
      List<Tensor> tensors, double[] features, Shape shape, Map<String, DoubleArray> variables) {
    Map<String, DoubleArray> inputs = Map.of("features", DoubleArray.of(shape, features));
    return new Interpreter(inputs, variables, 0).evaluate(tensors);
  }

  /** All variables as they start. */
  Map<String, DoubleArray> initial() {
    Map<String, DoubleArray> initial = new LinkedHashMap<>();
    state.layout().slots().forEach((name, slot) -> initial.put(name, wide(slot.initial().get())));
    return initial;
  }

  private static DoubleArray wide(NdArray array) {
    double[] elements = new double[array.shape().count()];
    java.util.Arrays.setAll(elements, array::at);
    return new DoubleArray(array.spec(), elements);
  }
}
