package org.neurozoo.data.internal.generator;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Features;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/**
 * Small tables that are given whole. Each is its own test set: to set rows apart would hide what is
 * to be learned.
 */
public final class TableSources {
  private static final Property<Long> BITS = Property.whole("bits", 4, 1, 16);
  private static final Property<Long> UNITS = Property.whole("n", 8, 2, 1024);
  private static final Property<String> TASK =
      Property.oneOf("task", "numbers", "numbers", "classes");

  private TableSources() {}

  /** All of them. */
  public static List<DataSource> all() {
    return List.of(
        Whole.of("parity", (values, seed) -> parity(values.whole(BITS)), BITS),
        Whole.of("encoder", (values, seed) -> encoder(values), UNITS, TASK));
  }

  /** Whether the number of ones is odd, for every combination of bits (Minsky and Papert, 1969). */
  private static Samples parity(int bits) {
    int rows = 1 << bits;
    float[] inputs = new float[rows * bits];
    int[] odd = new int[rows];
    for (int row = 0; row < rows; row++) {
      odd[row] = Integer.bitCount(row) % 2;
      for (int bit = 0; bit < bits; bit++) {
        inputs[row * bits + bit] = row >> bits - 1 - bit & 1;
      }
    }
    Target target = new Target.Classes(List.of("even", "odd"), NdArray.of(Shape.of(rows), odd));
    return itself(new DataSet(NdArray.of(Shape.of(rows, bits), inputs), target, named(bits)));
  }

  /** The n unit vectors, each to be reproduced (Rumelhart, Hinton and Williams, 1986). */
  private static Samples encoder(Values values) {
    int n = values.whole(UNITS);
    float[] unit = new float[n * n];
    for (int row = 0; row < n; row++) {
      unit[row * n + row] = 1;
    }
    NdArray rows = NdArray.of(Shape.of(n, n), unit);
    List<String> names = named(n).names();
    Target target =
        values.get(TASK).equals("numbers")
            ? new Target.Numbers(names, rows)
            : new Target.Classes(names, NdArray.of(Shape.of(n), IntStream.range(0, n).toArray()));
    return itself(new DataSet(rows, target, named(n)));
  }

  private static Features named(int columns) {
    return new Features.Vector(
        IntStream.rangeClosed(1, columns).mapToObj(String::valueOf).toList());
  }

  private static Samples itself(DataSet table) {
    return new Samples(table, Optional.of(table));
  }
}
