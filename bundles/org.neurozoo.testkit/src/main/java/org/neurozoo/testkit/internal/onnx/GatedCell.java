package org.neurozoo.testkit.internal.onnx;

import java.util.List;
import org.neurozoo.graph.Tensor;

/** The gated recurrent unit (Cho et al. 2014); gates are update, reset, candidate. */
record GatedCell(CellParts parts) implements Recurrent.Cell {
  private static final int UPDATE = 0;
  private static final int RESET = 1;
  private static final int CANDIDATE = 2;

  GatedCell(Node node, int direction) {
    this(CellParts.of(node, direction, "Sigmoid", "Tanh"));
  }

  @Override
  public Tensor project(Tensor x) {
    return parts.project(x);
  }

  @Override
  public List<Tensor> step(Tensor projected, List<Tensor> carries) {
    Tensor h = carries.getFirst();
    Tensor update = gate(projected, h, UPDATE);
    Tensor reset = gate(projected, h, RESET);
    Tensor bias = parts.vector(3, 3 + CANDIDATE);
    Tensor recurrent =
        parts.node().attributes().flag("linear_before_reset", false)
            ? reset.times(parts.recur(h, CANDIDATE).plus(bias))
            : parts.recur(reset.times(h), CANDIDATE).plus(bias);
    Tensor given = parts.gate(projected, CANDIDATE).plus(parts.vector(3, CANDIDATE));
    Tensor candidate = parts.activate(1, given.plus(recurrent));
    return List.of(update.subtractedFrom(1).times(candidate).plus(update.times(h)));
  }

  private Tensor gate(Tensor projected, Tensor h, int gate) {
    Tensor sum = parts.gate(projected, gate).plus(parts.recur(h, gate));
    return parts.activate(0, sum.plus(parts.vector(3, gate)).plus(parts.vector(3, 3 + gate)));
  }

  @Override
  public int carries() {
    return 1;
  }
}
