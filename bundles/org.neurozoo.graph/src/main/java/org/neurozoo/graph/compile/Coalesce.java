package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * Makes one loop of neighbouring ones wherever every view steps through both evenly, and none of a
 * single pass. The order of elements stays.
 */
final class Coalesce {
  private Coalesce() {}

  static Kernel coalesce(Kernel kernel) {
    return switch (kernel) {
      case Kernel.Map map -> map(map);
      case Kernel.Reduce reduce -> reduce(reduce);
      case Kernel.Row row -> row(row);
      case Kernel.Contract contract -> contract(contract);
      case Kernel.Loop loop -> loop.of(loop.body().stream().map(Coalesce::coalesce).toList());
      case Kernel.Scatter s -> s;
      case Kernel.Cumulate c -> c;
      case Kernel.Sort s -> s;
      case Kernel.Cholesky c -> c;
      case Kernel.Solve s -> s;
    };
  }

  private static Kernel map(Kernel.Map map) {
    return map(map, Grouping.of(map.extent(), 0, ways(map).toList()));
  }

  private static Kernel map(Kernel.Map map, Grouping grouping) {
    return new Kernel.Map(
        map.origin(),
        grouping.extent(),
        body(map.body(), grouping),
        stores(map.stores(), grouping));
  }

  private static List<Kernel.Store> stores(List<Kernel.Store> stores, Grouping grouping) {
    return stores.stream()
        .map(store -> new Kernel.Store(grouping.apply(store.target()), store.value()))
        .toList();
  }

  private static Kernel reduce(Kernel.Reduce reduce) {
    return reduce(reduce, Grouping.of(reduce.outer(), 0, ways(reduce).toList()));
  }

  private static Kernel reduce(Kernel.Reduce reduce, Grouping outer) {
    List<List<Integer>> inside = strides(reduce.body()).toList();
    Grouping inner = Grouping.of(reduce.inner(), reduce.outer().rank(), inside);
    return new Kernel.Reduce(
        reduce.origin(),
        outer.extent(),
        inner.extent(),
        reduce.op(),
        body(reduce.body(), outer.then(inner)),
        reduce.value(),
        outer.apply(reduce.target()));
  }

  /** Rows become one axis where all stages step evenly through them; then each stage's own do. */
  private static Kernel row(Kernel.Row row) {
    Grouping rows =
        Grouping.of(row.rows(), 0, row.stages().stream().flatMap(Coalesce::ways).toList());
    List<Kernel> stages =
        row.stages().stream().map(stage -> stage(stage, rows, row.rows())).toList();
    return new Kernel.Row(row.origin(), rows.extent(), stages);
  }

  private static Kernel stage(Kernel stage, Grouping rows, Shape given) {
    return switch (stage) {
      case Kernel.Map map -> {
        int rank = given.rank();
        Shape inner = map.extent().axes(rank, map.extent().rank());
        yield map(map, rows.then(Grouping.of(inner, rank, ways(map).toList())));
      }
      case Kernel.Reduce reduce -> reduce(reduce, rows);
      default -> throw new IllegalArgumentException("no stage: " + stage);
    };
  }

  /** How all that a map or reduction touches steps through its loops, outermost first. */
  private static Stream<List<Integer>> ways(Kernel kernel) {
    return switch (kernel) {
      case Kernel.Map map ->
          Stream.concat(strides(map.body()), map.stores().stream().map(s -> s.target().strides()));
      case Kernel.Reduce reduce ->
          Stream.concat(strides(reduce.body()), Stream.of(reduce.target().strides()));
      default -> throw new IllegalArgumentException("no stage: " + kernel);
    };
  }

