package org.neurozoo.training.internal.optimizer;

import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.training.Optimizer.Parameter;
import org.neurozoo.training.StateBuilder;

/** What optimisers remember of derivatives: means that fade, and how much of them is missing. */
final class Moments {
  /** Below this a moment is taken as 0: numbers under 1.2e-38 compute many times slower. */
  private static final double NEGLIGIBLE = 1e-30;

  private Moments() {}

  /** A variable of zeros like a parameter, under its name. */
  static Tensor zeros(Parameter p, String name, StateBuilder state) {
    return Origin.within(p.name(), () -> state.zeros(name, p.value().spec()));
  }

  /** β m + (1 - β) x. */
  static Tensor mean(Tensor m, Tensor x, double beta) {
    return flushed(m.times(beta).plus(x.times(1 - beta)));
  }

  /** 1 / (1 - βᵗ) at the t-th step, counted from 1: the share that a mean of zeros lacks. */
  static Tensor unbiased(StateBuilder state, String name, double beta) {
    return unbiased(power(state, name, beta));
  }

  /** 1 / (1 - power). */
  static Tensor unbiased(Tensor power) {
    Tensor rest = power.subtractedFrom(1);
    return rest.literal(1).over(rest);
  }

  /** βᵗ at the t-th step, counted from 1. */
  static Tensor power(StateBuilder state, String name, double beta) {
    Tensor before = state.variable(name, Spec.f32(), () -> NdArray.scalar(1));
    Tensor power = flushed(before.times(beta));
    state.update(before, power);
    return power;
  }

  /** 0 where a number is negligible. */
  static Tensor flushed(Tensor x) {
    return x.unary(UnaryOp.ABS).less(x.literal(NEGLIGIBLE)).select(x.literal(0), x);
  }

  /** A number times a parameter's derivative, in its type. */
  static Tensor scaled(Tensor x, Tensor number) {
    return x.times(number.to(x.type()));
  }
}
