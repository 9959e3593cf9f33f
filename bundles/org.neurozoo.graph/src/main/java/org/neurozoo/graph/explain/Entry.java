package org.neurozoo.graph.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.neurozoo.graph.Primitive.ScatterMode;
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
      case Kernel.Row row -> of("row", extent(row), row(row, names), row);
      case Kernel.Contract p -> of("contract", extent(p), contract(p, names), p);
      case Kernel.Scatter s ->
          of(
              "scatter",
              by(Shape.of(s.batch(), s.count(), s.width())),
              List.of(scatter(s, names)),
              s);
      case Kernel.Cumulate c -> {
        String along = by(c.outer().then(Shape.of(c.length())));
        yield of("cumulate", along, call(c.op(), c.target(), names, c.source()), c);
      }
      case Kernel.Sort s -> {
        String along = by(s.outer().then(Shape.of(s.length())));
        yield of("sort", along, call("argsort", s.target(), names, s.source()), s);
      }
      case Kernel.Cholesky c -> {
        String square = by(c.batch().then(Shape.of(c.n(), c.n())));
        yield of("factor", square, call("cholesky", c.l(), names, c.a()), c);
      }
      case Kernel.Solve s -> {
        String rows = by(s.batch().then(Shape.of(s.n(), s.m())));
        String op = s.transposed() ? "solve_transposed" : "solve";
        yield of("factor", rows, call(op, s.x(), names, s.l(), s.b()), s);
      }
      case Kernel.Loop loop -> of("loop", loop.length() + " rounds", loop(loop, names), loop);
    };
  }

  private static Entry of(String kind, String extent, List<String> formulas, Kernel kernel) {
    return new Entry(kind, kernel.origin(), extent, formulas, Access.of(kernel), Cost.of(kernel));
  }

  private static List<String> call(Object op, View target, Names names, View... from) {
    String arguments =
        Arrays.stream(from).map(v -> names.of(v.buffer())).collect(Collectors.joining(", "));
    String name = op.toString().toLowerCase(Locale.ROOT);
    return List.of(names.of(target.buffer()) + " = " + name + "(" + arguments + ")");
  }

  /** What each round does, set in. */
  private static List<String> loop(Kernel.Loop loop, Names names) {
    List<String> lines = new ArrayList<>();
    for (Kernel kernel : loop.body()) {
      Entry inner = of(kernel, names);
      lines.add("  " + inner.kind() + " " + inner.extent());
      inner.formulas().forEach(formula -> lines.add("    " + formula));
    }
    return lines;
  }

  private static String by(Shape extent) {
    return extent.rank() == 0
        ? "1"
        : extent.extents().stream().map(String::valueOf).collect(Collectors.joining("x"));
  }

  private static List<String> map(Kernel.Map map, Names names) {
    return stores(map.extent(), map.body(), map.stores(), names, Formula.Inlined.NONE, isCopy(map));
  }

  private static List<String> stores(
      Shape extent,
      List<Instruction> body,
      List<Kernel.Store> stores,
      Names names,
      Formula.Inlined inlined,
      boolean copied) {
    List<Integer> results = stores.stream().map(Kernel.Store::value).toList();
    Formula formula = new Formula(names, extent, body, results, inlined);
    List<String> last = new ArrayList<>();
    for (Kernel.Store store : stores) {
      last.add(target(store.target(), extent, names, copied) + formula.of(store.value()));
    }
    List<String> lines = new ArrayList<>(formula.lines());
    lines.addAll(last);
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
    Formula formula = new Formula(names, nest, r.body(), List.of(r.value()), Formula.Inlined.NONE);
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

  /** That of the longest stage. */
  private static String extent(Kernel.Row row) {
    return row.stages().stream()
        .map(Entry::nest)
        .max(Comparator.comparingInt(Shape::count))
        .map(Entry::by)
        .orElse(by(row.rows()));
  }

  private static Shape nest(Kernel stage) {
    return switch (stage) {
      case Kernel.Map map -> map.extent();
      case Kernel.Reduce reduce -> reduce.outer().then(reduce.inner());
      default -> throw new IllegalArgumentException("no stage: " + stage);
    };
  }

  private static List<String> row(Kernel.Row row, Names names) {
    return row.stages().stream().flatMap(stage -> of(stage, names).formulas().stream()).toList();
  }

  private static String extent(Kernel.Contract p) {
    String one = by(p.m()) + "x" + by(p.k()) + " @ " + by(p.k()) + "x" + by(p.n());
    return p.batch().count() == 1 ? one : by(p.batch()) + " of " + one;
  }

  /** The product, unless it stands in the formulas of what becomes of it. */
  private static List<String> contract(Kernel.Contract p, Names names) {
    List<String> lines = new ArrayList<>();
    if (p.epilogue().keeps()) {
      lines.add(target(p.c(), p.extent(), names, false) + product(p, names));
    }
    Formula.Inlined sums =
        p.epilogue().keeps() ? Formula.Inlined.NONE : new Formula.Inlined(p.c(), product(p, names));
    Kernel.Epilogue epilogue = p.epilogue();
    lines.addAll(stores(p.extent(), epilogue.body(), epilogue.stores(), names, sums, false));
    return lines;
  }

  private static String product(Kernel.Contract p, Names names) {
    boolean plain = p.m().rank() <= 1 && p.n().rank() <= 1 && p.k().rank() <= 1;
    return names.of(p.a().buffer())
        + (plain && isTransposed(p.a(), p.m(), p.k()) ? ".T" : "")
        + (plain ? " @ " : " * ")
        + names.of(p.b().buffer())
        + (plain && isTransposed(p.b(), p.k(), p.n()) ? ".T" : "");
  }

  private static boolean isTransposed(View view, Shape rows, Shape columns) {
    int last = view.strides().size() - 1;
    return rows.count() > 1
        && columns.count() > 1
        && view.strides().get(last - 1) < view.strides().get(last);
  }

  private static String scatter(Kernel.Scatter s, Names names) {
    return names.of(s.target().buffer())
        + "["
        + names.of(s.index().buffer())
        + "[i]] "
        + (s.mode() == ScatterMode.ADD ? "+=" : s.mode() == ScatterMode.SET ? "=" : "max=")
        + " "
        + names.of(s.updates().buffer())
        + "[i]";
  }
}
