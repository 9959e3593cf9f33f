package org.neurozoo.graph.compile;

import java.util.List;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.Plan;

/**
 * Turns a program into a plan: simplify the graph, choose what is stored, lower it to kernels,
 * write variables in place where nobody can tell, drop what nobody reads, coalesce loops, lay out
 * memory. Every backend gets the result of the same passes.
 */
public final class Compiler {
  private Compiler() {}

  /** The plan of a program. */
  public static Plan compile(Program program) {
    Lowering.Result lowered = new Lowering(prepare(program)).lower();
    List<Kernel> kernels = InPlace.apply(lowered.kernels(), lowered.updates());
    kernels = DeadStores.remove(kernels, lowered.outputs().values());
    kernels = kernels.stream().map(Coalesce::coalesce).toList();
    return MemoryPlan.lay(program, kernels, lowered);
  }

  /** A program, or a loop's body, ready to be lowered. */
  static Program prepare(Program program) {
    return Copies.insert(Simplify.simplify(Decompose.decompose(program)));
  }
}
