package org.neurozoo.training.internal.optimizer;

import java.util.List;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.StateBuilder;

/**
 * Resilient propagation: every weight has a step size of its own that grows while its derivative
 * keeps its sign and shrinks when the sign changes; the derivative's size does not matter. After a
 * change of sign the derivative counts as 0, so that the next step neither grows nor shrinks.
 *
 * <p>Rprop (Riedmiller and Braun 1993) then also takes the last step back. iRprop- (Igel and Hüsken
 * 2000) does not.
 *
 * @param backtracks whether a step that went too far is taken back
 */
record Rprop(String id, boolean backtracks) implements Optimizer {
  private static final Property<Double> INITIAL = Property.positive("initial", 0.1);
  private static final Property<Double> GROW = Property.real("grow", 1.2, 1, 100);
  private static final Property<Double> SHRINK = Property.real("shrink", 0.5, 0, 1);
  private static final Property<Double> LEAST = Property.real("least", 1e-6, 0, 1e6);
  private static final Property<Double> MOST = Property.positive("most", 50);

  static final List<Optimizer> ALL =
      List.of(new Rprop("rprop", true), new Rprop("irprop-minus", false));

  @Override
  public Schema schema() {
    return Schema.of(INITIAL, GROW, SHRINK, LEAST, MOST);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Rprop.class);
  }

  @Override
  public boolean requiresFullBatch() {
    return true;
  }

  @Override
  public void apply(
      List<Parameter> parameters,
      Values values,
      UnaryOperator<Tensor> scheduled,
      StateBuilder state) {
    Tensor share = scheduled.apply(Tensor.constant(1));
    parameters.forEach(p -> update(p, values, share, state));
  }

  private void update(Parameter p, Values values, Tensor share, StateBuilder state) {
    Tensor before = Moments.zeros(p, "derivative", state);
    Tensor size = sizes(p, values.get(INITIAL), state);
    Tensor g = p.gradient();
    // signs, for a product of small derivatives could vanish
    Tensor agreement = g.unary(UnaryOp.SIGN).times(before.unary(UnaryOp.SIGN));
    Tensor zero = g.literal(0);
    Tensor same = agreement.greater(zero);
    Tensor turned = agreement.less(zero);
    Tensor grown = size.times(values.get(GROW)).min(size.literal(values.get(MOST)));
    Tensor shrunk = size.times(values.get(SHRINK)).max(size.literal(values.get(LEAST)));
    Tensor next = same.select(grown, turned.select(shrunk, size));
    Tensor counted = turned.select(zero, g);
    Tensor step = Moments.scaled(counted.unary(UnaryOp.SIGN).times(next).negate(), share);
    state.update(size, next);
    state.update(before, counted);
    state.update(p.value(), p.value().plus(backtracks ? orBack(p, step, turned, state) : step));
  }

  /** The step, or the last one turned round where the sign changed. */
  private static Tensor orBack(Parameter p, Tensor step, Tensor turned, StateBuilder state) {
    Tensor last = Moments.zeros(p, "step", state);
    Tensor taken = turned.select(last.negate(), step);
    state.update(last, taken);
    return taken;
  }

  private static Tensor sizes(Parameter p, double initial, StateBuilder state) {
    Spec spec = p.value().spec();
    return Origin.within(p.name(), () -> state.variable("size", spec, () -> filled(spec, initial)));
  }

  private static NdArray filled(Spec spec, double number) {
    NdArray array = NdArray.zeros(spec);
    for (int i = 0; i < array.length(); i++) {
      array.put(i, number);
    }
    return array;
  }
}
