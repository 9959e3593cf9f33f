package org.neurozoo.graph.cpu.internal.whole;

import java.util.List;
import java.util.Optional;
import org.neurozoo.graph.cpu.internal.expression.Lanes;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;

/** Cuts kernels, which {@link Forecast} has found to be of 32-bit numbers, into pieces. */
record Pieces(Work work, List<Lanes> widths) {
  /** How many times fewer vectors make up for putting elements aside. */
  private static final double GAIN = 1.25;

  /** The pieces of a kernel, none if it has no elements; empty if it cannot be printed. */
  Optional<List<Piece>> of(Kernel kernel) {
    work.clear();
    return switch (kernel) {
      case Kernel.Map map when map.extent().count() == 0 -> Optional.of(List.of());
      case Kernel.Map map -> Optional.of(sweep(Sweep.of(map)));
      case Kernel.Reduce reduce when reduce.outer().count() == 0 -> Optional.of(List.of());
      case Kernel.Reduce reduce -> Reductions.of(reduce, work);
      case Kernel.Contract contract when isEmpty(contract) -> Optional.of(List.of());
      case Kernel.Contract contract ->
          isPlain(contract) ? Products.of(contract, work, widths) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isEmpty(Kernel.Contract contract) {
    return contract.batch().count() == 0 || contract.m().count() == 0 || contract.n().count() == 0;
  }

  /** Whether it is a matrix product. */
  private static boolean isPlain(Kernel.Contract contract) {
    return contract.m().rank() <= 1 && contract.n().rank() <= 1 && contract.k().rank() <= 1;
  }

  /** Costly sweeps are made flat where that takes fewer vectors. */
  private List<Piece> sweep(Sweep sweep) {
    int count = sweep.extent().count();
    boolean flatten =
        isCostly(sweep.body())
            && GAIN * Chunk.rounds(count, widths) < SweepPrinter.rounds(sweep, widths);
    return flatten ? Flattening.of(sweep, work).orElse(List.of(sweep)) : List.of(sweep);
  }

  private static boolean isCostly(List<Instruction> body) {
    return body.stream()
        .anyMatch(
            instruction ->
                instruction instanceof Instruction.Unary unary
                    && switch (unary.op()) {
                      case EXP, LOG, TANH, SIN, COS, ERF -> true;
                      default -> false;
                    });
  }
}
