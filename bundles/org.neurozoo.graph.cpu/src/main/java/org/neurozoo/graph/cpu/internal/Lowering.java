package org.neurozoo.graph.cpu.internal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.cpu.internal.contract.ContractTask;
import org.neurozoo.graph.cpu.internal.contract.DoubleContractTask;
import org.neurozoo.graph.cpu.internal.contract.Tiles;
import org.neurozoo.graph.cpu.internal.expression.Loops;
import org.neurozoo.graph.cpu.internal.expression.MapTask;
import org.neurozoo.graph.cpu.internal.factor.CholeskyTask;
import org.neurozoo.graph.cpu.internal.factor.SolveTask;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.pool.Task;
import org.neurozoo.graph.cpu.internal.reduce.PositionTask;
import org.neurozoo.graph.cpu.internal.reduce.ReduceTask;
import org.neurozoo.graph.cpu.internal.reduce.RowTask;
import org.neurozoo.graph.cpu.internal.sequence.CumulateTask;
import org.neurozoo.graph.cpu.internal.sequence.LoopTask;
import org.neurozoo.graph.cpu.internal.sequence.SortTask;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

/** Makes kernels ready to run. */
record Lowering(Function<Buffer, Location> locations, Loops loops, Tiles tiles, Pool pool) {
  /** What does the work of the kernels, in order; kernels without elements are left out. */
  Task[] tasks(List<Kernel> kernels) {
    return kernels.stream()
        .flatMap(Lowering::apart)
        .filter(Lowering::hasWork)
        .map(this::task)
        .toArray(Task[]::new);
  }

  /** Doubles are not computed in tiles, so their products have no epilogues. */
  private static Stream<Kernel> apart(Kernel kernel) {
    return kernel instanceof Kernel.Contract contract
            && contract.c().buffer().type() == ElementType.F64
        ? contract.apart().stream()
        : Stream.of(kernel);
  }

  private static boolean hasWork(Kernel kernel) {
    return switch (kernel) {
      case Kernel.Map map -> map.extent().count() > 0;
      case Kernel.Reduce reduce -> reduce.outer().count() > 0;
      case Kernel.Row row -> row.rows().count() > 0;
      case Kernel.Contract contract ->
          contract.batch().count() > 0 && contract.m().count() > 0 && contract.n().count() > 0;
      case Kernel.Scatter scatter -> scatter.batch() > 0 && scatter.width() > 0;
      case Kernel.Cumulate cumulate -> cumulate.outer().count() > 0;
      case Kernel.Sort sort -> sort.outer().count() > 0;
      case Kernel.Cholesky cholesky -> cholesky.batch().count() > 0;
      case Kernel.Solve solve -> solve.batch().count() > 0 && solve.m() > 0;
      case Kernel.Loop loop -> loop.length() > 0;
    };
  }

  private Task task(Kernel kernel) {
    return switch (kernel) {
      case Kernel.Map map -> MapTask.of(map, locations, loops, pool);
      case Kernel.Reduce reduce when reduce.op().isPosition() ->
          PositionTask.of(reduce, locations, loops, pool);
      case Kernel.Reduce reduce -> ReduceTask.of(reduce, locations, loops, pool);
      case Kernel.Row row -> RowTask.of(row, locations, loops, pool);
      case Kernel.Contract contract when contract.c().buffer().type() == ElementType.F64 ->
          DoubleContractTask.of(contract, locations, pool);
      case Kernel.Contract contract -> ContractTask.of(contract, locations, tiles, loops, pool);
      case Kernel.Scatter scatter -> ScatterTask.of(scatter, locations, pool);
      case Kernel.Cumulate cumulate -> CumulateTask.of(cumulate, locations, pool);
      case Kernel.Sort sort -> SortTask.of(sort, locations, pool);
      case Kernel.Cholesky cholesky -> CholeskyTask.of(cholesky, locations, pool);
      case Kernel.Solve solve -> SolveTask.of(solve, locations, pool);
      case Kernel.Loop loop ->
          new LoopTask(
              loop,
              within -> new Lowering(within, loops, tiles, pool).tasks(loop.body()),
              locations,
              pool);
    };
  }
}
