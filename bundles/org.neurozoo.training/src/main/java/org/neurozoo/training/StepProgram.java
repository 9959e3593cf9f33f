package org.neurozoo.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Executable;

/**
 * A program in a learner's schedule. It is built before there is a state, bound to one once, and
 * run in bursts; each of its outputs is a number that a step yields.
 */
public final class StepProgram {
  private final Program program;
  private final SequencedMap<String, NdArray> yield = new LinkedHashMap<>();
  private @Nullable Executable executable;

  /**
   * A program not yet bound.
   *
   * @throws IllegalArgumentException if an output is not a single F32 number
   */
  public StepProgram(Program program) {
    this.program = program;
    program.outputs().forEach(this::reserve);
  }

  private void reserve(String name, Tensor output) {
    Spec spec = output.spec();
    if (spec.shape().count() != 1 || spec.type() != ElementType.F32) {
      throw new IllegalArgumentException("not a number: " + name + " is " + spec);
    }
    yield.put(name, NdArray.zeros(rows(spec.shape())));
  }

  private static Spec rows(Shape shape) {
    return new Spec(ElementType.F32, Shape.of(StepMetrics.CAPACITY).then(shape));
  }

  /** What it computes. */
  public Program program() {
    return program;
  }

  /** What every step yields. */
  public List<String> outputs() {
    return List.copyOf(yield.keySet());
  }

  /** Makes the program ready to run on a state. */
  public void bind(State state) {
    executable = state.load(program);
  }

  /** Takes steps that are fed nothing and records what they yield. */
  public void run(long firstStep, int count, StepMetrics metrics) {
    run(firstStep, count, Map.of(), metrics);
  }

  /**
   * Takes steps and records what they yield.
   *
   * @param inputs as for {@link Executable#run}
   * @param metrics has a metric for every output, and maybe others
   * @throws IllegalStateException if the program is not bound
   */
  public void run(long firstStep, int count, Map<String, NdArray> inputs, StepMetrics metrics) {
    bound().run(firstStep, count, inputs, yield);
    yield.forEach(
        (name, figures) ->
            metrics.record(firstStep, count, metrics.names().indexOf(name), figures.floats()));
  }

  /** What one step yields. */
  public SequencedMap<String, Double> figures(long step) {
    bound().run(step, 1, Map.of(), yield);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    yield.forEach((name, rows) -> figures.put(name, rows.at(0)));
    return figures;
  }

  private Executable bound() {
    if (executable == null) {
      throw new IllegalStateException("not bound to a state");
    }
    return executable;
  }
}
