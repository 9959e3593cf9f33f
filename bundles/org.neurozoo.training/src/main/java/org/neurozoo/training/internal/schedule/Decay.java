package org.neurozoo.training.internal.schedule;

import java.util.List;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Schedule;

/** Schedules that are a formula of the step: a factor of the rate. */
record Decay(String id, Schema schema, Formula formula) implements Schedule {
  private static final Property<Double> EVERY = Property.positive("every", 10).in("epochs");
  private static final Property<Double> FACTOR = Property.real("factor", 0.1, 0, 1);
  private static final Property<Double> KEPT = Property.real("factor", 0.95, 1e-9, 1);
  private static final Property<Double> LEAST = Property.real("least", 0, 0, 1);
  private static final Property<Double> RISE = Property.real("rise", 0.3, 0, 1);
  private static final Property<Double> START = Property.real("start", 0.04, 0, 1);
  private static final Property<Double> END = Property.real("end", 4e-6, 0, 1);

  static final List<Schedule> ALL =
      List.of(
          new Decay("step", Schema.of(EVERY, FACTOR), Decay::step),
          new Decay("exponential", Schema.of(KEPT), Decay::exponential),
          new Decay("cosine", Schema.of(LEAST), Decay::cosine),
          new Decay("one-cycle", Schema.of(RISE, START, END), Decay::oneCycle));

  /** What the rate is multiplied by. */
  @FunctionalInterface
  interface Formula {
    Tensor factor(Values values, Span span);
  }

  /** factor^⌊epoch / every⌋. */
  private static Tensor step(Values values, Span span) {
    // one quotient of whole numbers, exact where it is whole
    Tensor times = span.step().over(span.stepsPerEpoch() * values.get(EVERY)).unary(UnaryOp.FLOOR);
    double factor = values.get(FACTOR);
    Tensor power = times.times(StrictMath.log(Math.max(factor, 1e-30))).unary(UnaryOp.EXP);
    return times.less(times.literal(1)).select(times.literal(1), power);
  }

  /** factor^epoch. */
  private static Tensor exponential(Values values, Span span) {
    return span.epoch().times(StrictMath.log(values.get(KEPT))).unary(UnaryOp.EXP);
  }

  /**
   * least + (1 - least) · ½ (1 + cos πu) for the share u of steps taken (Loshchilov and Hutter).
   */
  private static Tensor cosine(Values values, Span span) {
    Tensor u = span.step().over(span.steps());
    return between(1, values.get(LEAST), u);
  }

  /** From start up to 1 and down to end, by half a cosine each (Smith and Topin 2019). */
  private static Tensor oneCycle(Values values, Span span) {
    Tensor u = span.step().over(Math.max(1, span.steps() - 1));
    double rise = values.get(RISE);
    Tensor up = between(values.get(START), 1, u.over(Math.max(rise, 1e-9)));
    Tensor down = between(1, values.get(END), u.minus(rise).over(Math.max(1 - rise, 1e-9)));
    return u.less(u.literal(rise)).select(up, down);
  }

  /** From one number to another along half a cosine, as u goes from 0 to 1. */
  private static Tensor between(double from, double to, Tensor u) {
    Tensor bounded = u.max(u.literal(0)).min(u.literal(1));
    Tensor share = bounded.times(Math.PI).unary(UnaryOp.COS).plus(1).times(0.5);
    return share.times(from - to).plus(to);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Decay.class);
  }

  @Override
  public Tensor rate(Tensor rate, Values values, Span span) {
    return rate.times(formula.factor(values, span));
  }
}
