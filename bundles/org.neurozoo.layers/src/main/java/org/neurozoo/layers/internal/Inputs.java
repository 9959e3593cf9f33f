package org.neurozoo.layers.internal;

import java.util.List;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/** What feeds a node. */
final class Inputs {
  private static final Texts TEXTS = Texts.beside(Inputs.class);

  private Inputs() {}

  /**
   * The input of a layer that takes one.
   *
   * @throws FaultException if there are several
   */
  static Tensor only(List<Tensor> inputs) {
    if (inputs.size() != 1) {
      throw fault("several.inputs", inputs.size());
    }
    return inputs.getFirst();
  }

  /**
   * The input of a layer that weighs numbers.
   *
   * @throws FaultException if they are tokens
   */
  static Tensor numbers(Tensor x) {
    if (!x.type().isFloat()) {
      throw fault("tokens");
    }
    return x;
  }

  /** Each sample as a row: [batch, features]. */
  static Tensor rows(Tensor x) {
    int batch = x.shape().extent(0);
    return x.reshape(batch, x.shape().axes(1, x.shape().rank()).count());
  }

  /** A fault of the node being built. */
  static FaultException fault(String key, Object... arguments) {
    return FaultException.of(TEXTS, Origin.current(), key, arguments);
  }
}
