package org.neurozoo.layers.internal.regularizer;

import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.RandomSource;
import org.neurozoo.network.Regularizer;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Samples changed at random, each in its own way, anew in every step; all but noise are of images.
 */
record Augmentation(String id, Schema schema, Change change) implements Regularizer {
  private static final Property<Double> PIXELS = Property.real("pixels", 2, 0, 10_000);
  private static final Property<Double> DEGREES = Property.real("degrees", 10, 0, 180);
  private static final Property<Double> RATE = Property.real("rate", 0.5, 0, 1);
  private static final Property<Double> DEVIATION = Property.positive("deviation", 0.1);
  private static final Property<Long> SIDE = Property.whole("side", 8, 1, 10_000);
  private static final Property<Double> STRENGTH = Property.positive("strength", 2);
  private static final Property<Double> SMOOTHNESS = Property.real("smoothness", 4, 1, 1000);

  /** What becomes of samples [batch, …]. */
  @FunctionalInterface
  interface Change {
    Tensor of(Tensor features, Values values, RandomSource random);
  }

  static final List<Regularizer> ALL =
      List.of(
          new Augmentation("shift", Schema.of(PIXELS), Augmentation::shift),
          new Augmentation("rotate", Schema.of(DEGREES), Augmentation::rotate),
          new Augmentation("mirror", Schema.of(RATE), Augmentation::mirror),
          new Augmentation("elastic", Schema.of(STRENGTH, SMOOTHNESS), Augmentation::elastic),
          new Augmentation("cut-out", Schema.of(SIDE), Augmentation::cutOut),
          new Augmentation("input-noise", Schema.of(DEVIATION), Augmentation::noise));

  /** One number for each sample, uniform between -1 and 1, [batch, 1]. */
  private static Tensor both(RandomSource random, String part, int batch) {
    return random.within(part).uniform(Shape.of(batch, 1)).times(2).minus(1);
  }

  private static Tensor shift(Tensor features, Values values, RandomSource random) {
    Pixels pixels = Pixels.of(features);
    double most = values.get(PIXELS);
    Tensor down = both(random, "rows", pixels.batch()).times(most);
    Tensor right = both(random, "columns", pixels.batch()).times(most);
    return pixels.taken(pixels.rows().minus(down), pixels.columns().minus(right));
  }

  private static Tensor rotate(Tensor features, Values values, RandomSource random) {
    Pixels pixels = Pixels.of(features);
    Tensor angle = both(random, "angle", pixels.batch()).times(Math.toRadians(values.get(DEGREES)));
    Tensor sine = angle.unary(UnaryOp.SIN);
    Tensor cosine = angle.unary(UnaryOp.COS);
    Tensor rows = pixels.rows().times(cosine).minus(pixels.columns().times(sine));
    Tensor columns = pixels.rows().times(sine).plus(pixels.columns().times(cosine));
    return pixels.taken(rows, columns);
  }

  private static Tensor mirror(Tensor features, Values values, RandomSource random) {
    Pixels pixels = Pixels.of(features);
    Tensor chance = random.uniform(Shape.of(pixels.batch(), 1));
    Tensor turned = chance.less(chance.literal(values.get(RATE)));
    Tensor side = turned.select(chance.literal(-1), chance.literal(1));
    return pixels.taken(pixels.rows(), pixels.columns().times(side));
  }

  /**
   * Every pixel is taken from a place moved by a smooth random field (Simard, Steinkraus and Platt
   * 2003): random numbers on a coarse grid, straight between.
   */
  private static Tensor elastic(Tensor features, Values values, RandomSource random) {
    Pixels pixels = Pixels.of(features);
    SmoothField field = new SmoothField(pixels, values.get(SMOOTHNESS));
    double strength = values.get(STRENGTH);
    Tensor rows = pixels.rows().plus(field.of(random.within("rows")).times(strength));
    Tensor columns = pixels.columns().plus(field.of(random.within("columns")).times(strength));
    return pixels.taken(rows, columns);
  }

  /** A square around a random pixel is 0 (DeVries and Taylor 2017). */
  private static Tensor cutOut(Tensor features, Values values, RandomSource random) {
    Pixels pixels = Pixels.of(features);
    Tensor half = Tensor.constant(values.get(SIDE) / 2.0);
    Tensor y = both(random, "rows", pixels.batch()).times(pixels.size().height() / 2.0);
    Tensor x = both(random, "columns", pixels.batch()).times(pixels.size().width() / 2.0);
    Tensor near =
        pixels
            .rows()
            .minus(y)
            .unary(UnaryOp.ABS)
            .less(half)
            .and(pixels.columns().minus(x).unary(UnaryOp.ABS).less(half));
    Tensor kept = near.unary(UnaryOp.NOT).to(ElementType.F32);
    Tensor column = kept.reshape(kept.shape().then(Shape.of(1)));
    return pixels.samples(pixels.images().times(column));
  }

  private static Tensor noise(Tensor features, Values values, RandomSource random) {
    return features.plus(random.normal(features.shape()).times(values.get(DEVIATION)));
  }

  @Override
  public Texts texts() {
    return Texts.beside(Augmentation.class);
  }

  @Override
  public Tensor features(Tensor features, Values values, RandomSource random) {
    return change.of(features, values, random);
  }
}
