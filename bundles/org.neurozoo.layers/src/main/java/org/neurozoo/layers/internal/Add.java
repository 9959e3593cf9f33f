package org.neurozoo.layers.internal;

import java.util.List;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.LayerType;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * The sum of inputs of equal shape, for instance of a block and what went into it: a residual block
 * (He et al. 2016, equation 1).
 */
final class Add implements LayerType {
  @Override
  public String id() {
    return "add";
  }

  @Override
  public Texts texts() {
    return Texts.beside(Add.class);
  }

  @Override
  public Tensor build(List<Tensor> inputs, Values values, BuildContext context) {
    Shape shape = inputs.getFirst().shape();
    for (Tensor input : inputs) {
      if (!input.shape().equals(shape)) {
        throw Inputs.fault("unequal.inputs", shape, input.shape());
      }
    }
    return inputs.stream().reduce(Tensor::plus).orElseThrow();
  }
}
