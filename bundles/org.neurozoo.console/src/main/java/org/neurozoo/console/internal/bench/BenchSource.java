package org.neurozoo.console.internal.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Noise to measure speed with: features F32 [samples, features], uniform in [0, 1); classes if
 * there are any, else numbers, uniform likewise.
 */
public final class BenchSource implements DataSource {
  private static final Property<Long> SAMPLES = Property.whole("samples", 64, 1);
  private static final Property<Long> FEATURES = Property.whole("features", 2, 1);
  private static final Property<Long> CLASSES = Property.whole("classes", 0, 0);
  private static final Property<Long> NUMBERS = Property.whole("numbers", 1, 1);

  @Override
  public String id() {
    return "bench";
  }

  @Override
  public Schema schema() {
    return Schema.of(SAMPLES, FEATURES, CLASSES, NUMBERS);
  }

  @Override
  public Texts texts() {
    return Texts.beside(BenchSource.class);
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    if (!path.isEmpty()) {
      throw Terminal.fault("bench:" + path, "bench.no.path");
    }
    int samples = values.whole(SAMPLES);
    NdArray features = uniform(samples, values.whole(FEATURES), Philox.key(seed, "bench/features"));
    return Samples.of(new DataSet(features, target(samples, values, seed)));
  }

  private static Target target(int samples, Values values, long seed) {
    long key = Philox.key(seed, "bench/target");
    int classes = values.whole(CLASSES);
    if (classes > 0) {
      int[] labels = new int[samples];
      java.util.Arrays.setAll(labels, i -> (int) (Philox.uniform(Philox.word(key, i)) * classes));
      return new Target.Classes(names(classes), NdArray.of(Shape.of(samples), labels));
    }
    int numbers = values.whole(NUMBERS);
    return new Target.Numbers(names(numbers), uniform(samples, numbers, key));
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).toList();
  }

  private static NdArray uniform(int rows, int columns, long key) {
    float[] numbers = new float[Math.multiplyExact(rows, columns)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Philox.uniform(Philox.word(key, i));
    }
    return NdArray.of(Shape.of(rows, columns), numbers);
  }
}
