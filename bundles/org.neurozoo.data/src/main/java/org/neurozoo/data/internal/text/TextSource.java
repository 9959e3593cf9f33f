package org.neurozoo.data.internal.text;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Features;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.data.internal.Names;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * A running text, cut into tokens and these into windows I32 [windows, length]; to be learned is
 * the token behind each. The end of the text is set apart to test with.
 */
public final class TextSource implements DataSource {
  static final Property<Long> VOCABULARY = Property.whole("vocabulary", 0, 0, 1_000_000);
  static final Property<Boolean> LOWER = Property.truth("lower", false);

  /** How many byte pairs there are if nobody says. */
  private static final int PAIRS = 1000;

  private static final Property<Long> LENGTH = Property.whole("length", 64, 1, 1_000_000);
  private static final Property<Long> STRIDE = Property.whole("stride", 0, 0, 1_000_000);
  private static final Property<Double> TEST = Property.real("test", 0.1, 0, 0.9);

  @Override
  public String id() {
    return "text";
  }

  @Override
  public Schema schema() {
    return Schema.of(Unit.LEARNED, LENGTH, STRIDE, TEST, VOCABULARY, LOWER, Encoding.PROPERTY);
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public boolean reads() {
    return true;
  }

  @Override
  public Optional<Path> recognise(Path pointed) {
    return Names.ending(pointed, "txt");
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    Path file = DataFile.path(id(), path);
    String text = TextFile.read(file, values);
    String content = values.get(LOWER) ? text.toLowerCase(Locale.ROOT) : text;
    return Unit.of(values) == Unit.BYTE_PAIRS
        ? pairs(file.toString(), content, values)
        : tokens(file.toString(), content, values);
  }

  private static Samples tokens(String place, String content, Values values) {
    Vocabulary.Builder builder = new Vocabulary.Builder(Unit.of(values));
    builder.add(content);
    Vocabulary vocabulary = builder.build(values.whole(VOCABULARY));
    int[] tokens = vocabulary.of(content);
    int test = (int) Math.round(tokens.length * values.get(TEST));
    int[] first = Arrays.copyOf(tokens, tokens.length - test);
    int[] last = Arrays.copyOfRange(tokens, tokens.length - test, tokens.length);
    return samples(place, vocabulary.names(), first, last, values);
  }

  /** Learned from what is trained with only, so the text is set apart before it is cut. */
  private static Samples pairs(String place, String content, Values values) {
    int size = values.whole(VOCABULARY) == 0 ? PAIRS : values.whole(VOCABULARY);
    if (size <= BytePairs.BYTES) {
      throw fault(place, "text.pairs", size, BytePairs.BYTES);
    }
    int characters = content.codePointCount(0, content.length());
    int test = (int) Math.round(characters * values.get(TEST));
    int end = content.offsetByCodePoints(0, characters - test);
    BytePairs pairs = BytePairs.learn(content.substring(0, end), size);
    int[] first = pairs.of(content.substring(0, end));
    return samples(place, pairs.names(), first, pairs.of(content.substring(end)), values);
  }

  private static Samples samples(
      String place, List<String> names, int[] first, int[] last, Values values) {
    return new Samples(
        windows(place, first, names, values),
        last.length == 0 ? Optional.empty() : Optional.of(windows(place, last, names, values)));
  }

  private static DataSet windows(String place, int[] tokens, List<String> names, Values values) {
    int length = values.whole(LENGTH);
    int stride = values.whole(STRIDE) == 0 ? length : values.whole(STRIDE);
    if (tokens.length <= length) {
      throw fault(place, "text.short", tokens.length, length);
    }
    int windows = (tokens.length - 1 - length) / stride + 1;
    DataFile.requireNumbers(place, 2.0 * windows * length);
    int[] features = new int[windows * length];
    int[] targets = new int[windows * length];
    for (int i = 0; i < windows; i++) {
      System.arraycopy(tokens, i * stride, features, i * length, length);
      System.arraycopy(tokens, i * stride + 1, targets, i * length, length);
    }
    Shape shape = Shape.of(windows, length);
    return new DataSet(
        NdArray.of(shape, features),
        new Target.Classes(names, NdArray.of(shape, targets)),
        new Features.Tokens(names));
  }
}
