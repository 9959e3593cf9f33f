package org.neurozoo.graph.cpu.internal.expression;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.cpu.internal.warm.Warmer;

/** Compiled loops, one for each expression. */
public final class Loops {
  private final int lanes;
  private final Warmer warmer;
  private final Map<Expression, Loop> loops = new HashMap<>();

  /**
   * No loops yet.
   *
   * @param lanes how many floats a vector has; 1 for scalars only
   * @param warmer decides when vectors are used
   */
  public Loops(int lanes, Warmer warmer) {
    this.lanes = lanes;
    this.warmer = warmer;
  }

  /** The loop of an expression. */
  public Loop of(Expression expression) {
    return loops.computeIfAbsent(expression, this::compile);
  }

  private Loop compile(Expression expression) {
    ExpressionLoop scalar = define(expression, new ScalarLanes());
    boolean vector = lanes > 1 && new Uniformity(expression).isVectorizable();
    @Nullable ExpressionLoop fast = vector ? define(expression, new VectorLanes(lanes)) : null;
    return new Loop(expression, scalar, fast, warmer);
  }

  private static ExpressionLoop define(Expression expression, Lanes lanes) {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      Class<?> type =
          lookup.defineHiddenClass(LoopPrinter.print(expression, lanes), true).lookupClass();
      return (ExpressionLoop)
          lookup.findConstructor(type, MethodType.methodType(void.class)).invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("a printed loop does not load: " + expression, e);
    }
  }
}
