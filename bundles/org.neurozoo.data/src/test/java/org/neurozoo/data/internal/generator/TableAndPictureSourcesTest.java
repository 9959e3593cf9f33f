package org.neurozoo.data.internal.generator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurozoo.data.Sources.assertFault;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Samples;
import org.neurozoo.data.SharedData;
import org.neurozoo.data.Sources;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

class TableAndPictureSourcesTest {
  private static Target.Classes classes(DataSet data) {
    return (Target.Classes) data.target();
  }

  @ParameterizedTest
  @CsvSource({
    "xor, 0110",
    "and, 0001",
    "or, 0111",
    "nand, 1110",
    "nor, 1000",
    "xnor, 1001",
    "implies, 1101",
    "not, 10"
  })
  void truthTables(String function, String truth) {
    int[] labels = classes(Sources.generate("xor", Map.of("function", function))).labels().ints();
    assertArrayEquals(truth.chars().map(c -> c - '0').toArray(), labels);
  }

  @Test
  void parityCountsOnes() {
    DataSet data = Sources.generate("parity", Map.of("bits", 3));
    assertEquals(NdArray.of(Shape.of(8), 0, 1, 1, 0, 1, 0, 0, 1), classes(data).labels());
    assertArrayEquals(new float[] {1, 1, 0}, Arrays.copyOfRange(data.features().floats(), 18, 21));
  }

  @Test
  void encoderAsksForItsInput() {
    DataSet data = Sources.generate("encoder", Map.of("n", 3));
    assertEquals(NdArray.of(Shape.of(3, 3), 1f, 0, 0, 0, 1, 0, 0, 0, 1), data.features());
    assertEquals(data.features(), ((Target.Numbers) data.target()).values());
    DataSet classes = Sources.generate("encoder", Map.of("n", 3, "task", "classes"));
    assertArrayEquals(new int[] {0, 1, 2}, classes(classes).labels().ints());
  }

  @Test
  void irisIsTheTable() {
    DataSet iris = Sources.generate("iris", Map.of());
    DataSet shared =
        Sources.load("csv", SharedData.file("datasets/sklearn/iris.csv"), Map.of("task", "classes"))
            .train();
    assertEquals(shared.features(), iris.features());
    assertEquals(classes(shared).labels(), classes(iris).labels());
    assertEquals(List.of("setosa", "versicolor", "virginica"), classes(iris).names());
  }

  @Test
  void lettersAreDifferentAndFlipped() {
    Samples all = Sources.load("letters", "", Map.of());
    assertEquals(Shape.of(26, 35), all.train().features().shape());
    for (int a = 0; a < 26; a++) {
      for (int b = 0; b < a; b++) {
        assertTrue(distance(all.train(), a, all.train(), b) > 1, a + " and " + b);
      }
    }
    DataSet test = all.test().orElseThrow();
    int flipped = 0;
    for (int i = 0; i < test.size(); i++) {
      flipped += distance(test, i, all.train(), classes(test).labels().ints()[i]);
    }
    // A tenth of 260 · 35 pixels; the deviation of the count is 29.
    assertEquals(910, flipped, 120);
    DataSet binary =
        Sources.generate("letters", Map.of("letters", "LI", "code", "binary", "shape", "image"));
    assertArrayEquals(new float[] {1, 0, 0, 0, 0}, Arrays.copyOf(binary.features().floats(), 5));
    assertArrayEquals(
        new float[] {1, 1, 1, 1, 1}, Arrays.copyOfRange(binary.features().floats(), 30, 35));
    assertFault(() -> Sources.generate("letters", Map.of("letters", "Aß")), "no letter \"ß\"");
  }

  private static int distance(DataSet one, int i, DataSet other, int j) {
    int differ = 0;
    for (int pixel = 0; pixel < 35; pixel++) {
      boolean same =
          one.features().floats()[i * 35 + pixel] == other.features().floats()[j * 35 + pixel];
      differ += same ? 0 : 1;
    }
    return differ;
  }

  @ParameterizedTest
  @CsvSource({"line, 0.5, 0.5", "parabola, 0.5, -0.5", "cubic, 0.5, -1", "step, -0.1, -1"})
  void curvesFollowTheirFunctions(String function, float x, float y) {
    DataSet data = Sources.generate("curve", Map.of("function", function, "noise", 0, "n", 4000));
    float[] xs = data.features().floats();
    float[] ys = ((Target.Numbers) data.target()).values().floats();
    int nearest = 0;
    for (int i = 1; i < xs.length; i++) {
      nearest = Math.abs(xs[i] - x) < Math.abs(xs[nearest] - x) ? i : nearest;
    }
    // 4000 points on 2 leave gaps of about 0.001; slopes are below 4.
    assertEquals(y, ys[nearest], 0.01);
  }

  /** Areas of the shapes tell that they are drawn as they are called. */
  @Test
  void shapesHaveTheirAreas() {
    DataSet data =
        Sources.generate("shapes", Map.of("n", 4, "size", 64, "distortion", 0, "noise", 0));
    double unit = Math.pow(0.3 * 64, 2);
    double[] areas = {Math.PI, 1.68 * 1.68, 1.8 * 1.8 / 1.9, 4 * 2 * 0.32 - 0.64 * 0.64};
    for (int i = 0; i < 4; i++) {
      double sum = 0;
      for (int pixel = 0; pixel < 64 * 64; pixel++) {
        sum += data.features().floats()[i * 64 * 64 + pixel];
      }
      // Rims are sampled at nine points a pixel, so a side is right to a sixth of one.
      assertEquals(areas[i], sum / unit, 0.06, Outline.NAMES.get(i));
    }
  }

  @Test
  void captionsTellWhereShapesAre() {
    DataSet data = Sources.generate("scenes", Map.of("n", 400, "size", 32));
    Target.Classes captions = classes(data);
    int told = 0;
    for (int i = 0; i < 400; i++) {
      int sample = i;
      List<String> words =
          Arrays.stream(captions.labels().ints(), i * 8, i * 8 + 8)
              .mapToObj(captions.names()::get)
              .toList();
      assertEquals("<end>", words.get(7));
      if (words.get(1).equals("red") && words.get(5).equals("blue")) {
        told++;
        double[] red = middle(data, sample, 0, 2);
        double[] blue = middle(data, sample, 2, 0);
        switch (words.get(3)) {
          case "above" -> assertTrue(red[1] < blue[1]);
          case "below" -> assertTrue(red[1] > blue[1]);
          case "left-of" -> assertTrue(red[0] < blue[0]);
          default -> assertTrue(red[0] > blue[0]);
        }
      }
    }
    // One pair of colours in 25.
    assertTrue(told > 5);
  }

  /** The middle of what is brighter in one channel than in another. */
  private static double[] middle(DataSet data, int sample, int channel, int other) {
    float[] pixels = data.features().floats();
    double[] sums = new double[3];
    for (int i = 0; i < 1024; i++) {
      float light =
          pixels[(sample * 3 + channel) * 1024 + i] - pixels[(sample * 3 + other) * 1024 + i];
      if (light > 0) {
        sums[0] += light * (i % 32);
        sums[1] += light * (i / 32);
        sums[2] += light;
      }
    }
    return new double[] {sums[0] / sums[2], sums[1] / sums[2]};
  }
}
