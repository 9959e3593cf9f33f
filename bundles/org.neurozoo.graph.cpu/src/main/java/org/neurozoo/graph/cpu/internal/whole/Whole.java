package org.neurozoo.graph.cpu.internal.whole;

import java.util.List;
import org.neurozoo.graph.cpu.internal.expression.Definition;
import org.neurozoo.graph.cpu.internal.expression.Lanes;
import org.neurozoo.graph.cpu.internal.warm.Warmer;
import org.neurozoo.graph.plan.Plan;

/** A small plan with its code and its arrays. */
public final class Whole {
  /** Elements copied at most for a rehearsal. */
  private static final int MOST = 1 << 22;

  private final Plan plan;
  private final Places places;
  private final StepsCode code;
  private final List<Lanes> widths;
  private final Warmer warmer;
  private final double work;

  Whole(Plan plan, Places places, StepsCode code, List<Lanes> widths, Warmer warmer) {
    this.plan = plan;
    this.places = places;
    this.code = code;
    this.widths = widths;
    this.warmer = warmer;
    work = Forecast.nanos(plan.kernels());
    if (warmer.isImmediate()) {
      code.adopt(vectors());
    }
  }

  /** The plan's arrays of floats, which {@link #run} takes first. */
  public List<float[]> floats() {
    return places.floats();
  }

  /** The plan's arrays of whole numbers, likewise. */
  public List<int[]> ints() {
    return places.ints();
  }

  /** See {@link Steps#run}; ports are the plan's inputs, then its outputs. */
  public void run(float[][] floats, int[][] ints, long firstStep, int count) {
    code.best().run(floats, ints, firstStep, count);
    if (widths.size() > 1 && code.isWorn(count * work)) {
      warm(floats, ints, count);
    }
  }

  private void warm(float[][] floats, int[][] ints, int count) {
    Copies copies = new Copies(plan, places);
    if (copies.size(floats, ints) <= MOST) {
      warmer.submit(
          new StepsCandidate(code, this::vectors, copies.of(floats), copies.of(ints), count));
    } else {
      code.adopt(vectors());
    }
  }

  private Steps vectors() {
    return PlanPrinter.print(plan, places, widths)
        .map(file -> Definition.of(file, Steps.class))
        .orElse(code.scalar());
  }
}
