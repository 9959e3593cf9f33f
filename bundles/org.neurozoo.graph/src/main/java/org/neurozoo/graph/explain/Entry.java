package org.neurozoo.graph.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * A kernel in words.
 *
 * @param kind what kind of kernel it is, for instance {@code contract}
 * @param origin the path in the document that it comes from, or empty
 * @param extent what it runs over, for instance {@code 32x784 @ 784x128}
 * @param formulas what it computes, a line each; {@code <-} writes a variable of the state
 * @param accesses what it reads and writes
 * @param cost what that takes
 */
public record Entry(
    String kind,
    String origin,
    String extent,
    List<String> formulas,
    List<Access> accesses,
    Cost cost) {
  /** Copies the lists. */
  public Entry {
    formulas = List.copyOf(formulas);
    accesses = List.copyOf(accesses);
  }

  static Entry of(Kernel kernel, Names names) {
    return switch (kernel) {
      case Kernel.Map m -> of("map", by(m.extent()), map(m, names), m);
      case Kernel.Reduce r -> of("reduce", by(r.outer().then(r.inner())), reduce(r, names), r);
      case Kernel.Contract p -> of("contract", extent(p), List.of(product(p, names)), p);
      case Kernel.Scatter s ->
          of("scatter", by(Shape.of(s.count(), s.width())), List.of(scatter(s, names)), s);
    };
  }

  private static Entry of(String kind, String extent, List<String> formulas, Kernel kernel) {
    return new Entry(kind, kernel.origin(), extent, formulas, Access.of(kernel), Cost.of(kernel));
  }

  private static String by(Shape extent) {
    return extent.rank() == 0
        ? "1"
        : extent.extents().stream().map(String::valueOf).collect(Collectors.joining("x"));
  }

  private static List<String> map(Kernel.Map map, Names names) {
    List<Integer> results = map.stores().stream().map(Kernel.Store::value).toList();
    Formula formula = new Formula(names, map.extent(), map.body(), results);
    List<String> stores = new ArrayList<>();
    for (Kernel.Store store : map.stores()) {
      boolean copied = isCopy(map);
      stores.add(target(store.target(), map.extent(), names, copied) + formula.of(store.value()));
    }
    List<String> lines = new ArrayList<>(formula.lines());
    lines.addAll(stores);
    return lines;
  }

  /** Whether a variable only now gets its new value, which could not be written in place. */
  private static boolean isCopy(Kernel.Map map) {
    return map.body().size() == 1
        && map.body().getFirst() instanceof Instruction.Load(var view)
        && view.buffer().region() == Region.SCRATCH;
  }

  private static String target(View target, Shape extent, Names names, boolean copied) {
    boolean state = target.buffer().region() == Region.STATE;
    return names.of(target, extent) + (!state ? " = " : copied ? " <- copy of " : " <- ");
  }

  private static List<String> reduce(Kernel.Reduce r, Names names) {
    Shape nest = r.outer().then(r.inner());
    Formula formula = new Formula(names, nest, r.body(), List.of(r.value()));
    String what = formula.of(r.value());
    String along = Names.letters(r.outer().rank(), nest.rank());
    List<String> lines = new ArrayList<>(formula.lines());
    String op =
        switch (r.op()) {
          case MAXIMUM -> "max";
          case MINIMUM -> "min";
          case ARG_MAXIMUM -> "argmax";
          case ARG_MINIMUM -> "argmin";
          default -> r.op().name().toLowerCase(Locale.ROOT);
        };
    lines.add(target(r.target(), r.outer(), names, false) + op + "_" + along + "(" + what + ")");
    return lines;
  }

  private static String extent(Kernel.Contract p) {
    String one = by(Shape.of(p.m(), p.k())) + " @ " + by(Shape.of(p.k(), p.n()));
    return p.batch().count() == 1 ? one : by(p.batch()) + " of " + one;
  }

  private static String product(Kernel.Contract p, Names names) {
    return target(p.c(), p.batch().then(Shape.of(p.m(), p.n())), names, false)
        + matrix(p.a(), p.m(), p.k(), names)
        + " @ "
        + matrix(p.b(), p.k(), p.n(), names);
  }

  private static String matrix(View view, int rows, int columns, Names names) {
    int last = view.strides().size() - 1;
    boolean transposed =
        rows > 1 && columns > 1 && view.strides().get(last - 1) < view.strides().get(last);
    return names.of(view.buffer()) + (transposed ? ".T" : "");
  }

  private static String scatter(Kernel.Scatter s, Names names) {
    return names.of(s.target().buffer())
        + "["
        + names.of(s.index().buffer())
        + "[i]] += "
        + names.of(s.updates().buffer())
        + "[i]";
  }
}
