package org.neurozoo.layers.internal;

import java.util.List;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.Activation;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.LayerType;
import org.neurozoo.network.Registry.Chosen;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** An activation by itself: [batch, …] to the same shape. */
final class ActivationLayer implements LayerType {
  private static final Property<Choice> FUNCTION =
      Property.contributed("function", "activation", "relu");

  @Override
  public String id() {
    return "activation";
  }

  @Override
  public Schema schema() {
    return Schema.of(FUNCTION);
  }

  @Override
  public Texts texts() {
    return Texts.beside(ActivationLayer.class);
  }

  @Override
  public Tensor build(List<Tensor> inputs, Values values, BuildContext context) {
    return applied(FUNCTION, Inputs.only(inputs), values, context);
  }

  /**
   * The activation that a property names.
   *
   * @throws org.neurozoo.schema.FaultException if there is none such or its values are wrong
   */
  static Tensor applied(Property<Choice> property, Tensor x, Values values, BuildContext context) {
    String place = Origin.current() + "." + property.id();
    Chosen<Activation> chosen =
        context.registry().choose(Activation.class, values.get(property), place);
    return chosen.type().apply(x, chosen.values());
  }
}
