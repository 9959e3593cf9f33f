package org.neurozoo.network.internal.probe;

import java.util.Collection;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.internal.probe.Quantity.Role;

/** What a loss is given: the features and the target of a sample, and the parameters. */
record Givens(DataSet sample, Collection<Tensor> parameters) {
  /** What a tensor without inputs is. */
  Role role(Tensor tensor) {
    if (tensor.primitive() instanceof Primitive.Constant(NdArray value)) {
      if (value.shape().rank() == 0 || tensor.origin().startsWith("loss")) {
        return isTarget(value) ? Role.TARGET : Role.CONSTANT;
      }
      return value.equals(sample.features())
          ? Role.INPUT
          : isTarget(value) ? Role.TARGET : Role.CONSTANT;
    }
    return parameters.contains(tensor) ? Role.PARAMETER : Role.CONSTANT;
  }

  private boolean isTarget(NdArray value) {
    return switch (sample.target()) {
      case Target.Classes(var names, var labels) -> false;
      case Target.Numbers(var names, var values) -> value.equals(values);
      case Target.None none -> value.equals(sample.features());
    };
  }
}
