package org.neurozoo.picture;

import java.util.DoubleSummaryStatistics;

/**
 * The values that the ends of a colour scale stand for; values beyond are drawn like the ends. A
 * range symmetric about zero means signed values: it is drawn in two hues that meet at zero.
 *
 * @param least the lower end, finite
 * @param most the upper end, finite, not below the lower one
 */
public record Range(double least, double most) {
  /** From 0 to 1. */
  public static final Range UNIT = new Range(0, 1);

  /** Checks the order of the ends. */
  public Range {
    Require.that(
        Double.isFinite(least) && Double.isFinite(most) && least <= most,
        "a range from %s to %s",
        least,
        most);
  }

  /** The smallest range of all finite numbers; 0 to 1 if there are none. */
  public static Range of(Numbers numbers) {
    DoubleSummaryStatistics found = numbers.stream().filter(Double::isFinite).summaryStatistics();
    return found.getCount() == 0 ? UNIT : new Range(found.getMin(), found.getMax());
  }

  /** The smallest range symmetric about zero of all finite numbers; -1 to 1 if all are zero. */
  public static Range signed(Numbers numbers) {
    double most = numbers.stream().filter(Double::isFinite).map(Math::abs).max().orElse(1);
    return most == 0 ? new Range(-1, 1) : new Range(-most, most);
  }

  /** Whether the ends differ in their sign only. */
  public boolean signed() {
    return least < 0 && least == -most;
  }

  /** Where a number lies, from 0 at the lower to 1 at the upper end; ½ if the ends are equal. */
  public double fraction(double number) {
    return least == most ? 0.5 : Math.clamp((number - least) / (most - least), 0.0, 1.0);
  }
}
