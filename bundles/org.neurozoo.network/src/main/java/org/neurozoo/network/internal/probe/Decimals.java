package org.neurozoo.network.internal.probe;

import java.util.Locale;

/** Numbers in texts, with a decimal point and a true minus whatever the language. */
public final class Decimals {
  private Decimals() {}

  /** With so many places. */
  static String of(double value, int places) {
    return minus(String.format(Locale.ROOT, "%." + places + "f", value));
  }

  /** With three significant digits or so; whole numbers as they are. */
  public static String brief(double value) {
    double size = Math.abs(value);
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : minus(String.valueOf(value));
    }
    if (size >= 1e5 || size < 1e-3) {
      return minus(
          String.format(Locale.ROOT, "%.1e", value).replace("e+0", "e").replace("e-0", "e-"));
    }
    if (value == Math.rint(value)) {
      return of(value, 0);
    }
    int places = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return of(value, places);
  }

  private static String minus(String text) {
    return text.replace('-', '−');
  }
}
