package org.neurozoo.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.schema.FaultException;

/** Chunks, put one after the other, are what is loaded at once. */
class StreamTest {
  @TempDir Path folder = Path.of("");

  private static DataStream stream(String id, String path, Map<String, ?> values, int chunk) {
    DataSource source = Sources.source(id);
    return source.stream(path, source.schema().read(values, id), 1, chunk).orElseThrow();
  }

  private static void check(String id, String path, Map<String, ?> values, int chunk) {
    DataSet all = Sources.load(id, path, values).train();
    try (DataStream stream = stream(id, path, values, chunk)) {
      assertEquals(OptionalLong.of(all.size()), stream.size());
      int chunks = (all.size() + chunk - 1) / chunk;
      assertEquals(Optional.empty(), stream.chunk(chunks));
      // Backwards, then forwards: any order yields the same.
      for (int step = 1 - chunks; step < chunks; step++) {
        int index = Math.abs(step);
        DataSet part = stream.chunk(index).orElseThrow();
        int first = index * chunk;
        DataSet expected = all.range(first, Math.min(all.size(), first + chunk));
        assertEquals(expected.hash(), part.hash(), id + " " + index);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "spirals, 400, 150", "digits, 50, 20", "adding, 30, 7", "reber, 30, 8", "copy, 20, 6",
    "arithmetic, 30, 7", "expressions, 30, 7", "shapes, 20, 6", "scenes, 8, 3", "curve, 50, 20"
  })
  void generatorsStream(String id, int n, int chunk) {
    check(id, "", Map.of("n", n), chunk);
  }

  @ParameterizedTest
  @ValueSource(strings = {"moons", "digits", "curve"})
  void generatorsGoOnWithoutEnd(String id) {
    try (DataStream stream = stream(id, "", Map.of("n", 0), 5)) {
      assertEquals(OptionalLong.empty(), stream.size());
      DataSet some = Sources.load(id, "", Map.of("n", 20)).train();
      assertEquals(some.range(15, 20), stream.chunk(3).orElseThrow());
      assertEquals(5, stream.chunk(400_000_000).orElseThrow().size());
    }
    FaultException fault =
        assertThrows(FaultException.class, () -> Sources.load(id, "", Map.of("n", 0)));
    assertTrue(fault.getMessage().contains("no end"), fault.getMessage());
  }

  @Test
  void samplesToTestWithAreThoseOfTheWhole() {
    try (DataStream stream = stream("digits", "", Map.of("n", 0, "test", 7), 5)) {
      assertEquals(Sources.load("digits", "", Map.of("test", 7)).test(), stream.test());
    }
    try (DataStream stream = stream("moons", "", Map.of(), 5)) {
      assertEquals(Optional.empty(), stream.test());
    }
    String mnist = SharedData.file("datasets/mnist").toString();
    try (DataStream stream = stream("idx", mnist, Map.of(), 5)) {
      assertEquals(10_000, stream.test().orElseThrow().size());
      assertEquals(10, ((Target.Classes) stream.test().orElseThrow().target()).names().size());
    }
  }

  @Test
  void moreThanOneArrayHoldsIsRefused() {
    for (String id : List.of("digits", "shapes")) {
      FaultException fault =
          assertThrows(
              FaultException.class, () -> stream(id, "", Map.of("n", 0), 1_000_000_000).close());
      assertTrue(fault.getMessage().startsWith(id + ": "), fault.getMessage());
    }
  }

  @Test
  void tablesStream() throws IOException {
    Path iris = SharedData.file("datasets/sklearn/iris.csv");
    check("csv", iris.toString(), Map.of("task", "classes"), 40);
    Path packed = folder.resolve("iris.csv");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(iris, out);
    }
    check("csv", packed.toString(), Map.of("task", "classes"), 64);
  }

  @Test
  void rowsLeftOutAreLeftOutOfChunks() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("t.csv"), "a,b,c\n1,x,1\n2,,2\n3,y,3\n4,x,4\n5,y,?\n6,y,6\n");
    Map<String, String> values = Map.of("missing", "drop");
    DataSet all = Sources.load("csv", file, values).train();
    assertEquals(4, all.size());
    try (DataStream stream = stream("csv", file.toString(), values, 3)) {
      assertEquals(OptionalLong.empty(), stream.size());
      assertEquals(all.range(0, 3), stream.chunk(0).orElseThrow());
      assertEquals(all.range(3, 4), stream.chunk(1).orElseThrow());
      assertTrue(stream.chunk(2).isEmpty());
    }
  }

  @Test
  void imagesAndArraysStream() {
    Path mnist = SharedData.file("datasets/mnist");
    Map<String, String> image = Map.of("shape", "image");
    try (DataStream stream = stream("idx", mnist.toString(), image, 25_000)) {
      assertEquals(OptionalLong.of(60_000), stream.size());
      DataSet last = stream.chunk(2).orElseThrow();
      assertEquals(10_000, last.size());
      DataSet first = stream.chunk(0).orElseThrow();
      assertEquals(10, ((Target.Classes) first.target()).names().size());
      // The first digit of MNIST is a five.
      assertEquals(5, ((Target.Classes) first.target()).labels().ints()[0]);
    }
    check("npy", SharedData.file("datasets/series/mackey_glass_t17.npy").toString(), Map.of(), 999);
  }
}
