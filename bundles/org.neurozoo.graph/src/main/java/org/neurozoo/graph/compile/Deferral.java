package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Tensor;

/**
 * Which stored tensors can wait until all old values of variables have been read: new values, and
 * element-wise work that only they need, which then joins them in one kernel.
 */
final class Deferral {
  private final Map<Tensor, List<Tensor>> readers = new HashMap<>();
  private final Set<Tensor> waits = new HashSet<>();

  private Deferral() {}

  /**
   * The stored tensors that wait.
   *
   * @param order all tensors, inputs before what they go into
   * @param roots those that are stored
   */
  static Set<Tensor> of(Program program, List<Tensor> order, Set<Tensor> roots) {
    Deferral deferral = new Deferral();
    for (Tensor tensor : order) {
      tensor.inputs().forEach(input -> deferral.readers(input).add(tensor));
    }
    Collection<Tensor> updates = program.updates().values();
    Collection<Tensor> outputs = program.outputs().values();
    Set<Tensor> yielded = new HashSet<>(outputs);
    Set<Tensor> written = new HashSet<>(updates);
    for (Tensor tensor : order.reversed()) {
      boolean target = written.contains(tensor);
      boolean joins = target || !roots.contains(tensor) || isElementwise(tensor.primitive());
      boolean needed = target || !deferral.readers(tensor).isEmpty();
      if (joins && needed && !yielded.contains(tensor) && deferral.onlyForWaiting(tensor)) {
        deferral.waits.add(tensor);
      }
    }
    deferral.waits.retainAll(roots);
    return deferral.waits;
  }

  private List<Tensor> readers(Tensor tensor) {
    return readers.computeIfAbsent(tensor, t -> new ArrayList<>());
  }

  private boolean onlyForWaiting(Tensor tensor) {
    return waits.containsAll(readers(tensor));
  }

  private static boolean isElementwise(Primitive primitive) {
    return switch (primitive) {
      case Primitive.Unary u -> true;
      case Primitive.Binary b -> true;
      case Primitive.Compare c -> true;
      case Primitive.Select s -> true;
      case Primitive.Cast c -> true;
      case Primitive.StopGradient s -> true;
      default -> false;
    };
  }
}
