package org.neurozoo.graph.explain;

import java.util.Locale;

/** Sizes with units, three digits that count. */
public final class Quantity {
  private Quantity() {}

  /** Floating-point operations in powers of 1000. */
  public static String flops(double flops) {
    return of(flops, 1000, "", "k", "M", "G", "T") + "FLOP";
  }

  /** Bytes in powers of 1024. */
  public static String bytes(double bytes) {
    return of(bytes, 1024, "B", "KiB", "MiB", "GiB", "TiB");
  }

  private static String of(double value, int base, String... units) {
    double left = value;
    int unit = 0;
    while (left >= 999.5 && unit < units.length - 1) {
      left /= base;
      unit++;
    }
    int digits = unit == 0 || left >= 99.95 ? 0 : left >= 9.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + digits + "f %s", left, units[unit]);
  }
}
