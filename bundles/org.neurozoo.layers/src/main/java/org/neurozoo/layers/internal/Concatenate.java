package org.neurozoo.layers.internal;

import java.util.List;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.LayerType;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * The numbers of all inputs in one row, in the order of the edges: [batch, …] each to [batch,
 * features].
 */
final class Concatenate implements LayerType {
  @Override
  public String id() {
    return "concatenate";
  }

  @Override
  public Texts texts() {
    return Texts.beside(Concatenate.class);
  }

  @Override
  public Tensor build(List<Tensor> inputs, Values values, BuildContext context) {
    return Tensor.concatenate(1, inputs.stream().map(Inputs::rows).toList());
  }
}
