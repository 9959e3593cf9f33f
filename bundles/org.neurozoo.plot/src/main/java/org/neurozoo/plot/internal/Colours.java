package org.neurozoo.plot.internal;

import java.awt.Color;

/** Arithmetic on colours. */
final class Colours {
  private Colours() {}

  /** From one colour (0) to another (1), channel by channel. */
  static Color between(Color from, Color to, double fraction) {
    return new Color(
        mix(from.getRed(), to.getRed(), fraction),
        mix(from.getGreen(), to.getGreen(), fraction),
        mix(from.getBlue(), to.getBlue(), fraction));
  }

  /** Black or white, whichever stands out more: the contrast ratio of WCAG 2.1. */
  static Color inkOn(Color ground) {
    double luminance = luminance(ground);
    return 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 ? Color.WHITE : Color.BLACK;
  }

  /** Relative luminance, 0 black to 1 white (WCAG 2.1). */
  static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  static Color translucent(Color colour, double opacity) {
    int alpha = (int) Math.round(255 * opacity);
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static int mix(int from, int to, double fraction) {
    return (int) Math.round(from + (to - from) * fraction);
  }
}
