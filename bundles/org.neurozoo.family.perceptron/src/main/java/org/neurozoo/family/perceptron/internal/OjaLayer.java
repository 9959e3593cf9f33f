package org.neurozoo.family.perceptron.internal;

import java.util.List;
import org.neurozoo.graph.ElementType;
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
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Hebbian units that find principal components: y = W x, and what they make of x again, Wᵀ y, is
 * the output [batch, features]. By the loss ½ |x - Wᵀ y|², y taken as given, a unit learns Δw = η y
 * (x - y w), Oja's rule (1982). Several units learn Δwᵢ = η yᵢ (x - Σⱼ yⱼ wⱼ) with j up to i if
 * ordered, which yields the components one after the other (Sanger 1989), otherwise with all j,
 * which yields their subspace (Oja 1989). Nothing before the layer learns through it. Parameter:
 * {@code weight} [units, features].
 */
final class OjaLayer implements LayerType {
  private static final Property<Long> UNITS = Property.whole("units", 1, 1, 100_000);
  private static final Property<Boolean> ORDERED = Property.truth("ordered", true);
  private static final Property<Choice> INITIALIZER =
      Property.contributed("initializer", "initializer", "glorot");

  @Override
  public String id() {
    return "oja";
  }

  @Override
  public Schema schema() {
    return Schema.of(UNITS, ORDERED, INITIALIZER);
  }

  @Override
  public Texts texts() {
    return Texts.beside(OjaLayer.class);
  }

  @Override
  public Tensor build(List<Tensor> inputs, Values values, BuildContext context) {
    if (inputs.size() != 1 || inputs.getFirst().shape().rank() != 2) {
      throw FaultException.of(texts(), Origin.current(), "oja.input");
    }
    Tensor x = inputs.getFirst();
    Tensor weight = weight(values.whole(UNITS), x.shape().extent(1), values, context);
    Tensor y = x.matmul(weight.transpose()).stopGradient();
    if (context.training() && values.get(ORDERED) && values.whole(UNITS) > 1) {
      context.penalize(order(y, weight, context));
    }
    return y.matmul(weight);
  }

  /**
   * What turns the derivative of the loss, yᵢ (Σⱼ yⱼ wⱼ - x) over all j, into that over j up to i:
   * its own derivative is the difference, yᵢ (Σⱼ≤ᵢ yⱼ wⱼ - Σⱼ yⱼ wⱼ), in the mean over samples.
   */
  private static Tensor order(Tensor y, Tensor weight, BuildContext context) {
    int batch = y.shape().extent(0);
    int units = weight.shape().extent(0);
    int features = weight.shape().extent(1);
    Tensor each = y.reshape(batch, units, 1);
    Tensor upTo = each.times(weight.reshape(1, units, features)).cumulativeSum(1);
    Tensor all = y.matmul(weight).reshape(batch, 1, features);
    Tensor differences = each.times(upTo.minus(all));
    Tensor mean =
        context
            .counts()
            .map(
                counts ->
                    differences
                        .times(counts.reshape(batch, 1, 1))
                        .sum(0)
                        .over(counts.sum().reshape(1, 1, 1)))
            .orElseGet(() -> differences.mean(0));
    return weight.times(mean.reshape(units, features).stopGradient()).sum().reshape(Shape.SCALAR);
  }

  private static Tensor weight(int units, int features, Values values, BuildContext context) {
    String place = Origin.current() + "." + INITIALIZER.id();
    Chosen<Initializer> chosen =
        context.registry().choose(Initializer.class, values.get(INITIALIZER), place);
    long key = Philox.key(context.seed(), Origin.current() + "/weight");
    Shape shape = Shape.of(units, features);
    return context
        .state()
        .parameter("weight", new Spec(ElementType.F32, shape), () -> initial(chosen, shape, key));
  }

  private static NdArray initial(Chosen<Initializer> chosen, Shape shape, long key) {
    return chosen.type().initial(shape, shape.extent(1), shape.extent(0), chosen.values(), key);
  }
}
