package org.neurozoo.layers.internal;

import java.util.List;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.LayerType;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** Each sample as a row of numbers: [batch, …] to [batch, features]. */
final class Flatten implements LayerType {
  @Override
  public String id() {
    return "flatten";
  }

  @Override
  public Texts texts() {
    return Texts.beside(Flatten.class);
  }

  @Override
  public Tensor build(List<Tensor> inputs, Values values, BuildContext context) {
    return Inputs.rows(Inputs.only(inputs));
  }
}
