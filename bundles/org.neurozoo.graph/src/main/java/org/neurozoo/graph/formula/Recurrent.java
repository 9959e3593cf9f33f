package org.neurozoo.graph.formula;

import java.util.List;
import java.util.Optional;
import org.neurozoo.graph.Tensor;

/**
 * Cells of recurrent networks. Gates lie one after the other in the rows of the weights, each
 * [hidden, …], in ONNX's order; {@link Sequences} runs cells over time.
 */
public final class Recurrent {
  private Recurrent() {}

  /**
   * What a cell learns, for so many gates.
   *
   * @param input weights of its input, [gates · hidden, in]
   * @param recurrent weights of its own last output, [gates · hidden, hidden]
   * @param inputBias added to the one, [gates · hidden]
   * @param recurrentBias added to the other, [gates · hidden]
   */
  public record Weights(Tensor input, Tensor recurrent, Tensor inputBias, Tensor recurrentBias) {
    /** Weights without biases. */
    public Weights(Tensor input, Tensor recurrent) {
      this(input, recurrent, recurrent.literal(0), recurrent.literal(0));
    }

    int hidden() {
      return recurrent.shape().extent(1);
    }

    /** The rows of some gates, from one (included) to another (excluded). */
    private Tensor recurrent(int from, int to) {
      return recurrent.slice(0, from * hidden(), to * hidden());
    }

    private Tensor recurrentBias(int from, int to) {
      boolean none = recurrentBias.shape().rank() == 0;
      return none ? recurrentBias : recurrentBias.slice(0, from * hidden(), to * hidden());
    }
  }

  /** One step in time. */
  @FunctionalInterface
  public interface Cell {
    /**
     * The states after a step.
     *
     * @param net x · Wᵀ + input bias, [batch, gates · hidden]
     * @param states before the step, each [batch, hidden]
     * @return the states after it; the first is the cell's output
     */
    List<Tensor> next(Tensor net, List<Tensor> states);
  }

  /** An activation of net inputs. */
  @FunctionalInterface
  public interface Activation {
    /** The activation of each number. */
    Tensor of(Tensor net);
  }

  /** f(net + R h + b) with tanh as f (Elman 1990); state h; one gate. */
  public static Cell elman(Weights w) {
    return elman(w, Activations::tanh);
  }

  /** The same with another activation. */
  public static Cell elman(Weights w, Activation f) {
    return (net, states) -> List.of(f.of(net.plus(recurrent(states.getFirst(), w, 0, 1))));
  }

  /** Long short-term memory with forget gate; states h and c; gates i, o, f, c. */
  public static Cell lstm(Weights w) {
    return lstm(w, Optional.empty());
  }

  /**
   * c' = f · c + i · tanh(c̃), h' = o · tanh(c') (Hochreiter and Schmidhuber 1997, Gers et al.
   * 2000).
   *
   * @param peepholes weights of c in the gates i, o, f, [3 · hidden] (Gers and Schmidhuber 2000)
   */
  public static Cell lstm(Weights w, Optional<Tensor> peepholes) {
    return (net, states) -> {
      Tensor c = states.get(1);
      Tensor gates = net.plus(recurrent(states.getFirst(), w, 0, 4));
      Tensor i = Activations.logistic(peeped(gates, c, 0, peepholes, w.hidden()));
      Tensor f = Activations.logistic(peeped(gates, c, 2, peepholes, w.hidden()));
      Tensor candidate = Activations.tanh(gate(gates, 3, w.hidden()));
      Tensor next = f.times(c).plus(i.times(candidate));
      Tensor o = Activations.logistic(peeped(gates, next, 1, peepholes, w.hidden()));
      return List.of(o.times(Activations.tanh(next)), next);
    };
  }

  private static Tensor peeped(
      Tensor gates, Tensor c, int gate, Optional<Tensor> peepholes, int hidden) {
    Tensor net = gate(gates, gate, hidden);
    return peepholes.map(p -> net.plus(c.times(gate(p, gate, hidden)))).orElse(net);
  }

  /**
   * Gated recurrent unit: h' = (1 - z) · tanh(h̃) + z · h; state h; gates z, r, h.
   *
   * @param resetAfter whether r scales R h + b, as fast libraries have it, rather than h before
   *     (Cho et al. 2014)
   */
  public static Cell gru(Weights w, boolean resetAfter) {
    int hidden = w.hidden();
    return (net, states) -> {
      Tensor h = states.getFirst();
      Tensor gates = Activations.logistic(net.slice(-1, 0, 2 * hidden).plus(recurrent(h, w, 0, 2)));
      Tensor z = gate(gates, 0, hidden);
      Tensor r = gate(gates, 1, hidden);
      Tensor own = resetAfter ? r.times(recurrent(h, w, 2, 3)) : recurrent(r.times(h), w, 2, 3);
      Tensor candidate = Activations.tanh(gate(net, 2, hidden).plus(own));
      return List.of(candidate.plus(z.times(h.minus(candidate))));
    };
  }

  private static Tensor recurrent(Tensor h, Weights w, int from, int to) {
    return Products.linear(h, w.recurrent(from, to)).plus(w.recurrentBias(from, to));
  }

  private static Tensor gate(Tensor gates, int gate, int hidden) {
    return gates.slice(-1, gate * hidden, (gate + 1) * hidden);
  }
}
