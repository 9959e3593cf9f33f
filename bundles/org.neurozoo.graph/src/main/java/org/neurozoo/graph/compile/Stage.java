package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * A map or reduction that may become a stage of a row kernel.
 *
 * @param nest all its loops
 * @param rows which of them count rows, in the order that all stages of a kernel share; none if
 *     that is open
 */
record Stage(Kernel kernel, Shape nest, List<Integer> rows) {
  Stage {
    rows = List.copyOf(rows);
  }

  /** A stage whose rows are those of a reduction's results, or still open; empty for others. */
  static Optional<Stage> of(Kernel kernel) {
    return switch (kernel) {
      case Kernel.Map map when map.extent().count() > 1 ->
          Optional.of(new Stage(map, map.extent(), List.of()));
      case Kernel.Reduce reduce when reduce.outer().count() > 1 && reduce.inner().count() > 0 -> {
        List<Integer> rows = longAxes(reduce.outer());
        yield Optional.of(new Stage(reduce, reduce.outer().then(reduce.inner()), rows));
      }
      default -> Optional.empty();
    };
  }

  private static List<Integer> longAxes(Shape shape) {
    return IntStream.range(0, shape.rank()).filter(a -> shape.extent(a) > 1).boxed().toList();
  }

  /** Loops that run more than once. */
  List<Integer> axes() {
    return longAxes(nest);
  }

  boolean isOpen() {
    return rows.isEmpty();
  }

  boolean reduces() {
    return kernel instanceof Kernel.Reduce;
  }

  Stage with(List<Integer> rows) {
    return new Stage(kernel, nest, rows);
  }

  /** Of two maps with open rows, the one with fewer loops has one round a row. */
  Stage opened(Stage other) {
    boolean counts = isOpen() && other.isOpen() && axes().size() < other.axes().size();
    return counts ? with(axes()) : this;
  }

  /** The rows in another order. */
  Stage turned(List<Integer> order) {
    return with(order.stream().map(rows::get).toList());
  }

  /** In which order the rows are these axes; empty if they are others. */
  Optional<List<Integer>> order(List<Integer> axes) {
    List<Integer> order = axes.stream().map(rows::indexOf).toList();
    return order.size() == rows.size() && !order.contains(-1)
        ? Optional.of(order)
        : Optional.empty();
  }

  List<Instruction> body() {
    return switch (kernel) {
      case Kernel.Map map -> map.body();
      case Kernel.Reduce reduce -> reduce.body();
      default -> throw new IllegalStateException("no stage: " + kernel);
    };
  }

  /** Whether each row of a reader finds all that it loads in what this row stores. */
  boolean gives(View store, View load, Stage reader) {
    return steps(store).equals(reader.steps(load)) && span(store).holds(reader.span(load));
  }

  List<Integer> extents() {
    return rows.stream().map(nest::extent).toList();
  }

  /** How many rows there are. */
  int count() {
    return extents().stream().reduce(1, Math::multiplyExact);
  }

  /** How often the loops within a row run. */
  int length() {
    return nest.count() / count();
  }

  private List<Integer> inner() {
    return axes().stream().filter(axis -> !rows.contains(axis)).toList();
  }

  /** What a view, one for all loops, passes in the first row. */
  Span span(View view) {
    return Span.of(padded(view), nest, inner());
  }

  /** How far a view moves from row to row. */
  List<Integer> steps(View view) {
    return rows.stream().map(padded(view).strides()::get).toList();
  }

  /** A reduction's target does not move in what makes one result. */
  private View padded(View view) {
    List<Integer> strides = new ArrayList<>(view.strides());
    while (strides.size() < nest.rank()) {
      strides.add(0);
    }
    return new View(view.buffer(), view.offset(), strides);
  }

  /** The axes along which a view moves by given strides and extents; empty if some are missing. */
  Optional<List<Integer>> following(View view, List<Integer> strides, List<Integer> extents) {
    View way = padded(view);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < strides.size(); i++) {
      int stride = strides.get(i);
      int extent = extents.get(i);
      axes().stream()
          .filter(axis -> stride != 0 && way.strides().get(axis) == stride)
          .filter(axis -> nest.extent(axis) == extent)
          .findFirst()
          .ifPresent(found::add);
    }
    return found.size() == strides.size() ? Optional.of(found) : Optional.empty();
  }

  /** Whether neighbours along rows lie closer together than neighbours within a row. */
  boolean isAcross() {
    return Stream.concat(Accesses.reads(kernel), Accesses.writes(kernel))
        .map(this::padded)
        .anyMatch(view -> nearest(view, rows) < nearest(view, inner()) && moves(view, inner()));
  }

  private static int nearest(View view, List<Integer> axes) {
    return axes.stream()
        .mapToInt(axis -> Math.abs(view.strides().get(axis)))
        .filter(stride -> stride > 0)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static boolean moves(View view, List<Integer> axes) {
    return axes.stream().anyMatch(axis -> view.strides().get(axis) != 0);
  }

  /** The kernel with its rows first and no loops of a single round, over other views. */
  Kernel ordered(UnaryOperator<View> views) {
    List<Integer> order = Stream.concat(rows.stream(), inner().stream()).toList();
    UnaryOperator<View> view = v -> views.apply(padded(v));
    return switch (kernel) {
      case Kernel.Map(var origin, var extent, var body, var stores) ->
          new Kernel.Map(
              origin,
              extent(order),
              body(body, order, view),
              stores.stream()
                  .map(s -> new Kernel.Store(turned(view.apply(s.target()), order), s.value()))
                  .toList());
      case Kernel.Reduce(var origin, var outer, var inner, var op, var body, int value, var to) ->
          new Kernel.Reduce(
              origin,
              extent(rows),
              extent(inner()),
              op,
              body(body, order, view),
              value,
              turned(view.apply(to), rows));
      default -> throw new IllegalStateException("no stage: " + kernel);
    };
  }

  private Shape extent(List<Integer> axes) {
    return new Shape(axes.stream().map(nest::extent).toList());
  }

  private static List<Instruction> body(
      List<Instruction> body, List<Integer> order, UnaryOperator<View> views) {
    return Accesses.over(body, view -> turned(views.apply(view), order)).stream()
        .map(
            instruction ->
                instruction instanceof Instruction.Index(var strides, int offset)
                    ? new Instruction.Index(order.stream().map(strides::get).toList(), offset)
                    : instruction)
        .toList();
  }

  private static View turned(View view, List<Integer> order) {
    return new View(view.buffer(), view.offset(), order.stream().map(view.strides()::get).toList());
  }
}
