package org.neurozoo.graph.cpu.internal.reduce;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.cpu.internal.expression.Access;
import org.neurozoo.graph.cpu.internal.expression.Axis;
import org.neurozoo.graph.cpu.internal.expression.Body;
import org.neurozoo.graph.cpu.internal.expression.Storage;
import org.neurozoo.graph.plan.Kernel;

/**
 * The loops of a reduction.
 *
 * @param accesses those of the body, then the target, then one to a temporary array
 * @param outer over results; at least one
 * @param inner over what makes one result; at least one
 */
record Nest(Body body, List<Access> accesses, List<Axis> outer, List<Axis> inner) {
  static Nest of(Kernel.Reduce kernel) {
    Body body = Body.of(kernel.body());
    Access target = Access.of(kernel.target());
    Access padded =
        new Access(
            target.storage(),
            target.buffer(),
            target.offset(),
            padded(target.strides(), kernel.inner().rank()));
    int rank = kernel.outer().rank() + kernel.inner().rank();
    Storage storage = Storage.of(kernel.body().get(kernel.value()).type());
    Access temporary = new Access(storage, null, 0, padded(List.of(), rank));
    List<Access> accesses = body.and(List.of(padded, temporary));
    return new Nest(
        body,
        accesses,
        Axis.merged(Axis.of(kernel.outer(), 0, accesses), accesses.size()),
        Axis.merged(Axis.of(kernel.inner(), kernel.outer().rank(), accesses), accesses.size()));
  }

  /** The loops of a stage over so many rows at once: the last of the outer ones. */
  static Nest ofRows(Kernel.Reduce kernel, int block) {
    Nest whole = of(kernel);
    List<Axis> outer = new ArrayList<>(RowAxes.of(kernel.outer(), whole.accesses));
    outer.add(outer.removeLast().within(block));
    return new Nest(whole.body, whole.accesses, List.copyOf(outer), whole.inner);
  }

  private static List<Integer> padded(List<Integer> strides, int zeros) {
    List<Integer> padded = new ArrayList<>(strides);
    IntStream.range(0, zeros).forEach(_ -> padded.add(0));
    return padded;
  }

  int target() {
    return accesses.size() - 2;
  }

  int temporary() {
    return accesses.size() - 1;
  }

  /** An axis along which the temporary array moves so far. */
  Axis withTemporary(Axis axis, int stride) {
    List<Integer> strides = new ArrayList<>(axis.strides());
    strides.set(temporary(), stride);
    return new Axis(axis.extent(), List.copyOf(strides));
  }
}
