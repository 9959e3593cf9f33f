package org.neurozoo.plot.internal;

import java.util.stream.IntStream;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Series;

/**
 * Thins long curves without a visible difference: of the points that follow one another within one
 * pixel column, it keeps the first, the least, the greatest and the last. Gaps stay.
 */
final class Decimation {
  /** Curves up to this many points stay as they are. */
  static final int SHORT = 2000;

  private final boolean log;
  private final double start;
  private final double columnsPerUnit;

  private Decimation(boolean log, double start, double columnsPerUnit) {
    this.log = log;
    this.start = start;
    this.columnsPerUnit = columnsPerUnit;
  }

  /** For an axis of so many pixels. */
  static Decimation of(Axis axis, Extent xs, int width) {
    double start = axis.log() ? Math.log(xs.least()) : xs.least();
    double end = axis.log() ? Math.log(xs.most()) : xs.most();
    return new Decimation(axis.log(), start, width / (end - start));
  }

  Series thinned(Series series) {
    int size = series.xs().size();
    if (size <= SHORT) {
      return series;
    }
    IntStream.Builder kept = IntStream.builder();
    for (int from = 0; from < size; ) {
      int to = endOfRun(series, from);
      keep(series.ys(), from, to, kept);
      from = to;
    }
    int[] indices = kept.build().toArray();
    return new Series(series.name(), picked(series.xs(), indices), picked(series.ys(), indices));
  }

  private int endOfRun(Series series, int from) {
    boolean gap = Double.isNaN(series.ys().at(from));
    long column = column(series.xs().at(from));
    int to = from + 1;
    while (to < series.xs().size()
        && Double.isNaN(series.ys().at(to)) == gap
        && (gap || column(series.xs().at(to)) == column)) {
      to++;
    }
    return to;
  }

  private static void keep(Numbers ys, int from, int to, IntStream.Builder kept) {
    int least = from;
    int most = from;
    for (int i = from; i < to; i++) {
      least = ys.at(i) < ys.at(least) ? i : least;
      most = ys.at(i) > ys.at(most) ? i : most;
    }
    IntStream.of(from, least, most, to - 1).sorted().distinct().forEach(kept::add);
  }

  private long column(double x) {
    return (long) Math.floor(((log ? Math.log(x) : x) - start) * columnsPerUnit);
  }

  private static Numbers picked(Numbers numbers, int[] indices) {
    return Numbers.of(IntStream.of(indices).mapToDouble(numbers::at).toArray());
  }
}
