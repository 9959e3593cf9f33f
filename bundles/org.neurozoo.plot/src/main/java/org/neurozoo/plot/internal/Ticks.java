package org.neurozoo.plot.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Round numbers to mark on an axis. */
final class Ticks {
  /** A number and how it is written; empty for a mark without a text. */
  record Tick(double value, String text) {}

  private static final double[] STEPS = {1, 2, 5, 10};

  private Ticks() {}

  /** At most so many ticks from one end to the other, evenly spaced. */
  static List<Tick> even(double least, double most, int count) {
    double step = step((most - least) / Math.max(1, count));
    long first = (long) Math.ceil(least / step - 1e-9);
    long last = (long) Math.floor(most / step + 1e-9);
    return LongStream.rangeClosed(first, last)
        .mapToObj(i -> new Tick(i * step, Figures.tick(i * step, step)))
        .toList();
  }

  /** About so many ticks, at powers of ten or, between few of them, at 1, 2 and 5. */
  static List<Tick> log(double least, double most, int count) {
    double decades = Math.log10(most / least);
    if (decades < 1) {
      return even(least, most, count).stream().filter(tick -> tick.value() > 0).toList();
    }
    int[] digits = 3 * decades <= count ? new int[] {1, 2, 5} : new int[] {1};
    int stride = (int) Math.max(1, Math.ceil(decades / Math.max(1, count)));
    List<Tick> ticks = new ArrayList<>();
    for (int e = (int) Math.floor(Math.log10(least)); e <= Math.log10(most) + 1e-9; e++) {
      for (int digit : digits) {
        double value = Double.parseDouble(digit + "e" + e);
        if (e % stride == 0 && value >= least * 0.999999 && value <= most * 1.000001) {
          ticks.add(new Tick(value, Figures.text(value, 3)));
        }
      }
    }
    return ticks;
  }

  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double step : STEPS) {
      if (step * power >= least * (1 - 1e-9)) {
        return step * power;
      }
    }
    return 10 * power;
  }
}
