package org.neurozoo.training.internal.schedule;

import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Schedule;

/** Rises evenly to the full rate, then follows another schedule over the steps that are left. */
final class WarmUp implements Schedule {
  private static final Property<Double> EPOCHS = Property.positive("epochs", 1);
  private static final Property<Double> FROM = Property.real("from", 0, 0, 1);
  private static final Property<Choice> THEN = Property.contributed("then", "schedule", "constant");

  @Override
  public String id() {
    return "warm-up";
  }

  @Override
  public Schema schema() {
    return Schema.of(EPOCHS, FROM, THEN);
  }

  @Override
  public Texts texts() {
    return Texts.beside(WarmUp.class);
  }

  @Override
  public Tensor rate(Tensor rate, Values values, Span span) {
    long length = Math.max(1, Math.round(values.get(EPOCHS) * span.stepsPerEpoch()));
    Tensor share = span.step().plus(1).over(length).min(span.step().literal(1));
    double from = values.get(FROM);
    Tensor risen = rate.times(share.times(1 - from).plus(from));
    return span.surroundings().others().rate(values.get(THEN), risen, span.after(length));
  }
}
