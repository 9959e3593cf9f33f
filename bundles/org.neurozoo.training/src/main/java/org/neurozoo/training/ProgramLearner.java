package org.neurozoo.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.neurozoo.graph.Program;

/**
 * A learner that is a schedule of programs and nothing else: phases one after the other, figures at
 * the end of each. Its metrics are what the programs yield.
 */
public final class ProgramLearner implements Learner {
  private final StateLayout layout;
  private final List<Phase> phases;
  private final StepProgram figures;

  /**
   * A learner of programs not yet bound.
   *
   * @param layout has all their variables
   * @param phases at least one; all yield the same names
   * @param figures yields the figures of events; changes nothing
   * @throws IllegalArgumentException if phases yield different names
   */
  public ProgramLearner(StateLayout layout, List<Phase> phases, StepProgram figures) {
    this.layout = layout;
    this.phases = List.copyOf(phases);
    this.figures = figures;
    for (Phase phase : phases) {
      if (!phase.metrics().equals(metrics())) {
        throw new IllegalArgumentException(phase.name() + " yields " + phase.metrics());
      }
    }
  }

  @Override
  public StateLayout layout() {
    return layout;
  }

  @Override
  public void bind(State state) {
    phases.forEach(phase -> phase.programs().forEach(program -> program.bind(state)));
    figures.bind(state);
  }

  @Override
  public long steps() {
    return phases.stream().mapToLong(Phase::steps).sum();
  }

  @Override
  public List<String> metrics() {
    return phases.getFirst().metrics();
  }

  @Override
  public void advance(long firstStep, int count, StepMetrics metrics) {
    Phase phase = at(firstStep);
    long start = start(phase);
    phase.advance(start, firstStep - start, count, metrics);
  }

  @Override
  public long nextEvent(long step) {
    Phase phase = at(step);
    return start(phase) + phase.steps();
  }

  @Override
  public SequencedMap<String, Double> evaluate(long step) {
    return figures.figures(step);
  }

  @Override
  public String phase(long step) {
    return at(step).name();
  }

  @Override
  public SequencedMap<String, Program> programs() {
    SequencedMap<String, Program> programs = new LinkedHashMap<>();
    for (Phase phase : phases) {
      int number = 0;
      for (StepProgram each : phase.programs()) {
        String name = phase.programs().size() == 1 ? "" : "/" + ++number;
        programs.putIfAbsent(phase.name() + name, each.program());
      }
    }
    programs.put("figures", figures.program());
    return programs;
  }

  /** The phase that a step belongs to; the last one's after the end. */
  private Phase at(long step) {
    long end = 0;
    for (Phase phase : phases) {
      end += phase.steps();
      if (step < end) {
        return phase;
      }
    }
    return phases.getLast();
  }

  private long start(Phase phase) {
    return phases.subList(0, phases.indexOf(phase)).stream().mapToLong(Phase::steps).sum();
  }
}
