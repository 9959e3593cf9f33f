package org.neurozoo.workbench.inspect.internal;

/**
 * How often a probe looks again by itself: as soon as the run has gone on, but so seldom that all
 * its looks together hold a run up for at most a small share of the time.
 */
final class Pace {
  /** A look may take this share of the time: one of several views, within five hundredths. */
  private static final double SHARE = 0.01;

  private static final long LEAST_NANOS = 200_000_000;

  private long next = Long.MIN_VALUE;
  private long step = -1;

  /** Whether to look now. */
  boolean isDue(long now, long stepNow, boolean running) {
    return stepNow != step && (!running || now >= next);
  }

  /**
   * Tells of a look that has ended.
   *
   * @param at after so many steps
   * @param nanos how long the run was held up by it
   */
  void looked(long now, long at, long nanos) {
    step = at;
    next = now + Math.max(LEAST_NANOS, (long) (nanos / SHARE));
  }

  /** Whether something else is asked for than was seen last. */
  boolean isReset() {
    return step < 0;
  }

  /** Lets the next question be answered by yes. */
  void reset() {
    step = -1;
    next = Long.MIN_VALUE;
  }
}
