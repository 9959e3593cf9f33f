package org.neurozoo.training;

import java.util.List;
import java.util.Map;
import org.neurozoo.graph.NdArray;

/**
 * A stretch of steps that all run the same programs in the same order, each on what the one before
 * left.
 *
 * @param name what the learner does meanwhile, in the field's words
 * @param steps how many, at least 1
 * @param programs what a step runs; no two yield the same name
 * @param feed what they are fed
 */
public record Phase(String name, long steps, List<StepProgram> programs, Feed feed) {
  /** What the inputs of programs are. */
  @FunctionalInterface
  public interface Feed {
    /**
     * Rows for a burst; they must depend on nothing but the steps.
     *
     * @param firstStep the first step, counted from the phase's start
     * @param count how many
     * @return for every input at least {@code count} rows, valid until the next call
     */
    Map<String, NdArray> rows(long firstStep, int count);
  }

  /** Copies the programs. */
  public Phase {
    programs = List.copyOf(programs);
  }

  /** A phase that is fed nothing. */
  public static Phase of(String name, long steps, StepProgram... programs) {
    return new Phase(name, steps, List.of(programs), (firstStep, count) -> Map.of());
  }

  List<String> metrics() {
    return programs.stream().flatMap(program -> program.outputs().stream()).toList();
  }

  /** Takes steps counted from the phase's start, which is at a step of the learner. */
  void advance(long start, long firstStep, int count, StepMetrics metrics) {
    int burst = programs.size() == 1 ? count : 1;
    for (int taken = 0; taken < count; taken += burst) {
      Map<String, NdArray> inputs = feed.rows(firstStep + taken, burst);
      for (StepProgram program : programs) {
        program.run(start + firstStep + taken, burst, inputs, metrics);
      }
    }
  }
}
