package org.neurozoo.graph.backend;

import java.util.Map;
import org.neurozoo.graph.NdArray;
import org.osgi.annotation.versioning.ConsumerType;

/** A loaded plan. */
@ConsumerType
public interface Executable {
  /**
   * Runs a burst of steps; allocates nothing once warm. {@link Slot} finds arrays.
   *
   * @param firstStep the number of the first step
   * @param count how many steps
   * @param inputs for every input of the plan at least {@code count} rows: axis 0 counts steps,
   *     then the input's shape
   * @param outputs receives, for those outputs that are asked for, a row a step likewise
   * @throws IllegalArgumentException if an input lacks, or an array is of another type or too short
   */
  void run(long firstStep, int count, Map<String, NdArray> inputs, Map<String, NdArray> outputs);
}
