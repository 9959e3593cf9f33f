package org.neurozoo.graph.compile;

import java.util.Collection;
import org.neurozoo.graph.plan.Kernel;

/**
 * Which rows are worth a kernel: short ones, so that all that stages leave of a row stays in a
 * core's own cache until it is read; and many, so that there is work for every core, unless all is
 * soon done. Rows that lie across memory are taken several at once, so they must be shorter.
 */
final class RowLimits {
  /** Elements that a stage runs over in a row: one chunk of a sum. */
  private static final int LENGTH = 16_384;

  /** Elements that all stages store of a row. */
  private static final int STORED = 32_768;

  private static final int LENGTH_ACROSS = 512;
  private static final int STORED_ACROSS = 2_048;

  /** Fewer rows than this leave cores without work. */
  private static final int ROWS = 16;

  /** Elements that take about as long as a launch. */
  private static final int SHORT = 4_096;

  private RowLimits() {}

  static boolean allow(Collection<Stage> stages) {
    int rows = stages.iterator().next().count();
    int length = stages.stream().mapToInt(Stage::length).max().orElse(0);
    long stored = stages.stream().mapToLong(RowLimits::stored).sum();
    boolean across = stages.stream().anyMatch(Stage::isAcross);
    boolean isMany = rows >= ROWS || (long) rows * length <= SHORT;
    return rows > 1
        && isMany
        && length <= (across ? LENGTH_ACROSS : LENGTH)
        && stored <= (across ? STORED_ACROSS : STORED);
  }

  private static long stored(Stage stage) {
    return stage.kernel() instanceof Kernel.Map map
        ? (long) map.stores().size() * stage.length()
        : 1;
  }
}
