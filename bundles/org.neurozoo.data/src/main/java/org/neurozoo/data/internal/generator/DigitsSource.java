package org.neurozoo.data.internal.generator;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.DataStream;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.data.internal.ImageShape;
import org.neurozoo.data.internal.TestedStream;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Handwritten-like digits of 28 · 28 pixels from 0 (blank) to 1 (ink), drawn with a virtual pen.
 */
public final class DigitsSource implements DataSource {
  private static final int SIZE = 28;
  private static final int DIGITS = 10;
  private static final int MOST = 500_000;

  private static final Property<Long> N = Property.whole("n", 6000, 0, MOST);
  private static final Property<Long> TEST = Property.whole("test", 1000, 0, MOST);
  private static final Property<Double> DISTORTION = Property.real("distortion", 1, 0, 3);

  @Override
  public String id() {
    return "digits";
  }

  @Override
  public Schema schema() {
    return Schema.of(N, TEST, DISTORTION, ImageShape.PROPERTY);
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    DataFile.noPath(id(), path);
    int train = GeneratedStream.atOnce(id(), values.get(N));
    double bytes = (double) Float.BYTES * SIZE * SIZE * (train + values.whole(TEST));
    DataFile.requireMemory(id(), bytes);
    return new Samples(
        draw(Philox.key(seed, "data/digits/train"), 0, train, values), test(values, seed));
  }

  private Optional<DataSet> test(Values values, long seed) {
    int test = values.whole(TEST);
    return test == 0
        ? Optional.empty()
        : Optional.of(draw(Philox.key(seed, "data/digits/test"), 0, test, values));
  }

  @Override
  public Optional<DataStream> stream(String path, Values values, long seed, int chunk) {
    DataFile.noPath(id(), path);
    long key = Philox.key(seed, "data/digits/train");
    long n = values.get(N);
    DataFile.requireNumbers(id(), (double) SIZE * SIZE * (n == 0 ? chunk : Math.min(chunk, n)));
    DataStream train =
        GeneratedStream.of(n, chunk, (first, count) -> draw(key, first, count, values));
    return Optional.of(new TestedStream(train, () -> test(values, seed)));
  }

  private DataSet draw(long key, int first, int count, Values values) {
    float[] pixels = new float[count * SIZE * SIZE];
    double strength = values.get(DISTORTION);
    for (int i = 0; i < count; i++) {
      draw(
          new Draws(key, first + i),
          (first + i) % DIGITS,
          strength,
          new Paper(SIZE, pixels, i * SIZE * SIZE));
    }
    List<String> names = IntStream.range(0, DIGITS).mapToObj(String::valueOf).toList();
    int[] labels = IntStream.range(0, count).map(i -> (first + i) % DIGITS).toArray();
    Target target = new Target.Classes(names, NdArray.of(Shape.of(count), labels));
    Shape shape = ImageShape.of(id(), Shape.of(count, SIZE, SIZE), values);
    return new DataSet(NdArray.of(shape, pixels), target);
  }

  private static void draw(Draws random, int digit, double strength, Paper paper) {
    List<DigitStrokes> ways = DigitStrokes.ways(digit);
    DigitStrokes way = ways.get(random.below(ways.size()));
    Hand hand = new Hand(random, strength, SIZE);
    Pen pen = new Pen(random, strength);
    way.curves().forEach(curve -> pen.draw(hand.draw(curve), paper));
    paper.grain(random, 1 - strength * random.between(0, 0.12), 0.02 * strength);
  }
}
