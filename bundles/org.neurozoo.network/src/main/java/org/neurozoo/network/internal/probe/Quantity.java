package org.neurozoo.network.internal.probe;

import java.util.List;
import org.neurozoo.graph.Tensor;

/**
 * Something that is computed on the way to a loss: one number, or a whole tensor.
 *
 * @param tensor what it is part of
 * @param index which element of the tensor, row-major; -1 for all of them
 * @param role what it is
 * @param operation what it is computed by, in symbols; empty for what is given
 * @param pointwise whether it is computed element by element
 * @param operands what it is computed from, constants and all, as often as they go in
 * @param inputs each of these once; constants are left out
 */
record Quantity(
    Tensor tensor,
    int index,
    Role role,
    String operation,
    boolean pointwise,
    List<Quantity> operands,
    List<Quantity> inputs) {
  /** What a quantity is; the order is that of the legend. */
  enum Role {
    /** A feature of the sample. */
    INPUT,
    /** What is learned. */
    PARAMETER,
    /** What follows. */
    COMPUTED,
    /** What is to be predicted. */
    TARGET,
    /** A number that nothing flows back to. */
    CONSTANT
  }

  /** Copies the lists. */
  Quantity {
    operands = List.copyOf(operands);
    inputs = List.copyOf(inputs);
  }

  /** Something that nothing goes into. */
  static Quantity given(Tensor tensor, int index, Role role) {
    return new Quantity(tensor, index, role, "", false, List.of(), List.of());
  }

  /** Two quantities are the same only if they are one. */
  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
