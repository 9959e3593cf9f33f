package org.neurozoo.network.internal;

import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.network.internal.minimise.Descending;
import org.neurozoo.network.internal.minimise.History;
import org.neurozoo.network.internal.minimise.LineSearch;
import org.neurozoo.training.State;
import org.neurozoo.training.StateBuilder;

/** L-BFGS over the weights of a network. */
final class QuasiNewton implements Iteration {
  private static final String MOVES = "lbfgs/moves";
  private static final String CHANGES = "lbfgs/changes";
  private static final String COUNT = "lbfgs/count";

  private final FullBatch batch;
  private final LineSearch search;
  private @Nullable State state;

  /**
   * Declares what is to be remembered.
   *
   * @param history how many moves
   */
  QuasiNewton(FullBatch batch, int history, LineSearch search, StateBuilder builder) {
    this.batch = batch;
    this.search = search;
    Spec rows = Spec.f64(history, batch.weights().count());
    builder.zeros(MOVES, rows);
    builder.zeros(CHANGES, rows);
    builder.zeros(COUNT, Spec.f64());
  }

  @Override
  public Program program() {
    return batch.program();
  }

  @Override
  public void bind(State to, Memory data) {
    state = to;
    batch.bind(to, data);
  }

  @Override
  public double step(long step) {
    if (state == null) {
      throw new IllegalStateException("not bound to a state");
    }
    Memory memory = state.memory();
    NdArray moves = memory.read(MOVES);
    NdArray changes = memory.read(CHANGES);
    Shape rows = moves.shape();
    int count = (int) memory.read(COUNT).at(0);
    History history =
        new History(moves.doubles(), changes.doubles(), count, batch.weights().count());
    Descending end =
        Descending.from(
            batch.weights().read(state), (x, g) -> batch.at(x, g, step), history, search);
    batch.settle(end.x(), step);
    memory.write(MOVES, NdArray.of(rows, end.history().moves()));
    memory.write(CHANGES, NdArray.of(rows, end.history().changes()));
    memory.write(COUNT, NdArray.scalar(ElementType.F64, end.history().count()));
    return end.value();
  }
}
