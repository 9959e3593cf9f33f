package org.neurozoo.graph.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurozoo.graph.Scan;
import org.neurozoo.graph.Tensor;

/**
 * Recurrent cells over time. Sequences are [time, batch, features], as a scan takes them; the share
 * of the inputs in all net inputs is one matrix product before the loop.
 */
public final class Sequences {
  private Sequences() {}

  /** Which way a cell goes. */
  public enum Direction {
    /** From the first element to the last. */
    FORWARD,
    /** From the last element to the first; outputs stand where their inputs do. */
    BACKWARD
  }

  /**
   * What a cell leaves.
   *
   * @param outputs of each step, [time, batch, hidden]
   * @param last the states after its last step
   */
  public record Result(Tensor outputs, List<Tensor> last) {}

  /** A cell over whole sequences. */
  public static Result run(
      Tensor x,
      Recurrent.Weights weights,
      Recurrent.Cell cell,
      List<Tensor> start,
      Direction direction) {
    return run(x, Optional.empty(), weights, cell, start, direction);
  }

  /**
   * A cell over sequences of unequal length: beyond its length a sample's states stay and its
   * outputs are 0, so that going backward begins at its own last element.
   *
   * @param lengths I32 [batch]
   * @param start the states before the first step, each [batch, hidden]
   */
  public static Result run(
      Tensor x,
      Optional<Tensor> lengths,
      Recurrent.Weights weights,
      Recurrent.Cell cell,
      List<Tensor> start,
      Direction direction) {
    Tensor nets = Products.linear(x, weights.input()).plus(weights.inputBias());
    int time = x.shape().extent(0);
    Scan.Result result =
        direction == Direction.FORWARD
            ? Scan.over(time, start, List.of(nets), round -> step(round, cell, lengths))
            : Scan.backwards(time, start, List.of(nets), round -> step(round, cell, lengths));
    return new Result(result.outputs().getFirst(), result.carries());
  }

  private static Scan.Next step(Scan.Round round, Recurrent.Cell cell, Optional<Tensor> lengths) {
    List<Tensor> next = cell.next(round.element(0), round.carries());
    if (lengths.isEmpty()) {
      return new Scan.Next(next, List.of(next.getFirst()));
    }
    Tensor running = round.index().less(lengths.get());
    Tensor column = running.reshape(running.shape().extent(0), 1);
    List<Tensor> states = new ArrayList<>();
    for (int i = 0; i < next.size(); i++) {
      states.add(column.select(next.get(i), round.carry(i)));
    }
    Tensor output = next.getFirst();
    return new Scan.Next(states, List.of(column.select(output, output.literal(0))));
  }

  /** A forward and a backward run beside each other: outputs [time, batch, 2 · hidden]. */
  public static Result both(Result forward, Result backward) {
    List<Tensor> last = new ArrayList<>(forward.last());
    last.addAll(backward.last());
    Tensor outputs = Tensor.concatenate(-1, List.of(forward.outputs(), backward.outputs()));
    return new Result(outputs, last);
  }
}
