package org.neurozoo.graph.cpu.internal.whole;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.cpu.internal.expression.Combination;
import org.neurozoo.graph.cpu.internal.expression.Expression;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * Cuts a reduction into sweeps: interleaved partials are filled, combined with the elements and
 * joined by halves. Partials that get no element are left out, for joining them changes nothing.
 */
final class Reductions {
  private static final int PARTIALS = Expression.PARTIALS;

  /** Elements of a sum that are added in one go, by the definition of the kernel. */
  private static final int CHUNK = 16384;

  private final Reduction op;
  private final ElementType type;
  private final Shape outer;
  private final int elements;
  private final int present;
  private final List<Instruction> body;
  private final int value;
  private final View target;

  /** The strides of partials: for one after the other, then for the outer axes. */
  private final List<Integer> strides;

  private final boolean across;
  private final View partials;

  private Reductions(Kernel.Reduce kernel, boolean across, View partials) {
    op = kernel.op();
    body = kernel.body();
    value = kernel.value();
    type = body.get(value).type();
    outer = kernel.outer();
    elements = kernel.inner().count();
    present = present(elements);
    target = kernel.target();
    this.across = across;
    this.partials = partials;
    int step = across ? outer.count() : 1;
    int result = across ? 1 : PARTIALS;
    strides = then(step, outer.strides().stream().map(stride -> stride * result).toList());
  }

  /** The pieces of a kernel; empty if it is none that can be printed. */
  static Optional<List<Piece>> of(Kernel.Reduce kernel, Work work) {
    if (kernel.op().isPosition() || kernel.inner().count() > CHUNK) {
      return Optional.empty();
    }
    if (kernel.inner().count() > 0 && (kernel.inner().rank() > 1 || isMixed(kernel))) {
      return aside(kernel, work);
    }
    ElementType type = kernel.body().get(kernel.value()).type();
    return work.take(type, Shape.of(PARTIALS * kernel.outer().count()))
        .map(partials -> new Reductions(kernel, isAcross(kernel), partials).pieces());
  }

  /** Whether elements are far apart along results and along what makes one of them. */
  private static boolean isMixed(Kernel.Reduce kernel) {
    boolean plain = kernel.body().get(kernel.value()) instanceof Instruction.Load;
    return !plain && !isEven(kernel, true) && !isEven(kernel, false);
  }

  private static boolean isEven(Kernel.Reduce kernel, boolean across) {
    int axis = across ? kernel.outer().rank() - 1 : kernel.outer().rank();
    boolean loads = kernel.body().stream().noneMatch(Instruction.LoadRow.class::isInstance);
    return axis >= 0
        && axis < kernel.outer().rank() + kernel.inner().rank()
        && loads
        && Bodies.strides(kernel.body())
            .map(strides -> strides.get(axis))
            .allMatch(stride -> stride == 0 || stride == 1);
  }

  private static boolean isAcross(Kernel.Reduce kernel) {
    boolean wide =
        kernel.outer().rank() > 0
            && kernel.outer().extent(kernel.outer().rank() - 1) > kernel.inner().count();
    return isEven(kernel, true) && (wide || !isEven(kernel, false));
  }

  /** First computes all elements, then reduces them. */
  private static Optional<List<Piece>> aside(Kernel.Reduce kernel, Work work) {
    Shape all = kernel.outer().then(kernel.inner());
    Optional<View> place = work.take(kernel.body().get(kernel.value()).type(), all);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    View elements = place.get();
    List<Integer> flat = new ArrayList<>(all.strides().subList(0, kernel.outer().rank()));
    flat.add(1);
    Kernel.Reduce rest =
        new Kernel.Reduce(
            kernel.origin(),
            kernel.outer(),
            Shape.of(kernel.inner().count()),
            kernel.op(),
            List.of(new Instruction.Load(new View(elements.buffer(), elements.offset(), flat))),
            0,
            kernel.target());
    Sweep compute =
        new Sweep(all, kernel.body(), List.of(Sweep.Store.of(elements, kernel.value())));
    return of(rest, work)
        .map(pieces -> Stream.concat(Stream.of(compute), pieces.stream()).toList());
  }

