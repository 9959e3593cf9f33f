package org.neurozoo.console.internal.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.training.Learner;
import org.neurozoo.training.StepMetrics;

/**
 * Measures how long a learner's steps take: warms up until they get no faster and the virtual
 * machine has no more to compile, then takes the median over blocks of at least 30 ms. Steps are
 * taken in bursts as long as those of a run.
 */
final class Stopwatch {
  private static final double BLOCK_NANOS = 30e6;
  private static final double BURST_NANOS = 8e6;
  private static final double MOST_WARM_UP_SECONDS = 60;

  /** Blocks of about 1.5 s: kernels are swapped for compiled ones one by one, with pauses. */
  private static final int COMPARED = 50;

  private static final double STEADY = 0.99;

  /** The compiler's share of the time that goes to things of no account. */
  private static final double IDLE = 0.05;

  private static final int LEAST_BLOCKS = 5;

  private final Learner learner;
  private final StepMetrics metrics;
  private final double seconds;
  private long step;
  private double nanosPerStep;

  /**
   * A watch.
   *
   * @param learner bound to a state at step 0
   * @param seconds how long to measure, after warming up
   */
  Stopwatch(Learner learner, double seconds) {
    this.learner = learner;
    this.metrics = new StepMetrics(learner.metrics());
    this.seconds = seconds;
    this.nanosPerStep = BURST_NANOS;
  }

  /** The median duration of a step in microseconds. */
  double microsPerStep() {
    warmUp();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    List<Double> blocks = new ArrayList<>();
    while (System.nanoTime() < end || blocks.size() < LEAST_BLOCKS) {
      blocks.add(block());
    }
    return median(blocks) / 1e3;
  }

  /** Microseconds a step, block after block from the first step on, for so many seconds. */
  Stream<Double> blocks() {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    return Stream.generate(this::block)
        .takeWhile(_ -> System.nanoTime() < end)
        .map(nanos -> nanos / 1e3);
  }

  private void warmUp() {
    long start = System.nanoTime();
    List<Double> blocks = new ArrayList<>();
    List<Clocks> clocks = new ArrayList<>();
    while (!(isSteady(blocks) && isIdle(clocks))
        && System.nanoTime() - start < MOST_WARM_UP_SECONDS * 1e9) {
      clocks.add(Clocks.now());
      blocks.add(block());
    }
  }

  /**
   * What time it is.
   *
   * @param nanos on the wall
   * @param compiled how long the virtual machine has compiled, in milliseconds
   */
  record Clocks(long nanos, long compiled) {
    static Clocks now() {
      return new Clocks(
          System.nanoTime(), ManagementFactory.getCompilationMXBean().getTotalCompilationTime());
    }
  }

  /** Whether little was compiled during the latest blocks: vectors may still be on their way. */
  static boolean isIdle(List<Clocks> clocks) {
    Clocks last = clocks.getLast();
    Clocks before = clocks.get(Math.max(0, clocks.size() - COMPARED));
    return (last.compiled - before.compiled) * 1e6 <= IDLE * (last.nanos - before.nanos);
  }

  /** Whether the latest blocks are no faster than those before. */
  static boolean isSteady(List<Double> blocks) {
    int size = blocks.size();
    if (size < 2 * COMPARED) {
      return false;
    }
    double now = median(blocks.subList(size - COMPARED, size));
    return now > STEADY * median(blocks.subList(size - 2 * COMPARED, size - COMPARED));
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
  }

  /** Nanoseconds a step, over steps for at least a block's time as far as was known before. */
  private double block() {
    long steps = (long) Math.ceil(BLOCK_NANOS / nanosPerStep);
    long start = System.nanoTime();
    for (long left = steps; left > 0; ) {
      left -= burst(left);
    }
    nanosPerStep = (double) (System.nanoTime() - start) / steps;
    return nanosPerStep;
  }

  private int burst(long left) {
    long fitting = Math.max(1, (long) (BURST_NANOS / nanosPerStep));
    long toEvent = learner.nextEvent(step) - step;
    long most = Math.min(Math.min(left, toEvent), Math.min(fitting, StepMetrics.CAPACITY));
    learner.advance(step, (int) most, metrics);
    step += most;
    return (int) most;
  }
}
