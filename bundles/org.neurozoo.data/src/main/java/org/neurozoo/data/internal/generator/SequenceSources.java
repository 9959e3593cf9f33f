package org.neurozoo.data.internal.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/** Tasks that ask for memory. */
public final class SequenceSources {
  private static final Property<Long> LENGTH = Property.whole("length", 50, 2, 100_000);
  private static final Property<Long> SHORTEST = Property.whole("shortest", 0, 0, 100_000);
  private static final Property<Long> SYMBOLS = Property.whole("symbols", 8, 2, 1000);
  private static final Property<Long> COPIED = Property.whole("length", 10, 1, 10_000);
  private static final Property<Long> DELAY = Property.whole("delay", 20, 0, 100_000);
  private static final Property<Boolean> EMBEDDED = Property.truth("embedded", false);
  private static final Property<Long> LONGEST = Property.whole("longest", 40, 12, 10_000);
  private static final Property<String> TARGET =
      Property.oneOf("target", "next", "next", "possible");

  private SequenceSources() {}

  /** All of them. */
  public static List<DataSource> all() {
    return List.of(
        Indexed.of("adding", 1000, SequenceSources::adding, LENGTH, SHORTEST),
        Indexed.of("copy", 1000, SequenceSources::copy, SYMBOLS, COPIED, DELAY),
        Indexed.of("reber", 1000, SequenceSources::reber, EMBEDDED, LONGEST, TARGET));
  }

  /**
   * The adding problem of Hochreiter and Schmidhuber (1997): values uniform in [0, 1), of which two
   * are marked, one in each half; to be learned is their sum.
   */
  private static DataSet adding(Values values, long key, int first, int count) {
    int length = values.whole(LENGTH);
    int shortest = values.whole(SHORTEST) == 0 ? length : Math.max(2, values.whole(SHORTEST));
    float[] features = new float[count * length * 2];
    float[] sums = new float[count];
    int[] lengths = new int[count];
    for (int i = 0; i < count; i++) {
      Draws random = new Draws(key, first + i);
      int steps = Math.min(length, shortest + random.below(Math.max(1, length - shortest + 1)));
      int one = random.below(steps / 2);
      int other = steps / 2 + random.below(steps - steps / 2);
      for (int step = 0; step < steps; step++) {
        int at = (i * length + step) * 2;
        boolean marked = step == one || step == other;
        features[at] = (float) random.uniform();
        features[at + 1] = marked ? 1 : 0;
        sums[i] += marked ? features[at] : 0;
      }
      lengths[i] = steps;
    }
    return new DataSet(
        NdArray.of(Shape.of(count, length, 2), features),
        new Target.Numbers(List.of("sum"), NdArray.of(Shape.of(count, 1), sums)),
        new Features.Sequence(List.of("value", "marker")),
        shortest == length ? Optional.empty() : Optional.of(NdArray.of(Shape.of(count), lengths)));
  }

  /**
   * The copy problem (Hochreiter and Schmidhuber, 1997; Arjovsky, Shah and Bengio, 2016): symbols,
   * blanks, then as many signs to go; at these the symbols are asked for again.
   */
  private static DataSet copy(Values values, long key, int first, int count) {
    int symbols = values.whole(SYMBOLS);
    int copied = values.whole(COPIED);
    int steps = 2 * copied + values.whole(DELAY);
    int[] tokens = new int[count * steps];
    int[] labels = new int[count * steps];
    Arrays.fill(tokens, symbols);
    Arrays.fill(labels, -1);
    for (int i = 0; i < count; i++) {
      Draws random = new Draws(key, first + i);
      for (int step = 0; step < copied; step++) {
        int end = (i + 1) * steps - copied + step;
        tokens[i * steps + step] = random.below(symbols);
        tokens[end] = symbols + 1;
        labels[end] = tokens[i * steps + step];
      }
    }
    List<String> names = IntStream.range(0, symbols).mapToObj(String::valueOf).toList();
    List<String> all = Stream.concat(names.stream(), Stream.of("blank", "go")).toList();
    Shape shape = Shape.of(count, steps);
    return new DataSet(
        NdArray.of(shape, tokens),
        new Target.Classes(names, NdArray.of(shape, labels)),
        new Features.Tokens(all));
  }

  /** Strings of {@link Reber}'s grammar; one that is too long is drawn anew. */
  private static DataSet reber(Values values, long key, int first, int count) {
    int longest = values.whole(LONGEST) - 1;
    int width = Reber.SYMBOLS.size();
    int[] tokens = new int[count * longest];
    int[] next = new int[count * longest];
    float[] possible = new float[count * longest * width];
    int[] lengths = new int[count];
    Arrays.fill(next, -1);
    for (int i = 0; i < count; i++) {
      Draws random = new Draws(key, first + i);
      List<Integer> successors = new ArrayList<>();
      List<Integer> string = Reber.string(random, values.get(EMBEDDED), successors);
      while (string.size() > longest + 1) {
        successors = new ArrayList<>();
        string = Reber.string(random, values.get(EMBEDDED), successors);
      }
      lengths[i] = string.size() - 1;
      for (int step = 0; step < lengths[i]; step++) {
        int at = i * longest + step;
        tokens[at] = string.get(step);
        next[at] = string.get(step + 1);
        for (int symbol = 0; symbol < width; symbol++) {
          possible[at * width + symbol] = successors.get(step) >> symbol & 1;
        }
      }
    }
    Shape shape = Shape.of(count, longest);
    Target target =
        values.get(TARGET).equals("next")
            ? new Target.Classes(Reber.SYMBOLS, NdArray.of(shape, next))
            : new Target.Numbers(
                Reber.SYMBOLS, NdArray.of(Shape.of(count, longest, width), possible));
    return new DataSet(
        NdArray.of(shape, tokens),
        target,
        new Features.Tokens(Reber.SYMBOLS),
        Optional.of(NdArray.of(Shape.of(count), lengths)));
  }
}
