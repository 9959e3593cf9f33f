package org.neurozoo.graph.cpu.internal.reduce;

import java.util.List;
import org.neurozoo.graph.cpu.internal.expression.Axis;
import org.neurozoo.graph.cpu.internal.expression.Combination;
import org.neurozoo.graph.cpu.internal.expression.Expression;
import org.neurozoo.graph.cpu.internal.expression.Loop;
import org.neurozoo.graph.cpu.internal.expression.Loops;
import org.neurozoo.graph.cpu.internal.expression.Target;
import org.neurozoo.graph.plan.Kernel;

/**
 * Which way vectors lie in the innermost loops.
 *
 * @param along whether along what makes one result, that is across its partials; otherwise across
 *     neighbouring results
 * @param block how many neighbouring results are computed together
 */
record Layout(boolean along, int block, Loop loop) {
  private static final int ALONG_BLOCK = 64;
  private static final int ACROSS_BLOCK = 256;

  /** The first that gives vectors; along if none does. */
  static Layout of(Kernel.Reduce kernel, Nest nest, Loops loops) {
    boolean wide = nest.outer().getLast().extent() > nest.inner().getLast().extent();
    Layout along = of(true, kernel, nest, loops);
    Layout across = of(false, kernel, nest, loops);
    boolean isAcross = across.loop.isVector() && (wide || !along.loop.isVector());
    return isAcross ? across : along;
  }

  private static Layout of(boolean along, Kernel.Reduce kernel, Nest nest, Loops loops) {
    int results = nest.outer().getLast().extent();
    int block = Math.min(along ? ALONG_BLOCK : ACROSS_BLOCK, results);
    Axis outer = nest.withTemporary(nest.outer().getLast(), resultStride(along));
    Axis inner = nest.withTemporary(nest.inner().getLast(), partialStride(along, block));
    List<Axis> axes = along ? List.of(outer, inner) : List.of(inner, outer);
    Combination combination = Combination.of(kernel.op());
    List<Target> targets = List.of(new Target(nest.temporary(), kernel.value(), combination));
    Expression expression =
        Expression.of(nest.body(), nest.accesses(), axes, targets, along ? 1 : 0);
    return new Layout(along, block, loops.of(expression));
  }

  private static int resultStride(boolean along) {
    return along ? Expression.PARTIALS : 1;
  }

  private static int partialStride(boolean along, int block) {
    return along ? 1 : block;
  }

  int resultStride() {
    return resultStride(along);
  }

  int partialStride() {
    return partialStride(along, block);
  }
}
