package org.neurozoo.training.internal.schedule;

import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Schedule;

/** The rate as the user sets it. */
final class Constant implements Schedule {
  @Override
  public String id() {
    return "constant";
  }

  @Override
  public Texts texts() {
    return Texts.beside(Constant.class);
  }

  @Override
  public Tensor rate(Tensor rate, Values values, Span span) {
    return rate;
  }
}
