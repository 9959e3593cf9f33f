package org.neurozoo.graph.cpu.internal.expression;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;

/** Compiled loops, one for each expression. */
public final class Loops {
  private final int lanes;
  private final Map<Expression, Loop> loops = new HashMap<>();

  /**
   * No loops yet.
   *
   * @param lanes how many floats a vector has; 1 for scalars only
   */
  public Loops(int lanes) {
    this.lanes = lanes;
  }

  /** The loop of an expression. */
  public Loop of(Expression expression) {
    return loops.computeIfAbsent(expression, this::compile);
  }

  private Loop compile(Expression expression) {
    ExpressionLoop scalar = define(expression, new ScalarLanes());
    boolean vector = lanes > 1 && new Uniformity(expression).isVectorizable();
    return new Loop(scalar, vector ? define(expression, new VectorLanes(lanes)) : null);
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
