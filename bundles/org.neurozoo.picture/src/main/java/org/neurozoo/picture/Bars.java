package org.neurozoo.picture;

/**
 * Heights over neighbouring intervals.
 *
 * @param name its name in the legend; empty for none
 * @param edges where the intervals begin and the last one ends, ascending
 * @param heights one for each interval; NaN for none
 */
public record Bars(String name, Numbers edges, Numbers heights) {
  /** Checks that the edges ascend around the heights. */
  public Bars {
    Require.that(
        heights.size() > 0 && edges.size() == heights.size() + 1,
        "%d edges around %d bars",
        edges.size(),
        heights.size());
    for (int i = 0; i < heights.size(); i++) {
      Require.that(edges.at(i) < edges.at(i + 1), "edge %d of %s does not ascend", i + 1, name);
    }
  }

  /**
   * How many of some numbers lie in each of equal intervals; the last one includes its end. Numbers
   * outside or not finite are left out.
   *
   * @param range where to count; one of no width is widened by a half to both sides
   */
  public static Bars counted(String name, Numbers numbers, Range range, int count) {
    double least = range.least() < range.most() ? range.least() : range.least() - 0.5;
    double most = range.least() < range.most() ? range.most() : range.most() + 0.5;
    double[] edges = new double[count + 1];
    for (int i = 0; i <= count; i++) {
      edges[i] = i == count ? most : least + (most - least) * i / count;
    }
    double[] heights = new double[count];
    numbers.stream()
        .filter(number -> number >= least && number <= most)
        .forEach(
            number -> {
              int bin = (int) ((number - least) / (most - least) * count);
              heights[Math.min(bin, count - 1)]++;
            });
    return new Bars(name, Numbers.of(edges), Numbers.of(heights));
  }
}
