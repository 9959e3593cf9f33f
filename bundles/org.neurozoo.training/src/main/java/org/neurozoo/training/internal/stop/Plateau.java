package org.neurozoo.training.internal.stop;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.Set;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Figures;
import org.neurozoo.training.StopRule;
import org.neurozoo.training.Watcher;

/** A figure hardly changes any more: its last values lie close together. */
final class Plateau implements StopRule {
  private static final Property<String> FIGURE = Property.text("figure", "train.loss");
  private static final Property<Long> WINDOW = Property.whole("window", 10, 2, 10_000);
  private static final Property<Double> TOLERANCE = Property.positive("tolerance", 1e-4);

  @Override
  public String id() {
    return "plateau";
  }

  @Override
  public Schema schema() {
    return Schema.of(FIGURE, WINDOW, TOLERANCE);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Plateau.class);
  }

  @Override
  public Optional<Watcher> watcher(Values values, Context context) {
    return Optional.of(
        new Closeness(values.get(FIGURE), values.whole(WINDOW), values.get(TOLERANCE)));
  }

  /** Remembers the last figures, oldest first, NaN where there was none yet. */
  private record Closeness(String figure, int window, double tolerance) implements Watcher {
    @Override
    public double[] initial() {
      double[] none = new double[window];
      Arrays.fill(none, Double.NaN);
      return none;
    }

    @Override
    public Set<String> reads() {
      return Set.of(figure);
    }

    @Override
    public boolean at(Figures figures, double[] memory) {
      System.arraycopy(memory, 1, memory, 0, window - 1);
      memory[window - 1] = figures.of(figure);
      DoubleSummaryStatistics seen = Arrays.stream(memory).summaryStatistics();
      double size = Math.max(Math.abs(seen.getMax()), Math.abs(seen.getMin()));
      return seen.getMax() - seen.getMin() <= tolerance * size;
    }
  }
}
