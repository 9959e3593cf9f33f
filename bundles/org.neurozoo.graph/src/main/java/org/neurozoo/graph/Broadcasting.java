package org.neurozoo.graph;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** NumPy's broadcasting rule, made explicit as reshape and broadcast primitives. */
final class Broadcasting {
  private Broadcasting() {}

  /** The shape that a start and all tensors can be repeated to. */
  static Shape common(Object operation, Shape start, Tensor... tensors) {
    Shape shape = start;
    for (Tensor tensor : tensors) {
      shape = common(operation, shape, tensor.shape(), tensors);
    }
    return shape;
  }

  private static Shape common(Object operation, Shape a, Shape b, Tensor... tensors) {
    int rank = Math.max(a.rank(), b.rank());
    Integer[] extents = new Integer[rank];
    for (int axis = 1; axis <= rank; axis++) {
      int ea = axis <= a.rank() ? a.extent(-axis) : 1;
      int eb = axis <= b.rank() ? b.extent(-axis) : 1;
      if (ea != eb && ea != 1 && eb != 1) {
        List<Spec> specs = Arrays.stream(tensors).map(Tensor::spec).toList();
        throw GraphFault.mismatch(operation.toString(), specs);
      }
      extents[rank - axis] = ea == 1 ? eb : ea;
    }
    return new Shape(List.of(extents));
  }

  static Tensor broadcast(Tensor tensor, Shape to) {
    if (tensor.shape().equals(to)) {
      return tensor;
    }
    int missing = Math.max(0, to.rank() - tensor.shape().rank());
    Shape aligned = new Shape(Collections.nCopies(missing, 1)).then(tensor.shape());
    Tensor reshaped = tensor.reshape(aligned);
    return aligned.equals(to) ? reshaped : Tensor.of(new Primitive.Broadcast(to), reshaped);
  }
}
