package org.neurozoo.layers.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.BatchNorm;
import org.neurozoo.graph.formula.Norms;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.LayerType;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Layers that standardise: [batch, channels, …] to the same shape. Parameters: {@code gain} and
 * {@code shift}, of the channels or, of the layer norm, of a whole sample.
 */
record Normalisation(String id, Schema schema, Rule rule) implements LayerType {
  private static final Property<Double> EPSILON = Property.positive("epsilon", 1e-5);
  private static final Property<Double> SHARE = Property.real("share", 0.1, 0, 1);
  private static final Property<Long> GROUPS = Property.whole("groups", 8, 1);

  /** The layer's formula. */
  @FunctionalInterface
  interface Rule {
    Tensor apply(Tensor x, Values values, BuildContext context);
  }

  static final List<Normalisation> ALL =
      List.of(
          new Normalisation("batch-norm", Schema.of(SHARE, EPSILON), Normalisation::batch),
          new Normalisation("layer-norm", Schema.of(EPSILON), Normalisation::layer),
          new Normalisation("group-norm", Schema.of(GROUPS, EPSILON), Normalisation::group));

  /**
   * With the batch's statistics while learning, else with those of the run: {@code mean} and {@code
   * variance}, of which every step renews a share. Samples that pad a batch do not count.
   */
  private static Tensor batch(Tensor x, Values values, BuildContext context) {
    Shape channels = channels(x);
    Tensor gain = filled("gain", channels, 1, true, context);
    Tensor shift = filled("shift", channels, 0, true, context);
    Tensor mean = filled("mean", channels, 0, false, context);
    Tensor variance = filled("variance", channels, 1, false, context);
    double epsilon = values.get(EPSILON);
    if (!context.training()) {
      return BatchNorm.inference(x, mean, variance, gain, shift, epsilon);
    }
    BatchNorm.Batch batch =
        context
            .counts()
            .map(counts -> BatchNorm.training(x, counts, gain, shift, epsilon))
            .orElseGet(() -> BatchNorm.training(x, gain, shift, epsilon));
    double share = values.get(SHARE);
    renew(mean, batch.mean(), share, context);
    renew(variance, batch.variance(), share, context);
    return batch.y();
  }

  private static void renew(Tensor running, Tensor now, double share, BuildContext context) {
    context.state().update(running, running.times(1 - share).plus(now.times(share)));
  }

  private static Tensor layer(Tensor x, Values values, BuildContext context) {
    Shape sample = x.shape().axes(1, x.shape().rank());
    Tensor gain = filled("gain", sample, 1, true, context);
    Tensor shift = filled("shift", sample, 0, true, context);
    return Norms.layer(x, gain, shift, values.get(EPSILON));
  }

  private static Tensor group(Tensor x, Values values, BuildContext context) {
    Shape channels = channels(x);
    int groups = values.whole(GROUPS);
    if (channels.count() % groups != 0) {
      throw Inputs.fault("uneven.groups", channels.count(), groups);
    }
    Tensor gain = filled("gain", channels, 1, true, context);
    Tensor shift = filled("shift", channels, 0, true, context);
    return Norms.group(x, groups, gain, shift, values.get(EPSILON));
  }

  private static Shape channels(Tensor x) {
    return Shape.of(x.shape().extent(1));
  }

  private static Tensor filled(
      String name, Shape shape, double number, boolean learned, BuildContext context) {
    Spec spec = new Spec(ElementType.F32, shape);
    return learned
        ? context.state().parameter(name, spec, () -> filled(spec, number))
        : context.state().variable(name, spec, () -> filled(spec, number));
  }

  private static NdArray filled(Spec spec, double number) {
    NdArray array = NdArray.zeros(spec);
    IntStream.range(0, array.length()).forEach(i -> array.put(i, number));
    return array;
  }

  @Override
  public Texts texts() {
    return Texts.beside(Normalisation.class);
  }

  @Override
  public Tensor build(List<Tensor> inputs, Values values, BuildContext context) {
    Tensor x = Inputs.only(inputs);
    if (x.shape().rank() < 2) {
      throw Inputs.fault("no.channels", x.shape());
    }
    return rule.apply(x, values, context);
  }
}
