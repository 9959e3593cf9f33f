package org.neurozoo.layers.internal;

import java.util.List;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.Initializer;
import org.neurozoo.network.LayerType;
import org.neurozoo.network.Registry.Chosen;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Every unit sees every number of a sample: y = f(x Wᵀ + b), from [batch, …] to [batch, units].
 * Parameters: {@code weight} [units, features] and {@code bias} [units], which starts at 0.
 */
final class Dense implements LayerType {
  private static final Property<Long> UNITS = Property.whole("units", 0, 0);
  private static final Property<Choice> ACTIVATION =
      Property.contributed("activation", "activation", "identity");
  private static final Property<Choice> INITIALIZER =
      Property.contributed("initializer", "initializer", "glorot");
  private static final Property<Boolean> BIAS = Property.truth("bias", true);

  @Override
  public String id() {
    return "dense";
  }

  @Override
  public Schema schema() {
    return Schema.of(UNITS, ACTIVATION, INITIALIZER, BIAS);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Dense.class);
  }

  @Override
  public Tensor build(List<Tensor> inputs, Values values, BuildContext context) {
    Tensor x = Inputs.rows(Inputs.only(inputs));
    int units = values.get(UNITS) == 0 ? context.targets() : values.whole(UNITS);
    Tensor weight = weight(units, x.shape().extent(1), values, context);
    Tensor sum = x.matmul(weight.transpose());
    Tensor net = values.get(BIAS) ? sum.plus(bias(units, context)) : sum;
    return ActivationLayer.applied(ACTIVATION, net, values, context);
  }

  private static Tensor weight(int units, int features, Values values, BuildContext context) {
    if ((long) units * features > Integer.MAX_VALUE) {
      throw Inputs.fault("too.many.weights", units, features);
    }
    String path = Origin.current() + "/weight";
    Chosen<Initializer> chosen =
        context
            .registry()
            .choose(Initializer.class, values.get(INITIALIZER), Origin.current() + ".initializer");
    long key = Philox.key(context.seed(), path);
    Shape shape = Shape.of(units, features);
    return context
        .state()
        .parameter(
            "weight",
            Spec.f32(units, features),
            () -> chosen.type().initial(shape, features, units, chosen.values(), key));
  }

  private static Tensor bias(int units, BuildContext context) {
    Spec spec = Spec.f32(units);
    return context.state().parameter("bias", spec, () -> NdArray.zeros(spec));
  }
}
