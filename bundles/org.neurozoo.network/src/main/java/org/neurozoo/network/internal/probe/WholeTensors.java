package org.neurozoo.network.internal.probe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;
import org.neurozoo.network.internal.probe.Quantity.Role;

/** A loss as a graph of whole tensors. */
final class WholeTensors {
  private WholeTensors() {}

  /** The loss, from which all others can be reached. */
  static Quantity of(Tensor loss, Givens givens) {
    Map<Tensor, Quantity> all = new LinkedHashMap<>();
    for (Tensor tensor : Topology.order(List.of(loss))) {
      all.put(tensor, quantity(tensor, all, givens));
    }
    Quantity root = all.get(loss);
    if (root == null) {
      throw new IllegalStateException("no loss");
    }
    return root;
  }

  private static Quantity quantity(Tensor tensor, Map<Tensor, Quantity> all, Givens givens) {
    List<Quantity> inputs = new ArrayList<>();
    List<Quantity> operands = new ArrayList<>();
    for (Tensor input : tensor.inputs()) {
      Quantity known = all.get(input);
      if (known != null) {
        operands.add(known);
      }
      if (known != null && known.role() != Role.CONSTANT && !inputs.contains(known)) {
        inputs.add(known);
      }
    }
    if (tensor.inputs().isEmpty()) {
      return Quantity.given(tensor, -1, givens.role(tensor));
    }
    if (inputs.isEmpty()) {
      return Quantity.given(tensor, -1, Role.CONSTANT);
    }
    if (Operations.moves(tensor.primitive()) && inputs.size() == 1) {
      return inputs.getFirst();
    }
    String symbol = Operations.symbol(tensor.primitive());
    boolean pointwise = Operations.pointwise(tensor.primitive());
    return new Quantity(tensor, -1, Role.COMPUTED, symbol, pointwise, operands, inputs);
  }
}
