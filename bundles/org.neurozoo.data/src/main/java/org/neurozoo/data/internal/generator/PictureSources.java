package org.neurozoo.data.internal.generator;

import java.util.List;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.ImageShape;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/** Rendered pictures: single shapes, and scenes of two with captions. */
public final class PictureSources {
  private static final Property<Long> SIZE = Property.whole("size", 28, 8, 256);
  private static final Property<Double> DISTORTION = Property.real("distortion", 1, 0, 2);
  private static final Property<Double> NOISE = Property.real("noise", 0.05, 0, 1);

  private PictureSources() {}

  /** All of them. */
  public static List<DataSource> all() {
    return List.of(
        Indexed.of(
            "shapes", 2000, PictureSources::shapes, SIZE, DISTORTION, NOISE, ImageShape.PROPERTY),
        Indexed.of("scenes", 1000, Scene::draw, Scene.SIZE));
  }

  /** A shape each, moved, scaled and turned, from 0 (blank) to 1 (ink). */
  private static DataSet shapes(Values values, long key, int first, int count) {
    int size = values.whole(SIZE);
    double strength = values.get(DISTORTION);
    float[] pixels = new float[count * size * size];
    int[] labels = new int[count];
    Outline[] outlines = Outline.values();
    for (int i = 0; i < count; i++) {
      Draws random = new Draws(key, first + i);
      labels[i] = (first + i) % outlines.length;
      double radius = size * 0.3 * (1 + strength * random.between(-0.35, 0.25));
      double x = size * (0.5 + strength * random.between(-0.15, 0.15));
      double y = size * (0.5 + strength * random.between(-0.15, 0.15));
      double turn = strength * random.between(-0.5, 0.5);
      double noise = values.get(NOISE);
      for (int pixel = 0; pixel < size * size; pixel++) {
        double cover = outlines[labels[i]].cover(pixel % size - x, pixel / size - y, radius, turn);
        double grained = noise == 0 ? cover : cover + noise * random.grain();
        pixels[i * size * size + pixel] = (float) Math.clamp(grained, 0, 1);
      }
    }
    Target target = new Target.Classes(Outline.NAMES, NdArray.of(Shape.of(count), labels));
    Shape shape = ImageShape.of("shapes", Shape.of(count, size, size), values);
    NdArray features = NdArray.of(shape, pixels);
    return shape.rank() == 2
        ? new DataSet(features, target)
        : new DataSet(features, target, new Features.Image(List.of("ink")));
  }
}
