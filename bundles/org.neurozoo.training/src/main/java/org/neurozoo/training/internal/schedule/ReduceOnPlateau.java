package org.neurozoo.training.internal.schedule;

import java.util.Set;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Schedule;
import org.neurozoo.training.Watcher;
import org.neurozoo.training.internal.stop.Improvement;

/** Makes the rate smaller whenever a figure has not become better for a while. */
final class ReduceOnPlateau implements Schedule {
  private static final Property<String> FIGURE = Property.text("figure", "validation.loss");
  private static final Property<Double> FACTOR = Property.real("factor", 0.5, 0, 1);
  private static final Property<Long> PATIENCE = Property.whole("patience", 5, 1);
  private static final Property<Double> THRESHOLD = Property.real("threshold", 0, 0, 1e9);
  private static final Property<Double> LEAST = Property.real("least", 0, 0, 1);
  private static final String NAME = "plateau";

  @Override
  public String id() {
    return "reduce-on-plateau";
  }

  @Override
  public Schema schema() {
    return Schema.of(FIGURE, FACTOR, PATIENCE, THRESHOLD, LEAST);
  }

  @Override
  public Texts texts() {
    return Texts.beside(ReduceOnPlateau.class);
  }

  @Override
  public Tensor rate(Tensor rate, Values values, Span span) {
    boolean rising = span.surroundings().rising().test(values.get(FIGURE));
    Watcher watcher =
        new Reduction(
            values.get(FIGURE),
            new Improvement(rising, values.get(THRESHOLD)),
            values.get(FACTOR),
            values.get(PATIENCE),
            values.get(LEAST));
    double[] initial = watcher.initial();
    Tensor memory =
        span.state()
            .variable(NAME, Spec.f64(initial.length), () -> NdArray.of(Shape.of(3), initial));
    String variable = Origin.current().isEmpty() ? NAME : Origin.current() + "/" + NAME;
    span.surroundings().watches().add(new Watch(variable, watcher));
    return rate.times(memory.slice(0, 0, 1).reshape(Shape.SCALAR).to(rate.type()));
  }

  /** Remembers the factor, the best figure and for how many events there was no better one. */
  private record Reduction(
      String figure, Improvement improvement, double factor, long patience, double least)
      implements Watcher {
    @Override
    public double[] initial() {
      return new double[] {1, Double.NaN, 0};
    }

    @Override
    public Set<String> reads() {
      return Set.of(figure);
    }

    @Override
    public boolean at(Figures figures, double[] memory) {
      double now = figures.of(figure);
      if (improvement.isBetter(now, memory[1])) {
        memory[1] = now;
        memory[2] = 0;
        return false;
      }
      memory[2]++;
      boolean due = memory[2] >= patience;
      if (due) {
        memory[0] = Math.max(least, memory[0] * factor);
        memory[2] = 0;
      }
      return due;
    }
  }
}
