package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * The ways of a map that passes through a product's result in its order, told by the axes of the
 * product. Where a way is not even along one of these, there is none.
 *
 * @param from the axes of the map
 * @param to the axes of the product
 * @param strides of the result along them
 */
record Rebase(Shape from, Shape to, List<Integer> strides) {
  /**
   * The map as the epilogue of the product; empty if it cannot be. Vectors must be able to compute
   * it: it neither gathers nor draws random numbers, and where neighbours of the result are, every
   * view moves by one element or, if it is loaded, stays.
   */
  static Optional<Kernel.Epilogue> epilogue(
      Kernel.Contract product, Kernel.Map map, boolean keeps) {
    Buffer sums = product.c().buffer();
    Rebase rebase = new Rebase(map.extent(), product.extent(), product.c().strides());
    boolean fills = map.extent().count() == sums.size() && sums.size() > 0;
    if (!fills || !isDense(product.extent(), product.c())) {
      return Optional.empty();
    }
    List<Instruction> body = new ArrayList<>();
    for (Instruction instruction : map.body()) {
      rebase.moved(instruction, product.c()).ifPresent(body::add);
    }
    List<Kernel.Store> stores = new ArrayList<>();
    for (Kernel.Store store : map.stores()) {
      rebase
          .moved(store.target())
          .filter(view -> rebase.isContiguous(view.strides(), 1))
          .ifPresent(view -> stores.add(new Kernel.Store(view, store.value())));
    }
    return body.size() == map.body().size() && stores.size() == map.stores().size()
        ? Optional.of(new Kernel.Epilogue(body, stores, keeps))
        : Optional.empty();
  }

  /** Whether a view leads to every element of its buffer once, the axes in any order. */
  private static boolean isDense(Shape axes, View view) {
    int expected = 1;
    for (int axis : longer(axes).sorted(Comparator.comparing(view.strides()::get)).toList()) {
      if (view.strides().get(axis) != expected) {
        return false;
      }
      expected *= axes.extent(axis);
    }
    return view.offset() == 0 && expected == view.buffer().size();
  }

  private static Stream<Integer> longer(Shape axes) {
    return IntStream.range(0, axes.rank()).filter(axis -> axes.extent(axis) != 1).boxed();
  }

  private Optional<Instruction> moved(Instruction instruction, View sums) {
    return switch (instruction) {
      case Instruction.Load(View view) when view.buffer().equals(sums.buffer()) ->
          isInOrder(view) ? Optional.of(new Instruction.Load(sums)) : Optional.empty();
      case Instruction.Load(View view) ->
          moved(view)
              .filter(way -> isContiguous(way.strides(), 0) || isContiguous(way.strides(), 1))
              .map(Instruction.Load::new);
      case Instruction.Index(var way, int offset) ->
          moved(way).map(strides -> new Instruction.Index(strides, offset));
      case Instruction.LoadRow _, Instruction.Random _ -> Optional.empty();
      default -> Optional.of(instruction);
    };
  }

  private boolean isInOrder(View view) {
    return view.offset() == 0
        && longer(from).allMatch(axis -> view.strides().get(axis).equals(from.strides().get(axis)));
  }

  /** Whether a way moves by so much where neighbours of the result are. */
  private boolean isContiguous(List<Integer> way, int step) {
    return longer(to).allMatch(axis -> strides.get(axis) != 1 || way.get(axis) == step);
  }

  private Optional<View> moved(View view) {
    return moved(view.strides()).map(way -> new View(view.buffer(), view.offset(), way));
  }

  private Optional<List<Integer>> moved(List<Integer> way) {
    List<Integer> moved = new ArrayList<>();
    for (int axis = 0; axis < to.rank(); axis++) {
      int length = to.extent(axis);
      Optional<Integer> step = length == 1 ? Optional.of(0) : step(way, strides.get(axis), length);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      moved.add(step.get());
    }
    return Optional.of(moved);
  }

  /**
   * How far a way moves with each of so many steps, which are of so many elements in the map's
   * order; empty if not always as far.
   */
  private Optional<Integer> step(List<Integer> way, int elements, int count) {
    int end = elements * count;
    Optional<Integer> found = Optional.empty();
    for (int axis : longer(from).sorted(Comparator.reverseOrder()).toList()) {
      int inner = from.strides().get(axis);
      int outer = inner * from.extent(axis);
      if (outer <= elements || inner >= end) {
        continue;
      }
      boolean begins = found.isPresent() || elements % inner == 0;
      boolean ends = outer <= end ? end % outer == 0 : outer % end == 0;
      long moved = (long) way.get(axis) * elements;
      boolean even = begins && ends && moved % inner == 0;
      if (!even || found.isPresent() && found.get() != moved / inner) {
        return Optional.empty();
      }
      found = Optional.of((int) (moved / inner));
    }
    return found;
  }
}
