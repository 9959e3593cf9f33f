package org.neurozoo.data.internal.generator;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/** A function of one variable with normal noise: F32 [n, 1] from -1 to 1, to be learned y. */
public final class Curves {
  private static final Property<String> FUNCTION =
      Property.oneOf("function", "sine", "sine", "line", "parabola", "cubic", "step", "bump");
  private static final Property<Double> NOISE = Property.real("noise", 0.2, 0, 10);

  private Curves() {}

  /** The source {@code curve}. */
  public static DataSource source() {
    return Indexed.of("curve", 50, Curves::draw, FUNCTION, NOISE);
  }

  private static DataSet draw(Values values, long key, int first, int count) {
    DoubleUnaryOperator function = function(values.get(FUNCTION));
    float[] x = new float[count];
    float[] y = new float[count];
    for (int i = 0; i < count; i++) {
      Draws random = new Draws(key, first + i);
      x[i] = (float) random.between(-1, 1);
      y[i] = (float) (function.applyAsDouble(x[i]) + values.get(NOISE) * random.normal());
    }
    Shape shape = Shape.of(count, 1);
    return new DataSet(
        NdArray.of(shape, x),
        new Target.Numbers(List.of("y"), NdArray.of(shape, y)),
        new Features.Vector(List.of("x")));
  }

  private static DoubleUnaryOperator function(String name) {
    return switch (name) {
      case "line" -> x -> 0.8 * x + 0.1;
      case "parabola" -> x -> 2 * x * x - 1;
      case "cubic" -> x -> 4 * x * x * x - 3 * x;
      case "step" -> x -> x < 0 ? -1 : 1;
      case "bump" -> x -> 2 / (1 + 25 * x * x) - 1;
      default -> x -> StrictMath.sin(Math.PI * x);
    };
  }
}
