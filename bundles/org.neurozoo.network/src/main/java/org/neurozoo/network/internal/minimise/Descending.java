package org.neurozoo.network.internal.minimise;

import java.util.Optional;
import org.neurozoo.network.internal.minimise.LineSearch.Point;

/**
 * One iteration of L-BFGS.
 *
 * @param x where it ended
 * @param value of the function there
 * @param history what is known by then
 */
public record Descending(double[] x, double value, History history) {
  /** Where an iteration from a point leads; the same point if nothing lower is found. */
  public static Descending from(double[] x, Smooth function, History history, LineSearch search) {
    double[] gradient = new double[x.length];
    double value = function.at(x, gradient);
    if (Vectors.length(gradient) == 0) {
      return new Descending(x, value, history);
    }
    History used = history;
    Optional<Point> found = along(x, value, gradient, function, used, search);
    if (found.isEmpty() && used.count() > 0) {
      used = used.forgotten();
      found = along(x, value, gradient, function, used, search);
    }
    if (found.isEmpty()) {
      return new Descending(x, value, used);
    }
    Point end = found.get();
    History next =
        used.with(Vectors.sum(end.x(), -1, x), Vectors.sum(end.gradient(), -1, gradient));
    return new Descending(end.x(), end.value(), next);
  }

  private static Optional<Point> along(
      double[] x,
      double value,
      double[] gradient,
      Smooth function,
      History history,
      LineSearch search) {
    double[] direction = history.direction(gradient);
    // with no curvature known, the first step is no longer than 1
    double first = history.count() > 0 ? 1 : Math.min(1, 1 / Vectors.length(gradient));
    return search.search(function, x, value, gradient, direction, first);
  }
}
