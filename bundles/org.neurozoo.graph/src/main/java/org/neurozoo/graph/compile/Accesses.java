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
      case Kernel.Contract contract -> Stream.of(contract.a(), contract.b());
      case Kernel.Scatter scatter -> Stream.of(scatter.index(), scatter.updates());
    };
  }

  static Stream<View> writes(Kernel kernel) {
    return switch (kernel) {
      case Kernel.Map map -> map.stores().stream().map(Kernel.Store::target);
      case Kernel.Reduce reduce -> Stream.of(reduce.target());
      case Kernel.Contract contract -> Stream.of(contract.c());
      case Kernel.Scatter scatter -> Stream.of(scatter.target());
    };
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
      case Kernel.Contract(var origin, var batch, int m, int n, int k, var a, var b, var c) ->
          new Kernel.Contract(
              origin, batch, m, n, k, views.apply(a), views.apply(b), views.apply(c));
      case Kernel.Scatter(var origin, int count, int width, int rows, var index, var add, var to) ->
          new Kernel.Scatter(
              origin, count, width, rows, views.apply(index), views.apply(add), views.apply(to));
    };
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
}
