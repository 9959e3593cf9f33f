package org.neurozoo.graph.compile;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/** What kernels read and write, and the same kernels over other views. */
final class Accesses {
  private Accesses() {}

  static Stream<View> reads(Kernel kernel) {
    return switch (kernel) {
      case Kernel.Map map -> map.body().stream().flatMap(Accesses::loads);
      case Kernel.Reduce reduce -> reduce.body().stream().flatMap(Accesses::loads);
      case Kernel.Row row -> row.stages().stream().flatMap(Accesses::reads);
      case Kernel.Contract contract ->
          Stream.concat(Stream.of(contract.a(), contract.b()), taken(contract));
      case Kernel.Scatter scatter ->
          Stream.of(scatter.index(), scatter.updates(), scatter.target());
      case Kernel.Cumulate cumulate -> Stream.of(cumulate.source());
      case Kernel.Sort sort -> Stream.of(sort.source());
      case Kernel.Cholesky cholesky -> Stream.of(cholesky.a());
      case Kernel.Solve solve -> Stream.of(solve.l(), solve.b());
      case Kernel.Loop loop ->
          loop.body().stream().flatMap(Accesses::reads).flatMap(view -> andStack(view, loop));
    };
  }

  static Stream<View> writes(Kernel kernel) {
    return switch (kernel) {
      case Kernel.Map map -> targets(map.stores());
      case Kernel.Reduce reduce -> Stream.of(reduce.target());
      case Kernel.Row row -> row.stages().stream().flatMap(Accesses::writes);
      case Kernel.Contract contract ->
          Stream.concat(Stream.of(contract.c()), targets(contract.epilogue().stores()));
      case Kernel.Scatter scatter -> Stream.of(scatter.target());
      case Kernel.Cumulate cumulate -> Stream.of(cumulate.target());
      case Kernel.Sort sort -> Stream.of(sort.target());
      case Kernel.Cholesky cholesky -> Stream.of(cholesky.l());
      case Kernel.Solve solve -> Stream.of(solve.x());
      case Kernel.Loop loop ->
          loop.body().stream().flatMap(Accesses::writes).flatMap(view -> andStack(view, loop));
    };
  }

  private static Stream<View> targets(List<Kernel.Store> stores) {
    return stores.stream().map(Kernel.Store::target);
  }

  /** What an epilogue reads beside the sums. */
  private static Stream<View> taken(Kernel.Contract contract) {
    return contract.epilogue().body().stream()
        .flatMap(Accesses::loads)
        .filter(view -> !view.equals(contract.c()));
  }

  /** What is used of a section is used of its stack. */
  private static Stream<View> andStack(View view, Kernel.Loop loop) {
    return Stream.concat(
        Stream.of(view),
        loop.sections().stream()
            .filter(section -> section.part().buffer().equals(view.buffer()))
            .map(Kernel.Section::stack));
  }

  private static Stream<View> loads(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Load load -> Stream.of(load.view());
      case Instruction.LoadRow load -> Stream.of(load.view());
      default -> Stream.empty();
    };
  }

  /** The kernel with every view replaced. */
  static Kernel over(Kernel kernel, UnaryOperator<View> views) {
    return switch (kernel) {
      case Kernel.Map(var origin, var extent, var body, var stores) ->
          new Kernel.Map(origin, extent, over(body, views), stores(stores, views));
      case Kernel.Reduce(var origin, var outer, var inner, var op, var body, int value, var to) ->
          new Kernel.Reduce(origin, outer, inner, op, over(body, views), value, views.apply(to));
      case Kernel.Row(var origin, var rows, var stages) ->
          new Kernel.Row(origin, rows, stages.stream().map(stage -> over(stage, views)).toList());
      case Kernel.Contract c ->
          new Kernel.Contract(
              c.origin(),
              c.batch(),
              c.m(),
              c.n(),
              c.k(),
              views.apply(c.a()),
              views.apply(c.b()),
              views.apply(c.c()),
              over(c.epilogue(), views));
      case Kernel.Scatter s ->
          new Kernel.Scatter(
              s.origin(),
              s.mode(),
              s.batch(),
              s.count(),
              s.width(),
              s.rows(),
              views.apply(s.index()),
              views.apply(s.updates()),
              views.apply(s.target()));
      case Kernel.Cumulate(var origin, var outer, int n, var op, boolean ex, var from, var to) ->
          new Kernel.Cumulate(origin, outer, n, op, ex, views.apply(from), views.apply(to));
      case Kernel.Sort(var origin, var outer, int n, int k, boolean down, var from, var to) ->
          new Kernel.Sort(origin, outer, n, k, down, views.apply(from), views.apply(to));
      case Kernel.Cholesky(var origin, var batch, int n, var a, var l) ->
          new Kernel.Cholesky(origin, batch, n, views.apply(a), views.apply(l));
      case Kernel.Solve(var origin, var batch, int n, int m, boolean t, var l, var b, var x) ->
          new Kernel.Solve(origin, batch, n, m, t, views.apply(l), views.apply(b), views.apply(x));
      case Kernel.Loop loop ->
          new Kernel.Loop(
              loop.origin(),
              loop.length(),
              loop.reversed(),
              sections(loop.sections(), views),
              loop.body().stream().map(inner -> over(inner, views)).toList());
    };
  }

  private static Kernel.Epilogue over(Kernel.Epilogue epilogue, UnaryOperator<View> views) {
    return new Kernel.Epilogue(
        over(epilogue.body(), views), stores(epilogue.stores(), views), epilogue.keeps());
  }

  static List<Instruction> over(List<Instruction> body, UnaryOperator<View> views) {
    return body.stream().map(instruction -> over(instruction, views)).toList();
  }

  private static Instruction over(Instruction instruction, UnaryOperator<View> views) {
    return switch (instruction) {
      case Instruction.Load(View view) -> new Instruction.Load(views.apply(view));
      case Instruction.LoadRow(View view, int row, int rows, int stride) ->
          new Instruction.LoadRow(views.apply(view), row, rows, stride);
      default -> instruction;
    };
  }

  private static List<Kernel.Store> stores(List<Kernel.Store> stores, UnaryOperator<View> views) {
    return stores.stream()
        .map(store -> new Kernel.Store(views.apply(store.target()), store.value()))
        .toList();
  }

  private static List<Kernel.Section> sections(
      List<Kernel.Section> sections, UnaryOperator<View> views) {
    return sections.stream()
        .map(s -> new Kernel.Section(views.apply(s.stack()), views.apply(s.part())))
        .toList();
  }
}
