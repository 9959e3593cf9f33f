package org.neurozoo.graph.cpu.internal.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.Starts;
import org.neurozoo.graph.cpu.internal.expression.Access;
import org.neurozoo.graph.cpu.internal.expression.Axis;
import org.neurozoo.graph.cpu.internal.expression.Body;
import org.neurozoo.graph.cpu.internal.expression.BoundLoop;
import org.neurozoo.graph.cpu.internal.expression.Combination;
import org.neurozoo.graph.cpu.internal.expression.Expression;
import org.neurozoo.graph.cpu.internal.expression.Loops;
import org.neurozoo.graph.cpu.internal.expression.Target;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/** {@link Kernel.Epilogue} over blocks of the result; one for each thread. */
final class Finish {
  private final BoundLoop bound;
  private final List<Way> batch;
  private final List<Way> rows;
  private final List<Way> columns;

  /** Accesses of sums that wait elsewhere. */
  private final int[] taken;

  /** Whether vectors lie along m, not n. */
  private final boolean across;

  private Finish(
      BoundLoop bound,
      List<Way> batch,
      List<Way> rows,
      List<Way> columns,
      int[] taken,
      boolean across) {
    this.bound = bound;
    this.taken = taken;
    this.batch = batch;
    this.rows = rows;
    this.columns = columns;
    this.across = across;
  }

  /**
   * Where an access leads along some axes.
   *
   * @param runs where each run of the innermost axis begins
   * @param run how long it is
   * @param stride how far apart neighbours of a run lie
   */
  private record Way(int[] runs, int run, int stride) {
    int at(int index) {
      return runs[index / run] + index % run * stride;
    }
  }

  /** The epilogue of a kernel, which takes the sums from where they are in the end. */
  static Finish of(Kernel.Contract kernel, Function<Buffer, Location> locations, Loops loops) {
    return of(kernel, kernel.epilogue(), null, locations, loops);
  }

  /**
   * The epilogue of a kernel, which takes the sums from elsewhere and also brings them to where
   * they are in the end, should they be kept.
   */
  static Finish of(
      Kernel.Contract kernel, View sums, Function<Buffer, Location> locations, Loops loops) {
    List<Instruction> body = new ArrayList<>();
    for (Instruction each : kernel.epilogue().body()) {
      boolean takes = each instanceof Instruction.Load(View view) && view.equals(kernel.c());
      body.add(takes ? new Instruction.Load(sums) : each);
    }
    List<Kernel.Store> stores = new ArrayList<>(kernel.epilogue().stores());
    if (kernel.epilogue().keeps()) {
      body.add(new Instruction.Load(sums));
      stores.add(new Kernel.Store(kernel.c(), body.size() - 1));
    }
    return of(kernel, new Kernel.Epilogue(body, stores, false), sums.buffer(), locations, loops);
  }

  private static Finish of(
      Kernel.Contract kernel,
      Kernel.Epilogue epilogue,
      @Nullable Buffer moving,
      Function<Buffer, Location> locations,
      Loops loops) {
    Body body = Body.of(epilogue.body());
    List<Kernel.Store> stores = epilogue.stores();
    List<Access> accesses =
        body.and(stores.stream().map(store -> Access.of(store.target())).toList());
    int first = body.accesses().size();
    List<Target> targets =
        IntStream.range(0, stores.size())
            .mapToObj(i -> new Target(first + i, stores.get(i).value(), Combination.SET))
            .toList();
    int m = kernel.batch().rank();
    int n = m + kernel.m().rank();
    List<Axis> down = axes(kernel.m(), m, accesses);
    List<Axis> along = axes(kernel.n(), n, accesses);
    boolean across = isAcross(kernel);
    List<Axis> axes = new ArrayList<>(List.of(down.getLast(), along.getLast()));
    BoundLoop bound =
        BoundLoop.of(
            loops.of(Expression.of(body, accesses, across ? axes.reversed() : axes, targets, -1)),
            accesses,
            locations);
    int count = accesses.size();
    int[] taken =
        IntStream.range(0, count)
            .filter(i -> moving != null && moving.equals(accesses.get(i).buffer()))
            .toArray();
    return new Finish(
        bound,
        ways(axes(kernel.batch(), 0, accesses), count),
        ways(down, count),
        ways(along, count),
        taken,
        across);
  }

  /** Whether neighbours of the result lie along m. */
  static boolean isAcross(Kernel.Contract kernel) {
    int m = kernel.batch().rank();
    int n = m + kernel.m().rank();
    return isContiguous(kernel.m(), kernel.c().strides().subList(m, n))
        && !isContiguous(kernel.n(), kernel.c().strides().subList(n, n + kernel.n().rank()));
  }

  private static boolean isContiguous(Shape axes, List<Integer> strides) {
    return axes.rank() > 0 && strides.getLast() == 1;
  }

  private static List<Axis> axes(Shape shape, int first, List<Access> accesses) {
    return Axis.merged(Axis.of(shape, first, accesses), accesses.size());
  }

  private static List<Way> ways(List<Axis> axes, int accesses) {
    Shape outer = new Shape(axes.subList(0, axes.size() - 1).stream().map(Axis::extent).toList());
    return IntStream.range(0, accesses)
        .mapToObj(
            i -> {
              List<Integer> strides = axes.stream().map(axis -> axis.stride(i)).toList();
              int[] runs = Starts.of(0, outer, strides.subList(0, outer.rank()));
              return new Way(runs, axes.getLast().extent(), strides.getLast());
            })
        .toList();
  }

  /**
   * Computes the elements of some rows and columns of a matrix.
   *
   * @param origin how far before its room the first sum of the matrix would wait
   */
  void run(int matrix, int fromRow, int toRow, int fromColumn, int toColumn, int origin) {
    int ofRows = rows.getFirst().run;
    int ofColumns = columns.getFirst().run;
    for (int row = fromRow; row < toRow; row += ofRows - row % ofRows) {
      int m = Math.min(toRow - row, ofRows - row % ofRows);
      for (int column = fromColumn; column < toColumn; column += ofColumns - column % ofColumns) {
        int n = Math.min(toColumn - column, ofColumns - column % ofColumns);
        move(matrix, row, column, origin, 1);
        bound.loop().run(bound.arrays(), bound.offsets(), 0, across ? n : m, across ? m : n, 0);
        move(matrix, row, column, origin, -1);
      }
    }
  }

  private void move(int matrix, int row, int column, int origin, int sign) {
    int[] offsets = bound.offsets();
    for (int i = 0; i < offsets.length; i++) {
      int way = batch.get(i).at(matrix) + rows.get(i).at(row) + columns.get(i).at(column);
      offsets[i] += sign * way;
    }
    for (int i : taken) {
      offsets[i] -= sign * origin;
    }
  }
}
