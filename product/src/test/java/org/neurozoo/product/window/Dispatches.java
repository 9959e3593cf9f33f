package org.neurozoo.product.window;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.util.Arrays;
import java.util.Locale;

/**
 * Times every event that the event thread dispatches, from when it is opened until it is closed.
 */
final class Dispatches extends EventQueue implements AutoCloseable {
  /** A frame of a screen: what takes longer is seen. */
  private static final double FRAME_MILLIS = 16;

  private long[] nanos = new long[1 << 14];
  private int count;
  private int depth;

  /** Begins to time. */
  static Dispatches open() {
    Dispatches queue = new Dispatches();
    Toolkit.getDefaultToolkit().getSystemEventQueue().push(queue);
    return queue;
  }

  /** A modal dialog dispatches within an event; that event lasts as long as its user thinks. */
  @Override
  protected void dispatchEvent(AWTEvent event) {
    long begin = System.nanoTime();
    depth++;
    try {
      super.dispatchEvent(event);
    } finally {
      depth--;
      if (depth == 0) {
        note(System.nanoTime() - begin);
      }
    }
  }

  private synchronized void note(long time) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = time;
  }

  /** Forgets what was timed so far. */
  synchronized void begin() {
    count = 0;
  }

  /** What was timed since the beginning. */
  synchronized Summary summary() {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    double most = count == 0 ? 0 : sorted[count - 1] / 1e6;
    int over = (int) Arrays.stream(sorted).filter(each -> each / 1e6 > FRAME_MILLIS).count();
    return new Summary(count, share(sorted, 0.5), share(sorted, 0.99), most, over);
  }

  private static double share(long[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }

  /**
   * How long events took.
   *
   * @param over how many took longer than a frame
   */
  record Summary(int events, double median, double p99, double most, int over) {
    /** As a line of a table. */
    String line(String what) {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %.2f ms | %.1f ms | %.0f ms | %d |",
          what,
          events,
          median,
          p99,
          most,
          over);
    }
  }

  @Override
  public void close() {
    pop();
  }
}
