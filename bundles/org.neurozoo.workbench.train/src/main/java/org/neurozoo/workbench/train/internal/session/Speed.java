package org.neurozoo.workbench.train.internal.session;

/**
 * How fast runs go.
 *
 * @param mode as fast as they can, by a clock, or as the user presses a key
 * @param perSecond steps a second by the clock, at least 1
 */
public record Speed(Mode mode, int perSecond) {
  /** The ways to go on. */
  public enum Mode {
    FULL,
    PACED,
    KEYED
  }

  /** The most steps a second by the clock; beyond, full speed looks the same. */
  public static final int MOST = 60;

  /** As fast as they can. */
  public static final Speed FULL = new Speed(Mode.FULL, 5);

  /** Keeps the clock within bounds. */
  public Speed {
    perSecond = Math.clamp(perSecond, 1, MOST);
  }

  /** The same pace in another mode. */
  public Speed in(Mode mode) {
    return new Speed(mode, perSecond);
  }
}
