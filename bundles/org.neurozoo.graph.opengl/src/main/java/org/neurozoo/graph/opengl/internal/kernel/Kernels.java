package org.neurozoo.graph.opengl.internal.kernel;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.plan.Kernel;

/** Makes kernels into commands. */
public final class Kernels {
  private Kernels() {}

  /** The commands of kernels, in order; kernels without elements have none. */
  public static List<Command> all(List<Kernel> kernels, Kit kit) {
    return kernels.stream()
        .flatMap(
            kernel -> {
              kit.extra().rewind();
              return commands(kernel, kit);
            })
        .toList();
  }

  static Stream<Command> commands(Kernel kernel, Kit kit) {
    return hasWork(kernel) ? work(kernel, kit).stream() : Stream.empty();
  }

  private static boolean hasWork(Kernel kernel) {
    return switch (kernel) {
      case Kernel.Map map -> map.extent().count() > 0;
      case Kernel.Reduce reduce -> reduce.outer().count() > 0;
      case Kernel.Row row -> row.rows().count() > 0;
      case Kernel.Contract contract -> contract.extent().count() > 0;
      case Kernel.Scatter scatter ->
          scatter.batch() > 0 && scatter.width() > 0 && scatter.rows() > 0 && scatter.count() > 0;
      case Kernel.Cumulate cumulate -> cumulate.outer().count() > 0 && cumulate.length() > 0;
      case Kernel.Sort sort -> sort.outer().count() > 0 && sort.length() > 0 && sort.count() > 0;
      case Kernel.Cholesky cholesky -> cholesky.batch().count() > 0 && cholesky.n() > 0;
      case Kernel.Solve solve -> solve.batch().count() > 0 && solve.n() > 0 && solve.m() > 0;
      case Kernel.Loop loop -> loop.length() > 0;
    };
  }

  private static List<Command> work(Kernel kernel, Kit kit) {
    return switch (kernel) {
      case Kernel.Map map -> MapKernel.of(map, kit);
      case Kernel.Reduce reduce -> ReduceKernel.of(reduce, kit);
      case Kernel.Row row -> RowKernel.of(row, kit);
      case Kernel.Contract contract -> ContractKernel.of(contract, kit);
      case Kernel.Scatter scatter -> ScatterKernel.of(scatter, kit);
      case Kernel.Cumulate cumulate -> CumulateKernel.of(cumulate, kit);
      case Kernel.Sort sort -> SortKernel.of(sort, kit);
      case Kernel.Cholesky cholesky -> CholeskyKernel.of(cholesky, kit);
      case Kernel.Solve solve -> SolveKernel.of(solve, kit);
      case Kernel.Loop loop -> List.of(LoopKernel.of(loop, kit));
    };
  }
}
