package org.neurozoo.graph.compile;

import java.util.List;
import java.util.Set;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.Plan;

/**
 * Turns a program into a plan: simplify the graph, choose what is stored, lower it to kernels, let
 * products take along what is done with their results, write variables in place where nobody can
 * tell, drop what nobody reads, join what runs over the same rows, coalesce loops, lay out memory.
 * Every backend gets the result of the same passes.
 */
public final class Compiler {
  private Compiler() {}

  /** The plan of a program. */
  public static Plan compile(Program program) {
    Lowering.Result lowered = new Lowering(prepare(program)).lower();
    List<Kernel> kernels = InPlace.apply(Epilogues.join(lowered), lowered.updates());
    kernels = DeadStores.remove(kernels, lowered.outputs().values());
    kernels = Rows.join(kernels, Set.copyOf(lowered.outputs().values()));
    kernels = kernels.stream().map(Coalesce::coalesce).toList();
    return MemoryPlan.lay(program, kernels, lowered);
  }

  /**
   * The same plan without row kernels and epilogues, for who runs it kernel by kernel: each stage
   * and each epilogue is one.
   */
  public static Plan apart(Plan plan) {
    return Apart.of(plan);
  }

  /** A program, or a loop's body, ready to be lowered. */
  static Program prepare(Program program) {
    return Copies.insert(Kept.keep(Simplify.simplify(Decompose.decompose(program))));
  }
}
