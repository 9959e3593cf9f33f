package org.neurozoo.data.internal.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.DataStream;
import org.neurozoo.data.Features;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Points of several classes in the plane, F32 [n, 2], with normal noise.
 *
 * @param own the properties beside {@code n} and {@code noise}
 * @param figure what the values describe, with its number of classes
 */
public record PlaneSource(
    String id,
    Property<Long> count,
    Property<Double> noise,
    List<Property<?>> own,
    Function<Values, Classified> figure)
    implements DataSource {
  private static final Property<Long> CLASSES = Property.whole("classes", 3, 2, 100);
  private static final Property<Long> ARMS = Property.whole("classes", 2, 2, 100);
  private static final Property<Double> TURNS = Property.real("turns", 1.5, 0, 100);
  private static final Property<Double> INNER = Property.real("inner", 0.5, 0, 1);
  private static final Property<Long> FIELDS = Property.whole("fields", 4, 2, 1000);

  /** A figure and the number of its classes. */
  record Classified(int classes, Figure figure) {}

  private static PlaneSource of(
      String id, double noise, Function<Values, Classified> figure, Property<?>... own) {
    return new PlaneSource(
        id,
        Property.whole("n", 400, 0, 10_000_000),
        Property.real("noise", noise, 0, 10),
        List.of(own),
        figure);
  }

  /** All of them. */
  public static List<DataSource> all() {
    return List.of(
        of(
            "spirals",
            0,
            v -> new Classified(v.whole(ARMS), Figures.spirals(v.whole(ARMS), v.get(TURNS))),
            TURNS,
            ARMS),
        of("moons", 0.1, v -> new Classified(2, Figures.moons())),
        of("circles", 0.1, v -> new Classified(2, Figures.circles(v.get(INNER))), INNER),
        of(
            "blobs",
            0.4,
            v -> new Classified(v.whole(CLASSES), Figures.blobs(v.whole(CLASSES))),
            CLASSES),
        of(
            "chequerboard",
            0,
            v -> new Classified(2, Figures.chequerboard(v.whole(FIELDS))),
            FIELDS));
  }

  @Override
  public Schema schema() {
    List<Property<?>> properties = new ArrayList<>(List.of(count, noise));
    properties.addAll(own);
    return new Schema(properties);
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    DataFile.noPath(id, path);
    return Samples.of(points(values, seed, 0, GeneratedStream.atOnce(id, values.get(count))));
  }

  @Override
  public Optional<DataStream> stream(String path, Values values, long seed, int chunk) {
    DataFile.noPath(id, path);
    return Optional.of(
        GeneratedStream.of(
            values.get(count), chunk, (first, some) -> points(values, seed, first, some)));
  }

  private DataSet points(Values values, long seed, int first, int n) {
    double deviation = values.get(noise);
    Classified classified = figure.apply(values);
    long key = Philox.key(seed, "data/" + id);
    float[] features = new float[2 * n];
    int[] labels = new int[n];
    double[] point = new double[2];
    for (int i = 0; i < n; i++) {
      Draws random = new Draws(key, first + i);
      labels[i] = classified.figure().draw(random, first + i, point);
      features[2 * i] = (float) (point[0] + deviation * random.normal());
      features[2 * i + 1] = (float) (point[1] + deviation * random.normal());
    }
    List<String> names =
        IntStream.range(0, classified.classes()).mapToObj(String::valueOf).toList();
    Target target = new Target.Classes(names, NdArray.of(Shape.of(n), labels));
    NdArray array = NdArray.of(Shape.of(n, 2), features);
    return new DataSet(array, target, new Features.Vector(List.of("x", "y")));
  }
}
