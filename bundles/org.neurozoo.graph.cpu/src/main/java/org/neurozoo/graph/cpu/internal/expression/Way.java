package org.neurozoo.graph.cpu.internal.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

/**
 * A way through a map: its loops in some order, or made one.
 *
 * @param accesses those of the map's body, of its stores, then those to tables
 * @param tables for each access, which one leads to its table; -1 if it has none
 * @param numbers the tables, by the access that leads to them
 */
public record Way(
    Body body,
    List<Access> accesses,
    List<Axis> axes,
    List<Kernel.Store> stores,
    List<Integer> tables,
    Map<Integer, int[]> numbers) {
  private static final int SHORT = 4;

  /** A body with the stores that follow it. */
  public static List<Access> accesses(Body body, List<Kernel.Store> stores) {
    return body.and(stores.stream().map(store -> Access.of(store.target())).toList());
  }

  /** A way through given loops. */
  public static Way plain(Body body, List<Access> accesses, List<Axis> axes, Kernel.Map map) {
    return new Way(
        body, accesses, axes, map.stores(), Collections.nCopies(accesses.size(), -1), Map.of());
  }

  /** A way with inner loops made one; see {@link Flat}. */
  public static Optional<Way> flat(
      Body body, List<Access> accesses, List<Axis> axes, Kernel.Map map) {
    return Flat.of(body, accesses, axes)
        .map(
            flat ->
                new Way(
                    flat.body(),
                    flat.accesses(),
                    flat.axes(),
                    map.stores(),
                    flat.tables(),
                    flat.numbers()));
  }

  /** The axis along which most accesses are contiguous or repeat becomes the innermost. */
  public static List<Axis> ordered(List<Axis> axes) {
    if (axes.isEmpty()) {
      return axes;
    }
    List<Axis> ordered = new ArrayList<>(axes);
    Axis innermost =
        axes.reversed().stream().max(Comparator.comparingLong(Way::evenAccesses)).orElseThrow();
    ordered.remove(innermost);
    ordered.add(innermost);
    return ordered;
  }

  private static long evenAccesses(Axis axis) {
    return axis.strides().stream().filter(stride -> stride == 0 || stride == 1).count();
  }

  /** The loops compiled, and where they lead. */
  public BoundLoop bound(Loops loops, Function<Buffer, Location> locations) {
    BoundLoop bound = BoundLoop.of(loops.of(expression()), accesses, locations);
    numbers.forEach(
        (access, table) ->
            bound.bind(access, new Location(ElementType.I32, table.length, table, 0)));
    return bound;
  }

  /** Whether neighbours of the innermost loop can be computed at once. */
  public boolean isVectorizable() {
    return new Uniformity(expression()).isVectorizable();
  }

  /** How many rounds the innermost loop takes in vectors, in fours and in scalars, in all. */
  public long rounds(int lanes) {
    int extent = axes.getLast().extent();
    long count = axes.stream().mapToLong(Axis::extent).reduce(1, Math::multiplyExact);
    int rest = extent % lanes;
    return extent == 0 ? 0 : count / extent * (extent / lanes + rest / SHORT + rest % SHORT);
  }

  private Expression expression() {
    int first = (int) body.accessOf().stream().filter(access -> access >= 0).count();
    List<Target> targets =
        IntStream.range(0, stores.size())
            .mapToObj(i -> new Target(first + i, stores.get(i).value(), Combination.SET))
            .toList();
    return Expression.of(body, accesses, axes, targets, -1, tables);
  }
}
