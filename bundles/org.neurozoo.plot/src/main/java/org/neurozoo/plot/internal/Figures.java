package org.neurozoo.plot.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as texts: a decimal point, a true minus, thin spaces between thousands. */
final class Figures {
  private static final double LARGE = 1e7;
  private static final double SMALL = 1e-4;

  private Figures() {}

  /** With at most so many significant digits. */
  static String text(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
    double size = Math.abs(value);
    return size != 0 && (size >= LARGE || size < SMALL) ? power(rounded) : plain(rounded);
  }

  /** A tick, exact to a thousandth of the distance of ticks. */
  static String tick(double value, double step) {
    int places = Math.max(0, 3 - (int) Math.floor(Math.log10(step)));
    BigDecimal rounded = new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN);
    double size = Math.abs(value);
    boolean far = size >= LARGE || (size < SMALL && rounded.signum() != 0);
    return far ? power(rounded) : plain(rounded);
  }

  private static String plain(BigDecimal value) {
    String text = value.abs().stripTrailingZeros().toPlainString();
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String rest = point < 0 ? "" : text.substring(point);
    return sign(value) + grouped(whole) + rest;
  }

  private static String power(BigDecimal value) {
    BigDecimal stripped = value.abs().stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    String mantissa = stripped.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    return sign(value) + mantissa + "e" + (exponent < 0 ? "−" : "") + Math.abs(exponent);
  }

  private static String sign(BigDecimal value) {
    return value.signum() < 0 ? "−" : "";
  }

  private static String grouped(String digits) {
    if (digits.length() < 5) {
      return digits;
    }
    return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u2009");
  }
}
