package org.neurozoo.picture;

/**
 * One curve: points joined in their order.
 *
 * @param name its name in the legend
 * @param xs where its points lie along the x axis
 * @param ys as many values; NaN is a gap
 */
public record Series(String name, Numbers xs, Numbers ys) {
  /** Checks that both coordinates are equally many. */
  public Series {
    Require.that(xs.size() == ys.size(), "series %s has %d x and %d y", name, xs.size(), ys.size());
  }

  /** Values at 0, 1, 2 … */
  public static Series of(String name, double... ys) {
    return new Series(name, Numbers.counting(0, ys.length), Numbers.of(ys));
  }
}
