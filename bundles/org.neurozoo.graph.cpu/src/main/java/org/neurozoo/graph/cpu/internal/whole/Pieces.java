package org.neurozoo.graph.cpu.internal.whole;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.cpu.internal.expression.Lanes;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;

/** Cuts kernels into pieces. */
record Pieces(Work work, List<Lanes> widths) {
  private static final Set<ElementType> TYPES =
      EnumSet.of(ElementType.F32, ElementType.I32, ElementType.BOOL);

  /** Fewer elements are computed in scalars as they lie. */
  private static final int FEWEST = 4;

  /** The pieces of a kernel, none if it has no elements; empty if it cannot be printed. */
  Optional<List<Piece>> of(Kernel kernel) {
    work.clear();
    return switch (kernel) {
      case Kernel.Map map when map.extent().count() == 0 -> Optional.of(List.of());
      case Kernel.Map map -> hasTypes(map.body()) ? Optional.of(sweep(Sweep.of(map))) : none();
      case Kernel.Reduce reduce when reduce.outer().count() == 0 -> Optional.of(List.of());
      case Kernel.Reduce reduce -> hasTypes(reduce.body()) ? reduce(reduce) : none();
      case Kernel.Contract contract when isEmpty(contract) -> Optional.of(List.of());
      case Kernel.Contract contract ->
          contract.c().buffer().type() == ElementType.F32
              ? Products.of(contract, work, widths)
              : none();
      default -> none();
    };
  }

  private static Optional<List<Piece>> none() {
    return Optional.empty();
  }

  private static boolean isEmpty(Kernel.Contract contract) {
    return contract.batch().count() == 0 || contract.m() == 0 || contract.n() == 0;
  }

  private static boolean hasTypes(List<Instruction> body) {
    return body.stream().allMatch(instruction -> TYPES.contains(instruction.type()));
  }

  private Optional<List<Piece>> reduce(Kernel.Reduce reduce) {
    return Reductions.of(reduce, work);
  }

  /** Costly sweeps that would run in scalars are made flat. */
  private List<Piece> sweep(Sweep sweep) {
    boolean flatten =
        widths.size() > 1
            && sweep.extent().count() >= FEWEST
            && isCostly(sweep.body())
            && !SweepPrinter.hasVectors(sweep, widths);
    return flatten ? Flattening.of(sweep, work).orElse(List.of(sweep)) : List.of(sweep);
  }

  private static boolean isCostly(List<Instruction> body) {
    return body.stream()
        .anyMatch(
            instruction ->
                instruction instanceof Instruction.Unary unary
                    && switch (unary.op()) {
                      case EXP, LOG, TANH, SIN, COS -> true;
                      default -> false;
                    });
  }
}
