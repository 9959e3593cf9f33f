package org.neurozoo.graph.cpu.internal.expression;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.cpu.internal.warm.Warmer;

/** Compiled loops, one for each expression. */
public final class Loops {
  private static final int SHORT = 4;
  private static final int LONG_BODY = 60;

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
    ExpressionLoop scalar = define(expression, List.of(new ScalarLanes()));
    boolean vector = lanes > 1 && new Uniformity(expression).isVectorizable();
    @Nullable ExpressionLoop fast = vector ? define(expression, widths(expression)) : null;
    return new Loop(expression, scalar, fast, warmer);
  }

  /** Short rows, and the ends of others, are computed in short vectors unless the body is long. */
  private List<Lanes> widths(Expression expression) {
    boolean isLong = expression.body().size() > LONG_BODY;
    return lanes == SHORT || isLong
        ? List.of(new VectorLanes(lanes), new ScalarLanes())
        : List.of(new VectorLanes(lanes), new VectorLanes(SHORT), new ScalarLanes());
  }

  private static ExpressionLoop define(Expression expression, List<Lanes> lanes) {
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
