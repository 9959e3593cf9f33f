package org.neurozoo.console.internal.terminal;

import java.util.Locale;

/** Numbers as the console writes them: the same in every language. */
public final class Numerals {
  private Numerals() {}

  /** A figure with about four digits that count. */
  public static String figure(double value) {
    double size = Math.abs(value);
    boolean plain = size == 0 || (size >= 1e-3 && size < 1e5);
    return String.format(Locale.ROOT, plain ? "%.4f" : "%.3e", value);
  }

  /** A share in percent. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  /** How many times as much: two digits that count, and whole numbers as they are. */
  public static String times(double factor) {
    return String.format(Locale.ROOT, factor < 9.95 ? "%.1f" : "%.0f", factor);
  }

  /** A time span, rounded to seconds where it is long. */
  public static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole >= 3600) {
      return String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole / 60 % 60);
    }
    if (whole >= 60) {
      return String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
    }
    return seconds > 0 && seconds < 0.1
        ? String.format(Locale.ROOT, "%.2f s", seconds)
        : String.format(Locale.ROOT, whole >= 10 ? "%.0f s" : "%.1f s", seconds);
  }
}
