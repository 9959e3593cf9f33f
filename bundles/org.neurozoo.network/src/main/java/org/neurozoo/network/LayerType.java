package org.neurozoo.network;

import java.util.List;
import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Values;
import org.osgi.annotation.versioning.ConsumerType;

/** A kind of node: builds its part of the graph. */
@ConsumerType
public interface LayerType extends Contribution {
  @Override
  default String kind() {
    return "layer";
  }

  /**
   * The layer's output.
   *
   * @param inputs F32 [batch, …], in the order of the edges
   * @throws org.neurozoo.schema.FaultException if the inputs do not fit
   */
  Tensor build(List<Tensor> inputs, Values values, BuildContext context);
}
