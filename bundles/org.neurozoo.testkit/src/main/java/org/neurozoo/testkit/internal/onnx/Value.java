package org.neurozoo.testkit.internal.onnx;

import java.util.Optional;
import org.neurozoo.graph.Tensor;

/**
 * What flows between nodes.
 *
 * @param type its type in ONNX; graphs hold several of them in one of their own
 * @param known its numbers, if it was given
 */
record Value(DataType type, Tensor tensor, Optional<Literal> known) {
  static Value of(DataType type, Tensor tensor) {
    if (type.element() != tensor.type() && !(type.isFloat() && tensor.type().isFloat())) {
      throw new IllegalStateException(type + " held in " + tensor.type());
    }
    return new Value(type, tensor.to(type.element()), Optional.empty());
  }

  static Value constant(Literal literal) {
    return new Value(literal.type(), Tensor.constant(literal.array()), Optional.of(literal));
  }

  static Value input(String name, Literal literal) {
    Tensor tensor = Tensor.input(name, literal.array().spec());
    return new Value(literal.type(), tensor, Optional.of(literal));
  }
}
