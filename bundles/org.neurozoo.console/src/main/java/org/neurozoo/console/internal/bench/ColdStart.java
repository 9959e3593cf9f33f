package org.neurozoo.console.internal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.console.internal.inspection.Inspection;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;

/**
 * How steps get faster in the first seconds of a process.
 *
 * @param points medians over half a second each
 * @param steady the median of the last third, in microseconds
 * @param arrival when steps first came within a tenth of that, in seconds since the process began
 */
public record ColdStart(List<Point> points, double steady, double arrival) {
  private static final double NEAR = 1.1;

  /** Half a second has about so many blocks. */
  private static final int GROUP = 16;

  /** So many blocks in a row must be fast. */
  private static final int CONFIRMING = 5;

  /**
   * How long steps take at some time.
   *
   * @param seconds since the process began
   * @param micros of one step
   */
  public record Point(double seconds, double micros) {}

  /**
   * Measures the first steps of a workload in this process; only the first workload starts cold.
   *
   * @param seconds how long to measure
   * @throws org.neurozoo.schema.FaultException if it cannot be trained here
   */
  public static ColdStart measure(
      TrainingEngine engine, JsonNode experiment, RunOptions options, double seconds) {
    try (Run run = engine.open(experiment, options)) {
      return Inspection.of(
          run,
          (learner, state) -> {
            Stopwatch watch = new Stopwatch(learner, seconds);
            return of(watch.blocks().map(micros -> new Point(age(), micros)).toList());
          });
    }
  }

  /** How old the virtual machine is, in seconds. */
  private static double age() {
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    return (System.currentTimeMillis() - started) / 1e3;
  }

  static ColdStart of(List<Point> blocks) {
    double steady = median(blocks.subList(2 * blocks.size() / 3, blocks.size()));
    int first = 0;
    while (!isNear(blocks, first, steady)) {
      first++;
    }
    List<Point> points =
        Stream.iterate(0, from -> from < blocks.size(), from -> from + GROUP)
            .map(from -> blocks.subList(from, Math.min(from + GROUP, blocks.size())))
            .map(group -> new Point(group.getLast().seconds(), median(group)))
            .toList();
    return new ColdStart(points, steady, blocks.get(first).seconds());
  }

  private static boolean isNear(List<Point> blocks, int from, double steady) {
    int to = Math.min(from + CONFIRMING, blocks.size());
    return from + 1 == blocks.size() || median(blocks.subList(from, to)) <= NEAR * steady;
  }

  private static double median(List<Point> points) {
    return Stopwatch.median(points.stream().map(Point::micros).toList());
  }
}
