package org.neurozoo.training.internal.stop;

import java.util.Optional;
import java.util.Set;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Figures;
import org.neurozoo.training.StopRule;
import org.neurozoo.training.Watcher;

/** Early stopping: a figure has not become better for a while (Prechelt 1998). */
final class Patience implements StopRule {
  private static final Property<String> FIGURE = Property.text("figure", "validation.loss");
  private static final Property<Long> PATIENCE = Property.whole("patience", 10, 1);
  private static final Property<Double> THRESHOLD = Property.real("threshold", 0, 0, 1e9);

  @Override
  public String id() {
    return "patience";
  }

  @Override
  public Schema schema() {
    return Schema.of(FIGURE, PATIENCE, THRESHOLD);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Patience.class);
  }

  @Override
  public Optional<Watcher> watcher(Values values, Context context) {
    String figure = values.get(FIGURE);
    Improvement improvement = new Improvement(context.rising().test(figure), values.get(THRESHOLD));
    return Optional.of(new Waiting(figure, improvement, values.get(PATIENCE)));
  }

  /** Remembers the best figure and for how many events there was no better one. */
  private record Waiting(String figure, Improvement improvement, long patience) implements Watcher {
    @Override
    public double[] initial() {
      return new double[] {Double.NaN, 0};
    }

    @Override
    public Set<String> reads() {
      return Set.of(figure);
    }

    @Override
    public boolean at(Figures figures, double[] memory) {
      double now = figures.of(figure);
      boolean better = improvement.isBetter(now, memory[0]);
      memory[0] = better ? now : memory[0];
      memory[1] = better ? 0 : memory[1] + 1;
      return memory[1] >= patience;
    }
  }
}
