package org.neurozoo.picture;

/**
 * An axis of numbers.
 *
 * @param label what is measured, with its unit; empty for none
 * @param log whether its scale is logarithmic; numbers not above zero are then left out
 */
public record Axis(String label, boolean log) {
  /** An axis with an even scale. */
  public static Axis of(String label) {
    return new Axis(label, false);
  }

  /** An axis with a logarithmic scale. */
  public static Axis log(String label) {
    return new Axis(label, true);
  }

  /** Whether a number has a place on this axis. */
  public boolean holds(double number) {
    return Double.isFinite(number) && (!log || number > 0);
  }
}
