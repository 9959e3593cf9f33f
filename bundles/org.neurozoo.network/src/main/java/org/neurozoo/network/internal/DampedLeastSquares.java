package org.neurozoo.network.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.network.internal.minimise.NormalEquations;
import org.neurozoo.training.Batches;
import org.neurozoo.training.State;
import org.neurozoo.training.StateBuilder;

/**
 * The method of Levenberg (1944) and Marquardt (1963) over the weights of a network, as Hagan and
 * Menhaj (1994) have it: (Jᵀ J + μ I) δ = -Jᵀ r of the residuals r of all samples and outputs, with
 * μ smaller after a step that leads down and greater until one does.
 */
final class DampedLeastSquares implements Iteration {
  private static final String DAMPING = "levenberg-marquardt/damping";
  private static final String RESIDUAL = "residual";
  private static final double FACTOR = 10;
  private static final double LEAST = 1e-12;
  private static final double MOST = 1e12;

  /** How many derivatives are kept at once, about. */
  private static final int ROOM = 1 << 20;

  private final Weights weights;
  private final Program jacobian;
  private final FullBatch batch;
  private final Batches samples;
  private final Feed feed;
  private final int outputs;
  private final int room;
  private final SequencedMap<String, NdArray> yield = new LinkedHashMap<>();
  private @Nullable Bound bound;

  /** The program on a state. */
  private record Bound(State state, Executable derivatives) {}

  /**
   * Declares what is to be remembered.
   *
   * @param batch the mean squared error over all samples
   * @param residual of a sample, F32 [1, targets], whose row is fed
   */
  DampedLeastSquares(
      FullBatch batch, Tensor residual, Resident data, double damping, StateBuilder builder) {
    this.batch = batch;
    this.weights = batch.weights();
    this.outputs = residual.shape().count();
    samples = new Batches(data.data().size(), 1, 0, false);
    feed = new Feed(samples);
    room = Math.clamp(ROOM / Math.max(1, weights.count() * outputs), 1, feed.capacity());
    SequencedMap<String, Tensor> told = new LinkedHashMap<>();
    told.put(RESIDUAL, residual);
    for (int output = 0; output < outputs; output++) {
      Tensor one = residual.slice(1, output, output + 1).reshape(Shape.SCALAR);
      List<Tensor> derivatives = Gradient.of(one, weights.tensors());
      for (int i = 0; i < derivatives.size(); i++) {
        told.put(output + "/" + i, derivatives.get(i));
      }
    }
    jacobian = Program.of(told);
    told.forEach(
        (name, tensor) ->
            yield.put(
                name, NdArray.zeros(new Spec(tensor.type(), Shape.of(room).then(tensor.shape())))));
    builder.variable(DAMPING, Spec.f64(), () -> NdArray.scalar(ElementType.F64, damping));
  }

  @Override
  public Program program() {
    return jacobian;
  }

  @Override
  public void bind(State state, Memory data) {
    bound = new Bound(state, state.load(jacobian, data));
    batch.bind(state, data);
  }

  private Bound bound() {
    if (bound == null) {
      throw new IllegalStateException("not bound to a state");
    }
    return bound;
  }

  @Override
  public double step(long step) {
    Memory memory = bound().state().memory();
    double[] x = weights.read(bound().state());
    double count = (double) samples.stepsPerEpoch() * outputs;
    NormalEquations equations = equations();
    double[] unused = new double[x.length];
    double before = batch.at(x, unused, step);
    double damping = memory.read(DAMPING).at(0);
    double after = before;
    boolean down = false;
    while (!down && damping <= MOST) {
      Optional<double[]> move = equations.step(damping * count);
      double[] tried = x.clone();
      move.ifPresent(delta -> java.util.Arrays.setAll(tried, i -> x[i] + delta[i]));
      after = move.isPresent() ? batch.at(tried, unused, step) : before;
      down = after < before;
      damping = down ? Math.max(LEAST, damping / FACTOR) : damping * FACTOR;
      if (down) {
        batch.settle(tried, step);
      }
    }
    if (!down) {
      batch.settle(x, step);
    }
    memory.write(DAMPING, NdArray.scalar(ElementType.F64, Math.min(damping, MOST)));
    return down ? after : before;
  }

  /** The sums over all samples at the present weights. */
  private NormalEquations equations() {
    NormalEquations equations = new NormalEquations(weights.count());
    double[] row = new double[weights.count()];
    long all = samples.stepsPerEpoch();
    for (long first = 0; first < all; first += room) {
      int some = (int) Math.min(room, all - first);
      bound().derivatives().run(first, some, feed.of(first, some), yield);
      List<NdArray> arrays = new ArrayList<>(yield.values());
      for (int i = 0; i < some; i++) {
        add(equations, arrays, i, row);
      }
    }
    return equations;
  }

  private void add(NormalEquations equations, List<NdArray> arrays, int sample, double[] row) {
    int each = (arrays.size() - 1) / outputs;
    for (int output = 0; output < outputs; output++) {
      int at = 0;
      for (int i = 0; i < each; i++) {
        NdArray array = arrays.get(1 + output * each + i);
        int length = array.length() / room;
        at = Weights.append(array, sample * length, length, row, at);
      }
      equations.add(arrays.getFirst().at(sample * outputs + output), row);
    }
  }
}
