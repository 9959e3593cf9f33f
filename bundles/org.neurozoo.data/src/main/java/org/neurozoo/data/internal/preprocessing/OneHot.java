package org.neurozoo.data.internal.preprocessing;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Fitted;
import org.neurozoo.data.Preprocessing;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Writes tokens, or classes to be learned, as numbers of which one is 1 and the others are 0: I32
 * [samples, steps] becomes F32 [samples, steps, vocabulary]. A class not asked for becomes zeros.
 */
final class OneHot implements Preprocessing {
  private static final Property<String> PART =
      Property.oneOf("part", "features", "features", "target");

  @Override
  public String id() {
    return "one-hot";
  }

  @Override
  public Schema schema() {
    return Schema.of(PART);
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public Fitted fit(DataSet train, Values values) {
    boolean target = values.get(PART).equals("target");
    int names = target ? classes(train).names().size() : tokens(train).names().size();
    int greatest = target ? 0 : IntStream.of(train.features().ints()).max().orElse(0);
    return new Changed(target, NdArray.of(Shape.of(1), Math.max(names, greatest + 1)));
  }

  @Override
  public Fitted restore(Map<String, NdArray> state, Values values) {
    return new Changed(values.get(PART).equals("target"), Steps.get(id(), state, "count"));
  }

  private static Features.Tokens tokens(DataSet data) {
    if (data.kind() instanceof Features.Tokens tokens) {
      return tokens;
    }
    throw fault("data.preprocessing.one-hot", "step.tokens");
  }

  private static Target.Classes classes(DataSet data) {
    if (data.target() instanceof Target.Classes classes) {
      return classes;
    }
    throw fault("data.preprocessing.one-hot", "step.classes");
  }

  /** Knows into how many numbers. */
  private record Changed(boolean target, NdArray count) implements Fitted {
    @Override
    public Map<String, NdArray> state() {
      return Map.of("count", count);
    }

    @Override
    public DataSet apply(DataSet data) {
      int width = count.ints()[0];
      if (target) {
        Target.Classes classes = classes(data);
        Steps.requireSame("one-hot", classes.names().size(), width);
        return data.withTarget(
            new Target.Numbers(classes.names(), spread(classes.labels(), width)));
      }
      List<String> names = tokens(data).names();
      Features kind = new Features.Sequence(names.size() == width ? names : List.of());
      NdArray spread = spread(data.features(), width);
      data.lengths().ifPresent(lengths -> clearPadding(spread, lengths));
      return new DataSet(spread, data.target(), kind, data.lengths());
    }

    private static NdArray spread(NdArray positions, int width) {
      Shape shape = positions.shape().then(Shape.of(width));
      float[] numbers = new float[shape.count()];
      for (int i = 0; i < positions.length(); i++) {
        int position = positions.ints()[i];
        if (position >= width) {
          throw fault("data.preprocessing.one-hot", "step.position", position, width - 1);
        }
        if (position >= 0) {
          numbers[i * width + position] = 1;
        }
      }
      return NdArray.of(shape, numbers);
    }

    private static void clearPadding(NdArray spread, NdArray lengths) {
      int width = spread.shape().extent(2);
      int sample = spread.shape().extent(1) * width;
      for (int i = 0; i < lengths.length(); i++) {
        int end = i * sample + lengths.ints()[i] * width;
        java.util.Arrays.fill(spread.floats(), end, (i + 1) * sample, 0);
      }
    }
  }
}