  private static Kernel.Contract contract(Kernel.Contract c) {
    int batches = c.batch().rank();
    int ms = c.m().rank();
    int ks = c.k().rank();
    Grouping batch = leading(batches);
    List<List<Integer>> results = results(c);
    Grouping m =
        Grouping.some(c.m(), batches, Stream.concat(Stream.of(c.a().strides()), results.stream()));
    Grouping k =
        Grouping.some(c.k(), batches, Stream.of(moved(c.a().strides(), ms), c.b().strides()));
    Stream<List<Integer>> columns = results.stream().map(way -> moved(way, ms));
    Grouping n =
        Grouping.some(
            c.n(), batches, Stream.concat(Stream.of(moved(c.b().strides(), ks)), columns));
    Grouping result = batch.then(m).then(n.moved(ms));
    return new Kernel.Contract(
        c.origin(),
        c.batch(),
        m.extent(),
        n.extent(),
        k.extent(),
        batch.then(m).then(k.moved(ms)).apply(c.a()),
        batch.then(k).then(n.moved(ks)).apply(c.b()),
        result.apply(c.c()),
        new Kernel.Epilogue(
            body(c.epilogue().body(), result),
            stores(c.epilogue().stores(), result),
            c.epilogue().keeps()));
  }

  /** The strides of all that moves with the result. */
  private static List<List<Integer>> results(Kernel.Contract c) {
    Stream<View> views =
        Stream.concat(Stream.of(c.c()), c.epilogue().stores().stream().map(Kernel.Store::target));
    return Stream.concat(views.map(View::strides), strides(c.epilogue().body())).toList();
  }

  private static Grouping leading(int axes) {
    return new Grouping(Shape.SCALAR, java.util.stream.IntStream.range(0, axes).boxed().toList());
  }

  /** Strides without those of some axes after the batch's; what stands there is not looked at. */
  private static List<Integer> moved(List<Integer> strides, int by) {
    return strides.subList(by, strides.size());
  }

  private static Stream<List<Integer>> strides(List<Instruction> body) {
    return body.stream()
        .flatMap(
            instruction ->
                switch (instruction) {
                  case Instruction.Load load -> Stream.of(load.view().strides());
                  case Instruction.LoadRow load -> Stream.of(load.view().strides());
                  case Instruction.Index index -> Stream.of(index.strides());
                  default -> Stream.empty();
                });
  }

  private static List<Instruction> body(List<Instruction> body, Grouping grouping) {
    return Accesses.over(body, grouping::apply).stream()
        .map(
            instruction ->
                instruction instanceof Instruction.Index(var strides, int offset)
                    ? new Instruction.Index(grouping.apply(strides), offset)
                    : instruction)
        .toList();
  }

  /** Which axes remain; each remaining one takes the stride of the last axis it stands for. */
  private record Grouping(Shape extent, List<Integer> kept) {
    static Grouping of(Shape shape, int first, List<List<Integer>> ways) {
      List<Integer> extents = new ArrayList<>();
      List<Integer> kept = new ArrayList<>();
      for (int axis = 0; axis < shape.rank(); axis++) {
        int extent = shape.extent(axis);
        int place = first + axis;
        if (extent == 1) {
          continue;
        }
        boolean even = !kept.isEmpty() && isEven(ways, kept.getLast(), place, extent);
        extents.add(even ? extents.removeLast() * extent : extent);
        if (even) {
          kept.removeLast();
        }
        kept.add(place);
      }
      return new Grouping(new Shape(extents), kept);
    }

    /** As {@link #of}, but one axis stays, be it of a single pass. */
    static Grouping some(Shape shape, int first, Stream<List<Integer>> ways) {
      Grouping grouping = of(shape, first, ways.toList());
      return grouping.kept.isEmpty() && shape.rank() > 0
          ? new Grouping(Shape.of(1), List.of(first))
          : grouping;
    }

    private static boolean isEven(List<List<Integer>> ways, int outer, int inner, int extent) {
      return ways.stream().allMatch(way -> way.get(outer) == way.get(inner) * extent);
    }

    Grouping then(Grouping inner) {
      return new Grouping(
          extent.then(inner.extent),
          Stream.concat(kept.stream(), inner.kept.stream()).collect(Collectors.toList()));
    }

    /** The same axes so many places further on. */
    Grouping moved(int by) {
      return new Grouping(extent, kept.stream().map(axis -> axis + by).toList());
    }

    View apply(View view) {
      return new View(view.buffer(), view.offset(), apply(view.strides()));
    }

    List<Integer> apply(List<Integer> strides) {
      return kept.stream().map(strides::get).toList();
    }
  }
}
