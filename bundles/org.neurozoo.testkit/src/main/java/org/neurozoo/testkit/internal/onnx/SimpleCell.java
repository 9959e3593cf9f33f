package org.neurozoo.testkit.internal.onnx;

import java.util.List;
import org.neurozoo.graph.Tensor;

/** h = f(x · Wᵀ + h · Rᵀ + b) (Elman 1990). */
record SimpleCell(CellParts parts) implements Recurrent.Cell {
  SimpleCell(Node node, int direction) {
    this(CellParts.of(node, direction, "Tanh"));
  }

  @Override
  public Tensor project(Tensor x) {
    return parts.project(x).plus(parts.vector(3, 0)).plus(parts.vector(3, 1));
  }

  @Override
  public List<Tensor> step(Tensor projected, List<Tensor> carries) {
    Tensor recurrent = parts.recur(carries.getFirst(), 0);
    return List.of(parts.activate(0, projected.plus(recurrent)));
  }

  @Override
  public int carries() {
    return 1;
  }
}
