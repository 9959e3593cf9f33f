package org.neurozoo.network.internal.minimise;

import java.util.Optional;

/**
 * Looks along a line for a point that meets the strong Wolfe conditions: low enough, f ≤ f₀ + c₁ t
 * f₀', and flat enough, |f'| ≤ c₂ |f₀'| (Nocedal and Wright 2006, algorithms 3.5 and 3.6, with
 * cubic interpolation).
 *
 * @param c1 how much of the promised descent is enough
 * @param c2 how much of the slope may be left, above c1
 * @param most how often the function is asked at most
 */
public record LineSearch(double c1, double c2, int most) {
  private static final double WIDEST = 1e10;

  /** A point on the line: where, how high, how steep along it. */
  record Point(double t, double value, double slope, double[] x, double[] gradient) {}

  /** One search. */
  private final class Walk {
    private final Smooth function;
    private final double[] direction;
    private final Point start;
    private int asked;

    Walk(Smooth function, double[] direction, Point start) {
      this.function = function;
      this.direction = direction;
      this.start = start;
    }

    Point at(double t) {
      asked++;
      double[] x = Vectors.sum(start.x(), t, direction);
      double[] gradient = new double[x.length];
      double value = function.at(x, gradient);
      return new Point(t, value, Vectors.dot(gradient, direction), x, gradient);
    }

    private boolean isHigh(Point p) {
      return !(p.value() <= start.value() + c1 * p.t() * start.slope());
    }

    private boolean isFlat(Point p) {
      return Math.abs(p.slope()) <= -c2 * start.slope();
    }

    /** Goes on until an interval is found that must hold such a point. */
    Optional<Point> search(double first) {
      Point before = start;
      double t = first;
      while (asked < most && t < WIDEST) {
        Point p = at(t);
        if (isHigh(p) || (asked > 1 && p.value() >= before.value())) {
          return narrow(before, p);
        }
        if (isFlat(p)) {
          return Optional.of(p);
        }
        if (p.slope() >= 0) {
          return narrow(p, before);
        }
        before = p;
        t *= 2;
      }
      return lower(before);
    }

    /** Narrows an interval; its first end is the lower one. */
    private Optional<Point> narrow(Point low, Point high) {
      Point best = low;
      Point other = high;
      while (asked < most && Math.abs(best.t() - other.t()) > 1e-16) {
        Point p = at(between(best, other));
        if (isHigh(p) || p.value() >= best.value()) {
          other = p;
        } else if (isFlat(p)) {
          return Optional.of(p);
        } else {
          other = p.slope() * (other.t() - best.t()) >= 0 ? best : other;
          best = p;
        }
      }
      return lower(best);
    }

    /** What there is, if it is any better than the start. */
    private Optional<Point> lower(Point p) {
      return p.value() < start.value() ? Optional.of(p) : Optional.empty();
    }
  }

  /** The minimum of the cubic through two points and their slopes, well within their interval. */
  private static double between(Point a, Point b) {
    double width = b.t() - a.t();
    double d1 = a.slope() + b.slope() - 3 * (b.value() - a.value()) / width;
    double square = d1 * d1 - a.slope() * b.slope();
    double middle = a.t() + width / 2;
    if (!(square >= 0) || !Double.isFinite(square)) {
      return middle;
    }
    double d2 = Math.signum(width) * Math.sqrt(square);
    double t = b.t() - width * (b.slope() + d2 - d1) / (b.slope() - a.slope() + 2 * d2);
    double share = (t - a.t()) / width;
    return share > 0.1 && share < 0.9 ? t : middle;
  }

  /**
   * A point further down a line; empty if none is found.
   *
   * @param first how far to go at first
   */
  Optional<Point> search(
      Smooth function,
      double[] x,
      double value,
      double[] gradient,
      double[] direction,
      double first) {
    double slope = Vectors.dot(gradient, direction);
    Point start = new Point(0, value, slope, x, gradient);
    return slope < 0 ? new Walk(function, direction, start).search(first) : Optional.empty();
  }
}
