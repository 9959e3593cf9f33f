package org.neurozoo.workbench.component;

/**
 * How often a view looks again at something that goes on: as soon as it has gone on, but so seldom
 * that all looks together hold it up for at most a small share of the time.
 */
public final class Pace {
  /** One of several views, which together may take five hundredths. */
  private static final double SHARE = 0.01;

  private static final long LEAST_NANOS = 250_000_000;

  /** The first look loads and compiles what later ones find ready, and tells little of them. */
  private static final long FIRST_NANOS = 2_000_000_000;

  private long next = Long.MIN_VALUE;
  private long step = -1;
  private boolean warm;

  /**
   * Whether to look now.
   *
   * @param now as {@link System#nanoTime} tells it
   * @param at how many steps it has gone
   * @param running whether a look would hold it up
   */
  public boolean isDue(long now, long at, boolean running) {
    return at != step && (!running || now >= next);
  }

  /**
   * Tells of a look that has ended.
   *
   * @param at after so many steps
   * @param nanos how long it was held up
   */
  public void looked(long now, long at, long nanos) {
    step = at;
    long wait = Math.max(LEAST_NANOS, (long) (nanos / SHARE));
    next = now + (warm ? wait : Math.min(wait, FIRST_NANOS));
    warm = true;
  }

  /** Whether there was a look since the beginning or the last reset. */
  public boolean hasLooked() {
    return step >= 0;
  }

  /** Lets the next look be due at once. */
  public void reset() {
    step = -1;
    next = Long.MIN_VALUE;
  }
}
