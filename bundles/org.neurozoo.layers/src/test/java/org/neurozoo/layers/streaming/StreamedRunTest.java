package org.neurozoo.layers.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.cpu.internal.CpuBackend;
import org.neurozoo.schema.FaultException;
import org.neurozoo.training.Run;
import org.neurozoo.training.Run.Status;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.internal.Engine;

/** Real runs over a stream: whatever is done to one, it ends with the unbroken one's bits. */
class StreamedRunTest {
  private static final RunOptions OPTIONS = RunOptions.automatic().on("cpu").threads(1);
  private static final int SIDE = 4;

  private final Engine engine = new Engine();

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void install() {
    engine.addBackend(new CpuBackend());
    engine.add(Lecture.learners());
  }

  /** Windows of 20 samples, the first less those to test with. */
  private static ObjectNode document(String spec) {
    String length = spec.contains("n=0") ? "'steps': 120" : "'epochs': 9";
    return Lecture.document("'spec': '" + spec + "', 'stream': 20, 'test': 0.2", length);
  }

  private static SequencedMap<String, NdArray> unbroken(ObjectNode document) {
    try (Lecture lecture = new Lecture(document)) {
      return lecture.finish();
    }
  }

  private static SequencedMap<String, NdArray> buffers(Run run) {
    return run.inspect((learner, state) -> state.memory().readAll()).join();
  }

  private static void finish(Run run) throws InterruptedException {
    run.resume();
    assertEquals(Status.FINISHED, run.await(), () -> "" + run.failure());
  }

  @ParameterizedTest
  @ValueSource(strings = {"moons?n=90", "moons?n=0"})
  void seeksAndForksKeepTheBits(String spec) throws InterruptedException {
    ObjectNode document = document(spec);
    SequencedMap<String, NdArray> expected = unbroken(document);
    Random random = new Random(3);
    try (Run run = engine.open(document, OPTIONS)) {
      for (int i = 0; i < 40; i++) {
        long step = random.nextLong(run.progress().steps() + 1);
        if (i % 10 == 9) {
          try (Run fork = run.fork(step, OPTIONS.threads(2))) {
            finish(fork);
            assertEquals(expected, buffers(fork));
          }
        } else {
          run.seek(step);
        }
      }
      run.await();
      finish(run);
      assertEquals(expected, buffers(run));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"moons?n=90", "moons?n=0"})
  void goesOnWhereItWasKilled(String spec) throws InterruptedException, IOException {
    ObjectNode document = document(spec);
    Path left = folder.resolve("left");
    try (Run run = engine.open(document, OPTIONS.in(folder.resolve("killed")))) {
      run.seek(47);
      run.step();
      run.await();
      copy(run.folder().orElseThrow(), left);
    }
    try (Run run = engine.reopen(left, OPTIONS)) {
      finish(run);
      assertEquals(unbroken(document), buffers(run));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
  }

  /** Pictures in the format of MNIST. */
  private Path pictures(int count) throws IOException {
    Path place = Files.createDirectories(folder.resolve("pictures"));
    ByteBuffer images = ByteBuffer.allocate(16 + count * SIDE * SIDE);
    images.putInt(0x803).putInt(count).putInt(SIDE).putInt(SIDE);
    ByteBuffer labels = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
    for (int i = 0; i < count; i++) {
      labels.put((byte) (i % 3));
      for (int j = 0; j < SIDE * SIDE; j++) {
        images.put((byte) (17 * i + 5 * j * (i % 3)));
      }
    }
    Files.write(place.resolve("train-images-idx3-ubyte"), images.array());
    Files.write(place.resolve("train-labels-idx1-ubyte"), labels.array());
    return place;
  }

  /** The file is cut within its fourth window of 20. */
  @Test
  void aFileDamagedFurtherOnFailsTheRunThere() throws InterruptedException, IOException {
    Path place = pictures(100);
    ObjectNode document = document("idx:" + place);
    Path file = place.resolve("train-images-idx3-ubyte");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, 16 + 70 * SIDE * SIDE));
    try (Run run = engine.open(document, OPTIONS)) {
      run.resume();
      assertEquals(Status.FAILED, run.await());
      // 16 samples of the first window in batches of 7, then twice 20 samples
      assertTrue(run.progress().step() <= 9, () -> "" + run.progress());
      String why = run.failure().orElseThrow().message(Locale.ROOT);
      assertTrue(why.startsWith(file + ": "), why);
      assertTrue(why.contains("100"), why);
      Files.write(file, whole);
      try (Run fork = run.fork(7, OPTIONS)) {
        finish(fork);
        assertEquals(unbroken(document), buffers(fork));
      }
    }
  }

  @Test
  void isNotResumedWithOtherData() throws InterruptedException, IOException {
    Path place = pictures(100);
    ObjectNode document = document("idx:" + place);
    Path there = folder.resolve("run");
    try (Run run = engine.open(document, OPTIONS.in(there))) {
      run.seek(20);
      run.await();
    }
    pictures(101);
    assertThrows(FaultException.class, () -> engine.reopen(there, OPTIONS));
    pictures(100);
    try (Run run = engine.reopen(there, OPTIONS)) {
      finish(run);
      assertEquals(unbroken(document), buffers(run));
    }
  }
}
