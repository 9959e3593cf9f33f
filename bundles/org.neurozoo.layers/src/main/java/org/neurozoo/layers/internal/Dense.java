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
import org.neurozoo.network.Weighting;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Every unit sees every number of a sample: y = f(x Wᵀ + b), from [batch, …] to [batch, units].
 * Parameters: {@code weight} [units, features] and {@code bias} [units].
 */
final class Dense implements LayerType {
  private static final Property<Long> UNITS = Property.whole("units", 0, 0);
  private static final Property<Choice> ACTIVATION =
      Property.contributed("activation", "activation", "identity");
  private static final Property<Choice> INITIALIZER =
      Property.contributed("initializer", "initializer", "glorot");
  private static final Property<Boolean> BIAS = Property.truth("bias", true);
  private static final Property<Choice> BIAS_INITIALIZER =
      Property.contributed("biasInitializer", "initializer", "zeros").when("bias", true);
  private static final Property<Choice> WEIGHTING =
      Property.contributed("weighting", "weighting", "plain");

  @Override
  public String id() {
    return "dense";
  }

  @Override
  public Schema schema() {
    return Schema.of(UNITS, ACTIVATION, INITIALIZER, BIAS, BIAS_INITIALIZER, WEIGHTING);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Dense.class);
  }

  @Override
  public Tensor build(List<Tensor> inputs, Values values, BuildContext context) {
    Tensor x = Inputs.rows(Inputs.numbers(Inputs.only(inputs)));
    int units = values.get(UNITS) == 0 ? context.targets() : values.whole(UNITS);
    int features = x.shape().extent(1);
    Tensor sum = x.matmul(weight(units, features, values, context).transpose());
    Tensor net = values.get(BIAS) ? sum.plus(bias(units, features, values, context)) : sum;
    return ActivationLayer.applied(ACTIVATION, net, values, context);
  }

  private static Tensor weight(int units, int features, Values values, BuildContext context) {
    if ((long) units * features > Integer.MAX_VALUE) {
      throw Inputs.fault("too.many.weights", units, features);
    }
    Fans fans = new Fans(features, units);
    Tensor weight =
        parameter("weight", Shape.of(units, features), INITIALIZER, fans, values, context);
    String place = Origin.current() + "." + WEIGHTING.id();
    Chosen<Weighting> chosen =
        context.registry().choose(Weighting.class, values.get(WEIGHTING), place);
    return chosen.type().apply(weight, chosen.values(), context);
  }

  private static Tensor bias(int units, int features, Values values, BuildContext context) {
    Fans fans = new Fans(features, units);
    return parameter("bias", Shape.of(units), BIAS_INITIALIZER, fans, values, context);
  }

  /** How many inputs a unit sums and how many units an input feeds. */
  private record Fans(int in, int out) {}

  private static Tensor parameter(
      String name,
      Shape shape,
      Property<Choice> initializer,
      Fans fans,
      Values values,
      BuildContext context) {
    String place = Origin.current() + "." + initializer.id();
    Chosen<Initializer> chosen =
        context.registry().choose(Initializer.class, values.get(initializer), place);
    long key = Philox.key(context.seed(), Origin.current() + "/" + name);
    return context
        .state()
        .parameter(
            name,
            new Spec(org.neurozoo.graph.ElementType.F32, shape),
            () -> initial(chosen, shape, fans, key));
  }

  private static NdArray initial(Chosen<Initializer> chosen, Shape shape, Fans fans, long key) {
    return chosen.type().initial(shape, fans.in(), fans.out(), chosen.values(), key);
  }
}
