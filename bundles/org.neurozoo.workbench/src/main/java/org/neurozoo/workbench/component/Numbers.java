package org.neurozoo.workbench.component;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Property;

/** Numbers as people type them, and what comes next to one. */
final class Numbers {
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  /** Beyond this a scale is nothing for a slider. */
  private static final double MANY = 1e6;

  private Numbers() {}

  /** As short as it can be and still the same number. */
  static String print(Object value) {
    if (!(value instanceof Double number)) {
      return String.valueOf(value);
    }
    BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
    boolean plain = number == 0 || (Math.abs(number) >= 1e-5 && Math.abs(number) < 1e10);
    return plain ? exact.toPlainString() : exact.toString();
  }

  /** A comma is a point to those who grew up with it. */
  static String read(String typed) {
    return typed.strip().replace(',', '.').replace('\u2212', '-');
  }

  /** The number above or below one, as arrow keys go. */
  static double next(Property<?> property, double value, boolean up) {
    Bounds bounds = Bounds.of(property);
    double next =
        switch (property.kind()) {
          case Kind.Whole whole -> value + (up ? 1 : -1);
          default ->
              property.logScale() && value > 0
                  ? rounded(value * Math.pow(10, up ? 0.1 : -0.1))
                  : rounded(value + (up ? 1 : -1) * bounds.step());
        };
    return Math.clamp(next, bounds.least, bounds.most);
  }

  static double rounded(double value) {
    return Double.isFinite(value) ? new BigDecimal(value).round(THREE_DIGITS).doubleValue() : value;
  }

  /**
   * Between what a number lies.
   *
   * @param log whether a slider goes by powers
   */
  record Bounds(double least, double most, boolean log) {
    static Bounds of(Property<?> property) {
      return switch (property.kind()) {
        case Kind.Whole whole -> new Bounds(whole.least(), whole.most(), false);
        case Kind.Real real -> new Bounds(real.least(), real.most(), property.logScale());
        default -> new Bounds(0, 0, false);
      };
    }

    private double step() {
      double range = most - least;
      return range <= MANY ? range / 100 : 1;
    }

    /** Whether a slider can show it: its ends are near enough, or it goes by powers. */
    boolean suitsSlider(Property<?> property) {
      return property.kind() instanceof Kind.Real && (log || most - least <= 1000);
    }

    /** The ends of a slider: four powers around the default where there are no nearer ones. */
    Bounds around(double initial) {
      return log && initial > 0
          ? new Bounds(Math.max(least, initial * 1e-3), Math.min(most, initial * 1e3), true)
          : this;
    }

    /** From 0 at the least to 1 at the most. */
    double share(double value) {
      double share =
          log && least > 0
              ? Math.log(value / least) / Math.log(most / least)
              : (value - least) / (most - least);
      return Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
    }

    double at(double share) {
      double value =
          log && least > 0 ? least * Math.pow(most / least, share) : least + share * (most - least);
      return Math.clamp(rounded(value), least, most);
    }
  }
}
