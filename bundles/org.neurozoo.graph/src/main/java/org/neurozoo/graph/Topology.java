package org.neurozoo.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The order in which tensors can be computed. */
public final class Topology {
  private final Set<Tensor> seen = new HashSet<>();
  private final List<Tensor> order = new ArrayList<>();

  private Topology() {}

  /** The targets and everything they need, each once, inputs before what they go into. */
  public static List<Tensor> order(Collection<Tensor> targets) {
    Topology topology = new Topology();
    targets.forEach(topology::visit);
    return topology.order;
  }

  /** With a stack of its own: graphs over many time steps are deeper than a thread's. */
  private void visit(Tensor target) {
    List<Tensor> stack = new ArrayList<>(List.of(target));
    while (!stack.isEmpty()) {
      Tensor top = stack.getLast();
      List<Tensor> missing = top.inputs().stream().filter(input -> !seen.contains(input)).toList();
      if (missing.isEmpty()) {
        stack.removeLast();
        if (seen.add(top)) {
          order.add(top);
        }
      } else {
        stack.addAll(missing.reversed());
      }
    }
  }
}
