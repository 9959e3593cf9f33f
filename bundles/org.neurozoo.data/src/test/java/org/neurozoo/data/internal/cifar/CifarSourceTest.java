package org.neurozoo.data.internal.cifar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurozoo.data.Sources.assertFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Sources;
import org.neurozoo.data.Target;
import org.neurozoo.graph.Shape;

class CifarSourceTest {
  @TempDir Path folder = Path.of("");

  /** Records whose red is 255, whose green is 51 and whose blue is 0. */
  static byte[] records(int[]... labels) {
    int length = labels[0].length + 3072;
    byte[] all = new byte[labels.length * length];
    for (int i = 0; i < labels.length; i++) {
      for (int j = 0; j < labels[i].length; j++) {
        all[i * length + j] = (byte) labels[i][j];
      }
      int pixels = i * length + labels[i].length;
      Arrays.fill(all, pixels, pixels + 1024, (byte) 255);
      Arrays.fill(all, pixels + 1024, pixels + 2048, (byte) 51);
    }
    return all;
  }

  private Samples load(Map<String, ?> values) {
    return Sources.load("cifar", folder, values);
  }

  private static List<Integer> labels(DataSet data) {
    return Arrays.stream(((Target.Classes) data.target()).labels().ints()).boxed().toList();
  }

  @Test
  void readsTheTenClasses() throws IOException {
    Files.write(folder.resolve("data_batch_1.bin"), records(new int[] {3}, new int[] {9}));
    Files.write(folder.resolve("data_batch_2.bin"), records(new int[] {0}));
    Files.write(folder.resolve("test_batch.bin"), records(new int[] {1}));
    Files.writeString(
        folder.resolve("batches.meta.txt"),
        IntStream.range(0, 10).mapToObj(i -> "c" + i).collect(Collectors.joining("\n")) + "\n\n");
    Samples samples = load(Map.of("shape", "image"));
    DataSet train = samples.train();
    assertEquals(Shape.of(3, 3, 32, 32), train.features().shape());
    assertEquals(List.of(3, 9, 0), labels(train));
    assertEquals("c9", ((Target.Classes) train.target()).names().get(9));
    assertEquals(List.of("red", "green", "blue"), train.kind().names());
    float[] pixels = train.features().floats();
    assertArrayEquals(
        new float[] {1, 0.2f, 0, 1},
        new float[] {pixels[0], pixels[1024], pixels[3071], pixels[3072]});
    assertEquals(List.of(1), labels(samples.test().orElseThrow()));
    assertEquals(Shape.of(3, 3072), load(Map.of()).train().features().shape());
  }

  @Test
  void readsTheHundredClasses() throws IOException {
    Files.write(folder.resolve("train.bin"), records(new int[] {19, 99}, new int[] {1, 2}));
    assertEquals(List.of(99, 2), labels(load(Map.of()).train()));
    assertEquals(List.of(19, 1), labels(load(Map.of("labels", "coarse")).train()));
  }

  @Test
  void refusesBadFiles() throws IOException {
    assertFault(() -> load(Map.of()), "neither data_batch_1.bin nor train.bin");
    Path file = folder.resolve("data_batch_1.bin");
    Files.write(file, records(new int[] {3}, new int[] {10}));
    assertFault(() -> load(Map.of()), "image 2 has class 10");
    Files.write(file, Arrays.copyOf(records(new int[] {3}), 3000));
    assertFault(() -> load(Map.of()), "whole records of 3");
    Files.write(file, new byte[0]);
    assertFault(() -> load(Map.of()), "is empty");
  }
}
