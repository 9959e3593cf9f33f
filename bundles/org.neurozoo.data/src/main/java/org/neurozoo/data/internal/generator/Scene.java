package org.neurozoo.data.internal.generator;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/**
 * Two coloured shapes F32 [scenes, 3, size, size], and to be learned a caption such as "a red
 * circle above a blue square", I32 [scenes, 8] with a sign at its end.
 */
final class Scene {
  static final Property<Long> SIZE = Property.whole("size", 32, 16, 256);

  private static final List<String> COLOURS = List.of("red", "green", "blue", "yellow", "white");
  private static final float[][] LIGHT = {
    {1, 0.1f, 0.1f}, {0.1f, 0.9f, 0.1f}, {0.2f, 0.3f, 1}, {1, 1, 0.1f}, {1, 1, 1}
  };
  private static final List<String> PLACES = List.of("above", "below", "left-of", "right-of");
  private static final String END = "<end>";
  private static final List<String> WORDS =
      Stream.of(COLOURS, Outline.NAMES, PLACES, List.of("a", END)).flatMap(List::stream).toList();
  private static final int CAPTION = 8;

  private Scene() {}

  static DataSet draw(Values values, long key, int first, int count) {
    int size = values.whole(SIZE);
    float[] pixels = new float[count * 3 * size * size];
    int[] captions = new int[count * CAPTION];
    for (int i = 0; i < count; i++) {
      Draws random = new Draws(key, first + i);
      int place = random.below(PLACES.size());
      int[] shapes = {random.below(4), random.below(4)};
      int[] colours = {random.below(COLOURS.size()), random.below(COLOURS.size())};
      for (int one = 0; one < 2; one++) {
        paint(
            random,
            Outline.values()[shapes[one]],
            LIGHT[colours[one]],
            pixels,
            i,
            size,
            side(place, one));
      }
      List<String> caption =
          List.of(
              "a",
              COLOURS.get(colours[0]),
              Outline.NAMES.get(shapes[0]),
              PLACES.get(place),
              "a",
              COLOURS.get(colours[1]),
              Outline.NAMES.get(shapes[1]),
              END);
      int[] words = caption.stream().mapToInt(WORDS::indexOf).toArray();
      System.arraycopy(words, 0, captions, i * CAPTION, CAPTION);
    }
    return new DataSet(
        NdArray.of(Shape.of(count, 3, size, size), pixels),
        new Target.Classes(WORDS, NdArray.of(Shape.of(count, CAPTION), captions)),
        new Features.Image(List.of("red", "green", "blue")));
  }

  /** Where the first or second shape lies: x and y as shares of the size. */
  private static double[] side(int place, int one) {
    boolean before = place % 2 == 0 == (one == 0);
    double along = before ? 0.27 : 0.73;
    return place < 2 ? new double[] {0.5, along} : new double[] {along, 0.5};
  }

  private static void paint(
      Draws random,
      Outline outline,
      float[] light,
      float[] pixels,
      int scene,
      int size,
      double[] side) {
    double radius = size * random.between(0.14, 0.2);
    double x = size * (side[0] + random.between(-0.05, 0.05));
    double y = size * (side[1] + random.between(-0.05, 0.05));
    double turn = random.between(-0.3, 0.3);
    for (int pixel = 0; pixel < size * size; pixel++) {
      double cover = outline.cover(pixel % size - x, pixel / size - y, radius, turn);
      for (int channel = 0; channel < 3; channel++) {
        int at = (scene * 3 + channel) * size * size + pixel;
        pixels[at] = (float) (pixels[at] * (1 - cover) + light[channel] * cover);
      }
    }
  }
}