  private static int present(int elements) {
    return Math.min(PARTIALS, elements);
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(fill(present == 0 ? target : null));
    int whole = elements / PARTIALS;
    if (whole > 0) {
      pieces.add(rounds(whole));
    }
    if (elements % PARTIALS > 0) {
      pieces.add(rest(whole * PARTIALS));
    }
    for (int half = PARTIALS / 2; half > 1; half /= 2) {
      int joined = Math.min(half, present - half);
      if (joined > 0) {
        pieces.add(join(joined, half));
      }
    }
    if (present > 0) {
      pieces.add(finish());
    }
    return pieces;
  }

  /** Everything begins with the neutral element. */
  private Sweep fill(@Nullable View results) {
    List<Instruction> literal = List.of(new Instruction.Literal(type, op.neutral()));
    return results != null
        ? new Sweep(outer, literal, List.of(Sweep.Store.of(results, 0)))
        : sweep(present, literal, 0, Combination.SET);
  }

  /** A sweep over some partials of all results. */
  private Sweep sweep(int count, List<Instruction> body, int value, Combination combination) {
    return new Sweep(extent(count), body, List.of(new Sweep.Store(partial(0), value, combination)));
  }

  private Shape extent(int count) {
    return new Shape(order(then(count, outer.extents())));
  }

  /** Partials from one on, of all results. */
  private View partial(int first) {
    int offset = partials.offset() + first * strides.getFirst();
    return new View(partials.buffer(), offset, order(strides));
  }

  /** Whole rounds of the elements through the partials. */
  private Sweep rounds(int rounds) {
    Shape extent = new Shape(then(rounds, extent(PARTIALS).extents()));
    View into = partial(0);
    View held = new View(into.buffer(), into.offset(), then(0, into.strides()));
    List<Instruction> moved =
        Bodies.over(
            body,
            Bodies.Ways.of(before -> then(PARTIALS * before.getLast(), order(innerFirst(before)))));
    return new Sweep(extent, moved, List.of(new Sweep.Store(held, value, Combination.of(op))));
  }

  /** Elements of the last round, which is not whole. */
  private Sweep rest(int first) {
    List<Instruction> moved =
        Bodies.over(
            body,
            before ->
                new Bodies.Way(first * innerFirst(before).getFirst(), order(innerFirst(before))));
    return sweep(elements - first, moved, value, Combination.of(op));
  }

  private List<Integer> innerFirst(List<Integer> before) {
    int rank = outer.rank();
    return then(before.size() > rank ? before.get(rank) : 0, before.subList(0, rank));
  }

  private Sweep join(int count, int half) {
    return new Sweep(
        extent(count), joined(partial(0), partial(half)), List.of(Sweep.Store.of(partial(0), 2)));
  }

  private List<Instruction> joined(View first, View second) {
    BinaryOp combine =
        switch (op) {
          case SUM -> BinaryOp.ADD;
          case PRODUCT -> BinaryOp.MULTIPLY;
          case MAXIMUM -> BinaryOp.MAXIMUM;
          default -> BinaryOp.MINIMUM;
        };
    return List.of(
        new Instruction.Load(first),
        new Instruction.Load(second),
        new Instruction.Binary(combine, type, 0, 1));
  }

  /** The last two partials make the results. */
  private Sweep finish() {
    View first = result(0);
    return present == 1
        ? Sweep.copy(outer, first, target)
        : new Sweep(outer, joined(first, result(1)), List.of(Sweep.Store.of(target, 2)));
  }

  private View result(int partial) {
    return new View(
        partials.buffer(),
        partials.offset() + partial * strides.getFirst(),
        strides.subList(1, strides.size()));
  }

  /** What stands for partials comes last where vectors lie along them. */
  private List<Integer> order(List<Integer> partialFirst) {
    List<Integer> ordered = new ArrayList<>(partialFirst);
    if (!across) {
      Collections.rotate(ordered, -1);
    }
    return ordered;
  }

  private static List<Integer> then(int first, List<Integer> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }
}
