package org.neurozoo.layers.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.graph.Shape;
import org.neurozoo.network.LayerType;
import org.neurozoo.network.Registry;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.LayerContract;
import org.neurozoo.testkit.LayerContract.Use;
import org.neurozoo.testkit.junit.ContractTest;

/** All layers of this bundle. */
class LayerContractsTest extends ContractTest {
  private static final Registry REGISTRY = Registry.of(List.of(new Layers()));

  @Override
  protected Contract contract() {
    SequencedMap<String, Contract> contracts = new LinkedHashMap<>();
    for (LayerType type : REGISTRY.all(LayerType.class)) {
      contracts.put(type.id(), new LayerContract(type, REGISTRY, uses(type), wrong(type)));
    }
    return Contract.all(contracts);
  }

  private static List<Use> uses(LayerType type) {
    return switch (type.id()) {
      case "dense" ->
          List.of(
              Use.of(Map.of("units", 4, "activation", "relu"), 3),
              Use.of(Map.of("bias", false, "weighting", "weight-norm"), 2, 3),
              Use.of(Map.of("units", 7, "weighting", "dropconnect", "activation", "softmax"), 5),
              Use.of(Map.of("units", 1, "weighting", "noisy", "initializer", "he"), 1, 2, 2));
      case "activation" ->
          List.of(Use.of(Map.of(), 3), Use.of(Map.of("function", "softmax"), 2, 3));
      case "concatenate" ->
          List.of(
              Use.of(Map.of(), 3),
              new Use(Map.of(), List.of(Shape.of(2, 2), Shape.of(3), Shape.of(1))));
      case "add" -> List.of(new Use(Map.of(), List.of(Shape.of(2, 3), Shape.of(2, 3))));
      case "slice" ->
          List.of(
              Use.of(Map.of("count", 1), 1), Use.of(Map.of("from", 1, "count", 2, "step", 3), 7));
      case "sparsity" ->
          List.of(
              Use.of(Map.of("strength", 0.5), 3),
              Use.of(Map.of("penalty", "divergence", "strength", 0.5), 2, 2));
      case "group-norm" ->
          List.of(Use.of(Map.of("groups", 2), 4), Use.of(Map.of("groups", 3), 3, 2, 3));
      default -> List.of(Use.of(Map.of(), 5), Use.of(Map.of(), 2, 3, 1));
    };
  }

  private static List<Use> wrong(LayerType type) {
    return switch (type.id()) {
      case "concatenate" -> List.of();
      case "add" -> List.of(new Use(Map.of(), List.of(Shape.of(2), Shape.of(3))));
      case "slice" -> List.of(Use.of(Map.of("from", 5, "count", 2), 6), two());
      case "dense" -> List.of(Use.of(Map.of("units", 2_000_000_000), 3), two());
      case "group-norm" -> List.of(Use.of(Map.of("groups", 3), 4), two());
      case "batch-norm" -> List.of(Use.of(Map.of()), two());
      default -> List.of(two());
    };
  }

  /** Two edges to a layer that takes one. */
  private static Use two() {
    return new Use(Map.of(), List.of(Shape.of(8), Shape.of(8)));
  }
}
