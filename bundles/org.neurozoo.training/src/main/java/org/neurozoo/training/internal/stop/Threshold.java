package org.neurozoo.training.internal.stop;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Figures;
import org.neurozoo.training.StopRule;
import org.neurozoo.training.Watcher;

/** Rules that remember nothing: something has reached a number. */
record Threshold(String id, Schema schema, Test test) implements StopRule {
  private static final Property<String> FIGURE = Property.text("figure", "validation.loss");
  private static final Property<Double> VALUE = Property.real("value", 0, -1e300, 1e300);
  private static final Property<Long> STEPS = Property.whole("steps", 1000, 1, 1L << 50);
  private static final Property<Double> SECONDS = Property.positive("seconds", 60);

  static final List<StopRule> ALL =
      List.of(
          new Threshold("none", Schema.EMPTY, (v, c) -> Optional.empty()),
          new Threshold("target", Schema.of(FIGURE, VALUE), (v, c) -> Optional.of(target(v, c))),
          new Threshold("steps", Schema.of(STEPS), (v, c) -> Optional.of(steps(v.get(STEPS)))),
          new Threshold("time", Schema.of(SECONDS), (v, c) -> Optional.of(time(v.get(SECONDS)))));

  /** The watcher of values. */
  @FunctionalInterface
  interface Test {
    Optional<Watcher> of(Values values, Context context);
  }

  private static Watcher steps(long steps) {
    return new Present(Set.of(), figures -> figures.step() >= steps);
  }

  private static Watcher time(double seconds) {
    return new Present(Set.of(Watcher.SECONDS), figures -> figures.of(Watcher.SECONDS) >= seconds);
  }

  private static Watcher target(Values values, Context context) {
    String figure = values.get(FIGURE);
    double value = values.get(VALUE);
    boolean rising = context.rising().test(figure);
    return new Present(
        Set.of(figure),
        figures -> {
          double now = figures.of(figure);
          return rising ? now >= value : now <= value;
        });
  }

  @Override
  public Texts texts() {
    return Texts.beside(Threshold.class);
  }

  @Override
  public Optional<Watcher> watcher(Values values, Context context) {
    return test.of(values, context);
  }

  /** Looks at the present alone. */
  private record Present(Set<String> reads, Predicate<Figures> reached) implements Watcher {
    @Override
    public double[] initial() {
      return new double[0];
    }

    @Override
    public boolean at(Figures figures, double[] memory) {
      return reached.test(figures);
    }
  }
}
