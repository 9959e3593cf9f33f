package org.neurozoo.data.internal.npy;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/** What arrays are taken for. */
final class NpyShaping {
  static final Property<String> FORM =
      Property.oneOf("form", "auto", "auto", "vector", "image", "sequence", "series", "tokens");
  static final Property<Double> DIVIDE = Property.positive("divide", 1);
  static final Property<String> TASK = Property.oneOf("task", "auto", "auto", "classes", "numbers");

  private static final int MOST_CLASSES = 65_536;
  private static final int MOST_CHANNELS = 4;

  private NpyShaping() {}

  /** Features and nothing to be learned. */
  static DataSet features(NpyArray array, Values values) {
    String form = values.get(FORM).equals("auto") ? guess(array) : values.get(FORM);
    Shape shape = array.shape();
    int samples = shape.extent(0);
    int rank = shape.rank();
    if (form.equals("tokens") && rank == 2) {
      return new DataSet(array.whole(0, Integer.MAX_VALUE - 1), new Target.None());
    }
    NdArray numbers = array.floats(values.get(DIVIDE));
    Shape flat = Shape.of(samples, shape.count() / samples);
    return switch (form) {
      case "vector" -> of(numbers.reshape(flat), new Features.Vector(List.of()));
      case "series" -> of(numbers.reshape(flat), new Features.Series(List.of()));
      case "sequence" -> of(sequences(array, numbers), new Features.Sequence(List.of()));
      case "image" -> of(images(array, numbers), new Features.Image(List.of()));
      default -> throw fault(array.place(), "npy.form", shape, form);
    };
  }

  private static NdArray sequences(NpyArray array, NdArray numbers) {
    return switch (array.shape().rank()) {
      case 2 -> numbers.reshape(array.shape().then(Shape.of(1)));
      case 3 -> numbers;
      default -> throw fault(array.place(), "npy.form", array.shape(), "sequence");
    };
  }

  private static NdArray images(NpyArray array, NdArray numbers) {
    Shape shape = array.shape();
    return switch (shape.rank()) {
      case 3 -> numbers.reshape(Shape.of(shape.extent(0), 1, shape.extent(1), shape.extent(2)));
      case 4 -> channelsFirst(numbers);
      default -> throw fault(array.place(), "npy.form", shape, "image");
    };
  }

  private static DataSet of(NdArray numbers, Features kind) {
    return new DataSet(numbers, new Target.None(), kind);
  }

  private static String guess(NpyArray array) {
    boolean bytes = array.type().isWhole() && array.type().bytes() == 1;
    return switch (array.shape().rank()) {
      case 1 -> "series";
      case 3 -> bytes ? "image" : "sequence";
      case 4 -> "image";
      default -> "vector";
    };
  }

  /** Few numbers along the last axis are channels; libraries for pictures put them there. */
  private static NdArray channelsFirst(NdArray images) {
    Shape shape = images.shape();
    if (shape.extent(3) > MOST_CHANNELS || shape.extent(1) <= MOST_CHANNELS) {
      return images;
    }
    int pixels = shape.extent(1) * shape.extent(2);
    int channels = shape.extent(3);
    float[] from = images.floats();
    float[] to = new float[from.length];
    for (int i = 0; i < from.length; i++) {
      int sample = i / (pixels * channels);
      int pixel = i / channels % pixels;
      to[(sample * channels + i % channels) * pixels + pixel] = from[i];
    }
    return NdArray.of(Shape.of(shape.extent(0), channels, shape.extent(1), shape.extent(2)), to);
  }

  /** What is to be learned: whole numbers are classes unless something else is asked for. */
  static Target target(NpyArray array, int samples, Values values) {
    Shape shape = array.shape();
    if (shape.extent(0) != samples) {
      throw fault(array.place(), "npy.counts", shape.extent(0), samples);
    }
    boolean narrow = shape.count() == samples;
    boolean classes =
        switch (values.get(TASK)) {
          case "classes" -> true;
          case "numbers" -> false;
          default -> array.type().isWhole();
        };
    if (classes) {
      NdArray labels = array.whole(shape.rank() == 2 && !narrow ? -1 : 0, MOST_CLASSES - 1);
      if (!narrow && shape.rank() != 2) {
        throw fault(array.place(), "npy.target", shape);
      }
      int count = 1 + Math.max(0, IntStream.of(labels.ints()).max().orElse(0));
      return new Target.Classes(
          names(0, count), narrow ? labels.reshape(Shape.of(samples)) : labels);
    }
    NdArray numbers = array.floats(1);
    int width = shape.count() / samples;
    return shape.rank() == 3
        ? new Target.Numbers(names(1, shape.extent(2)), numbers)
        : new Target.Numbers(names(1, width), numbers.reshape(Shape.of(samples, width)));
  }

  private static List<String> names(int first, int count) {
    return IntStream.range(first, first + count).mapToObj(String::valueOf).toList();
  }
}
