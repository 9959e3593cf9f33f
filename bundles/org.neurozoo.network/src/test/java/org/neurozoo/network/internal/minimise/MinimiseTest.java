package org.neurozoo.network.internal.minimise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinimiseTest {
  private static final LineSearch SEARCH = new LineSearch(1e-4, 0.9, 20);

  /** Rosenbrock's valley in pairs, with its minimum 0 at ones. */
  private static double rosenbrock(double[] x, double[] g) {
    double sum = 0;
    for (int i = 0; i < x.length; i += 2) {
      double a = x[i + 1] - x[i] * x[i];
      double b = 1 - x[i];
      sum += 100 * a * a + b * b;
      g[i] = -400 * x[i] * a - 2 * b;
      g[i + 1] = 200 * a;
    }
    return sum;
  }

  private static History none(int room, int width) {
    return new History(new double[room * width], new double[room * width], 0, width);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 100})
  void theValleyIsFollowedToItsEnd(int width) {
    double[] start = new double[width];
    java.util.Arrays.setAll(start, i -> i % 2 == 0 ? -1.2 : 1);
    Descending at = new Descending(start, 0, none(7, width));
    for (int i = 0; i < 60; i++) {
      at = Descending.from(at.x(), MinimiseTest::rosenbrock, at.history(), SEARCH);
    }
    for (double x : at.x()) {
      assertEquals(1, x, 1e-6);
    }
  }

  @Test
  void everyStepMeetsTheWolfeConditions() {
    double[] x = {-1.2, 1};
    History history = none(5, 2);
    for (int i = 0; i < 20; i++) {
      double[] g = new double[2];
      double value = rosenbrock(x, g);
      double[] direction = history.direction(g);
      double slope = Vectors.dot(g, direction);
      Optional<LineSearch.Point> found =
          SEARCH.search(MinimiseTest::rosenbrock, x, value, g, direction, 1);
      LineSearch.Point end = found.orElseThrow();
      assertTrue(end.value() <= value + 1e-4 * end.t() * slope);
      assertTrue(Math.abs(Vectors.dot(end.gradient(), direction)) <= 0.9 * Math.abs(slope));
      history = history.with(Vectors.sum(end.x(), -1, x), Vectors.sum(end.gradient(), -1, g));
      x = end.x();
    }
  }

  /** With as many moves as numbers the direction on a quadratic is Newton's. */
  @Test
  void theHistoryKnowsAQuadratic() {
    double[] curvature = {1, 4, 9};
    History history = none(3, 3);
    for (int i = 0; i < 3; i++) {
      double[] move = new double[3];
      double[] change = new double[3];
      move[i] = 1;
      change[i] = curvature[i];
      history = history.with(move, change);
    }
    assertArrayEquals(
        new double[] {-2, -0.5, -1.0 / 9}, history.direction(new double[] {2, 2, 1}), 1e-12);
  }

  @Test
  void theOldestMoveGivesWay() {
    History history = none(2, 1);
    for (int i = 1; i <= 3; i++) {
      history = history.with(new double[] {i}, new double[] {i});
    }
    assertEquals(2, history.count());
    assertArrayEquals(new double[] {2, 3}, history.moves());
  }

  @Test
  void movesAgainstTheCurvatureAreForgotten() {
    History history = none(2, 1).with(new double[] {1}, new double[] {-1});
    assertEquals(0, history.count());
  }

  @Test
  void thereIsNothingBelowAMinimum() {
    Descending end =
        Descending.from(new double[] {1, 1}, MinimiseTest::rosenbrock, none(3, 2), SEARCH);
    assertArrayEquals(new double[] {1, 1}, end.x());
  }

  /** The straight line through (0, 1), (1, 3), (2, 5): rows (x, 1), from zeros. */
  @Test
  void normalEquationsSolveLeastSquares() {
    NormalEquations equations = new NormalEquations(2);
    for (int x = 0; x < 3; x++) {
      equations.add(-(2.0 * x + 1), new double[] {x, 1});
    }
    assertEquals(35, equations.residual());
    assertArrayEquals(new double[] {2, 1}, equations.step(0).orElseThrow(), 1e-12);
    double[] damped = equations.step(1e9).orElseThrow();
    assertArrayEquals(new double[] {13e-9, 9e-9}, damped, 1e-15);
  }

  @Test
  void aSingularMatrixHasNoStepWithoutDamping() {
    NormalEquations equations = new NormalEquations(2);
    equations.add(1, new double[] {1, 0});
    assertTrue(equations.step(0).isEmpty());
    assertArrayEquals(new double[] {-0.5, 0}, equations.step(1).orElseThrow(), 1e-15);
  }
}
