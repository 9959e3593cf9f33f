package org.neurozoo.testkit.internal.onnx;

import java.util.List;
import org.neurozoo.graph.Tensor;

/**
 * Long short-term memory with peepholes (Hochreiter and Schmidhuber 1997; Gers et al. 2002); gates
 * are input, output, forget, candidate.
 */
record MemoryCell(CellParts parts) implements Recurrent.Cell {
  private static final int INPUT = 0;
  private static final int OUTPUT = 1;
  private static final int FORGET = 2;
  private static final int CANDIDATE = 3;
  private static final int PEEPHOLES = 7;

  MemoryCell(Node node, int direction) {
    this(CellParts.of(node, direction, "Sigmoid", "Tanh", "Tanh"));
  }

  @Override
  public Tensor project(Tensor x) {
    return parts.project(x);
  }

  @Override
  public List<Tensor> step(Tensor projected, List<Tensor> carries) {
    Tensor h = carries.getFirst();
    Tensor c = carries.getLast();
    Tensor input = parts.activate(0, sum(projected, h, INPUT).plus(peep(c, INPUT)));
    boolean coupled = parts.node().attributes().flag("input_forget", false);
    Tensor forget =
        coupled
            ? input.subtractedFrom(1)
            : parts.activate(0, sum(projected, h, FORGET).plus(peep(c, FORGET)));
    Tensor candidate = parts.activate(1, sum(projected, h, CANDIDATE));
    Tensor next = forget.times(c).plus(input.times(candidate));
    Tensor output = parts.activate(0, sum(projected, h, OUTPUT).plus(peep(next, OUTPUT)));
    return List.of(output.times(parts.activate(2, next)), next);
  }

  private Tensor sum(Tensor projected, Tensor h, int gate) {
    Tensor sum = parts.gate(projected, gate).plus(parts.recur(h, gate));
    return sum.plus(parts.vector(3, gate)).plus(parts.vector(3, 4 + gate));
  }

  private Tensor peep(Tensor c, int gate) {
    return c.times(parts.vector(PEEPHOLES, gate));
  }

  @Override
  public int carries() {
    return 2;
  }
}
