package org.neurozoo.graph.cpu.internal.expression;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.cpu.internal.cache.Recent;
import org.neurozoo.graph.cpu.internal.warm.Warmer;

/** Compiled loops, one for each expression that was in use lately. */
public final class Loops {
  private static final int SHORT = 4;

  /** More expressions than a large plan has. */
  private static final int KEPT = 512;

  private final int lanes;
  private final Warmer warmer;
  private final Recent<Expression, Loop> loops;

  /**
   * No loops yet.
   *
   * @param lanes how many floats a vector has; 1 for scalars only
   * @param warmer decides when vectors are used
   */
  public Loops(int lanes, Warmer warmer) {
    this(lanes, warmer, KEPT);
  }

  /** No loops yet, and never more than so many. */
  Loops(int lanes, Warmer warmer, int kept) {
    this.lanes = lanes;
    this.warmer = warmer;
    loops = new Recent<>(kept);
  }

  /** The loop of an expression. */
  public Loop of(Expression expression) {
    return loops.of(expression, this::compile);
  }

  /** How many floats a vector has. */
  public int lanes() {
    return lanes;
  }

  /** How many are kept. */
  int size() {
    return loops.size();
  }

  private Loop compile(Expression expression) {
    byte[] scalar = LoopPrinter.print(expression, List.of(new ScalarLanes()));
    boolean vector = lanes > 1 && new Uniformity(expression).isVectorizable();
    @Nullable ExpressionLoop fast = vector ? compileVectors(expression) : null;
    return new Loop(expression, Definition.of(scalar, ExpressionLoop.class), fast, warmer);
  }

  /** The first of some ways that the virtual machine compiles; null if there is none. */
  private @Nullable ExpressionLoop compileVectors(Expression expression) {
    return ways()
        .map(way -> LoopPrinter.print(expression, way))
        .filter(LoopPrinter::isCompilable)
        .findFirst()
        .map(file -> Definition.of(file, ExpressionLoop.class))
        .orElse(null);
  }

  /** Short rows, and the ends of others, are computed in short vectors if there is room. */
  private Stream<List<Lanes>> ways() {
    Lanes wide = new VectorLanes(lanes);
    Lanes scalar = new ScalarLanes();
    Stream<List<Lanes>> plain = Stream.of(List.of(wide, scalar));
    return lanes == SHORT
        ? plain
        : Stream.concat(Stream.of(List.of(wide, new VectorLanes(SHORT), scalar)), plain);
  }
}
