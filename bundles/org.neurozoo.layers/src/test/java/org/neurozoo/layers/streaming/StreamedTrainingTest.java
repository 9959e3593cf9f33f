package org.neurozoo.layers.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.graph.cpu.internal.CpuBackend;
import org.neurozoo.schema.FaultException;
import org.neurozoo.testkit.LearnerContract;
import org.neurozoo.training.StepMetrics;

/** Learning from more samples than are held at a time. */
class StreamedTrainingTest {
  @TempDir Path folder = Path.of("");

  /** A table of two numbers and a class; in every third row, if asked, a number is missing. */
  private Path table(int rows, boolean gaps) throws IOException {
    String text =
        IntStream.range(0, rows)
            .mapToObj(
                i -> {
                  double x = Math.sin(0.7 * i) * 10;
                  double y = Math.cos(1.3 * i);
                  String first = gaps && i % 3 == 2 ? "" : String.valueOf(x);
                  return first + "," + y + "," + (x > 10 * y ? "right" : "left");
                })
            .collect(Collectors.joining("\n", "x,y,side\n", "\n"));
    return Files.writeString(folder.resolve("table" + rows + gaps + ".csv"), text);
  }

  private static ObjectNode streamed(ObjectNode whole, int window) {
    ObjectNode document = whole.deepCopy();
    document.withObject("/data").put("stream", window);
    return document;
  }

  @ParameterizedTest
  @CsvSource({
    "moons?n=60, 60",
    "moons?n=60, 1000",
    "digits?n=60&test=10, 61",
    "digits?n=63&test=0, 63",
    "csv:TABLE, 90",
    "csv:TABLE?missing=drop, 91"
  })
  void oneWindowLeavesTheBitsOfAllSamplesHeld(String spec, int window) throws IOException {
    String named = spec.replace("TABLE", table(90, spec.contains("drop")).toString());
    ObjectNode document =
        Lecture.document(
            "'spec': '%s', 'test': 0.2, 'validation': 0.1, 'preprocessing': ['standardise']"
                .formatted(named),
            "'epochs': 4, 'best': 'validation.loss'");
    try (Lecture whole = new Lecture(document);
        Lecture stream = new Lecture(streamed(document, window))) {
      assertEquals(whole.finish(), stream.finish());
      assertEquals(whole.rehearsal.figures(), stream.rehearsal.figures());
      assertEquals(whole.rehearsal.evaluate(), stream.rehearsal.evaluate());
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "moons?n=100, 32, 'epochs': 20",
        "moons?n=96, 16, 'epochs': 20",
        "moons?n=0, 16, 'steps': 60",
        "csv:TABLE, 21, 'epochs': 20",
        "csv:GAPS, 14, 'steps': 60",
        "digits?n=40&test=8, 9, 'epochs': 20"
      })
  void keepsWhatEveryLearnerPromises(String spec, int window, String length) throws IOException {
    String named =
        spec.replace("TABLE", table(90, false).toString())
            .replace("GAPS", table(90, true) + "?missing=drop");
    ObjectNode document =
        Lecture.document(
            "'spec': '%s', 'stream': %d, 'test': 0.2, 'preprocessing': ['standardise']"
                .formatted(named, window),
            length);
    LearnerContract.Candidate candidate =
        (seed, device) -> {
          ObjectNode seeded = document.deepCopy();
          seeded.withObject("/training").put("seed", seed);
          return Lecture.learners().create(seeded, device);
        };
    assertEquals(List.of(), new LearnerContract(new CpuBackend(), candidate, 60).violations());
  }

  /** With all weights frozen and single samples, a step's loss tells which sample it had. */
  @ParameterizedTest
  @ValueSource(ints = {7, 10, 39})
  void anEpochIsAllSamplesInNewOrders(int window) {
    ObjectNode document =
        Lecture.document(
            "'spec': 'moons?n=40', 'test': 0",
            "'epochs': 2, 'frozen': ['output'], 'optimizer':"
                + " {'type': 'sgd', 'values': {'rate': 1e-30}}");
    document.withObject("/training").put("batch", 1);
    try (Lecture whole = new Lecture(document);
        Lecture stream = new Lecture(streamed(document, window))) {
      whole.finish();
      stream.finish();
      List<Float> all = whole.rehearsal.figures("train.loss");
      List<Float> parts = stream.rehearsal.figures("train.loss");
      assertEquals(80, parts.size());
      assertNotEquals(all, parts);
      for (int epoch = 0; epoch < 2; epoch++) {
        List<Float> losses = new ArrayList<>(parts.subList(40 * epoch, 40 * epoch + 40));
        List<Float> expected = new ArrayList<>(all.subList(40 * epoch, 40 * epoch + 40));
        Collections.sort(losses);
        Collections.sort(expected);
        assertEquals(expected, losses);
        // window by window, the samples of the second epoch are those of the first
        for (int at = 0; at < 40; at += window) {
          int end = Math.min(40, at + window);
          assertEquals(
              new HashSet<>(parts.subList(at, end)),
              new HashSet<>(parts.subList(40 * epoch + at, 40 * epoch + end)));
        }
      }
      assertNotEquals(parts.subList(0, window), parts.subList(40, 40 + window));
      // 40 losses of about 1, summed up in single precision in another order
      assertEquals(
          whole.rehearsal.evaluate().get("train.loss"),
          stream.rehearsal.evaluate().get("train.loss"),
          1e-5);
    }
  }

  /** A table of 200 windows: never more than the first, the present and the next one are held. */
  @Test
  void holdsAFewWindowsOfALongFile() throws IOException {
    Watched watched = Watched.of(Lecture.source("csv"));
    String data = "'spec': 'watched:%s', 'stream': 50, 'test': 0".formatted(table(10_000, false));
    try (Lecture lecture = new Lecture(Lecture.document(data, "'epochs': 2"), watched)) {
      assertEquals(List.of(0L), watched.asked(), "all that is read to begin with");
      int perWindow = 8;
      for (int window = 0; window < 200; window++) {
        lecture.rehearsal.advance((long) window * perWindow + 1, 100);
        long most = window + 1;
        assertTrue(watched.asked().stream().allMatch(each -> each <= most), () -> "" + most);
      }
      assertEquals(1600, lecture.learner.steps() / 2);
      assertTrue(stillHeld(watched) <= 3, () -> "held: " + watched.held());
      lecture.finish();
      List<Long> asked = new ArrayList<>(watched.asked());
      List<Long> twice = new ArrayList<>(List.of(0L));
      for (int pass = 0; pass < 2; pass++) {
        LongStream.range(1, 200).forEach(twice::add);
      }
      // what is read ahead at the very end may have come in, or not
      assertEquals(twice, asked.subList(0, Math.min(asked.size(), twice.size())));
      assertTrue(asked.size() <= twice.size() + 1, () -> "" + asked.size());
    }
  }

  private static long stillHeld(Watched watched) {
    for (int i = 0; i < 50 && watched.held() > 3; i++) {
      System.gc();
      Thread.onSpinWait();
    }
    return watched.held();
  }

  /** Within a window, a burst allocates no more than the figures it records: nothing. */
  @Test
  void stepsAllocateNothingBetweenWindows() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    ObjectNode document =
        Lecture.document("'spec': 'moons?n=0', 'stream': 700, 'test': 0", "'steps': 2000");
    try (Lecture lecture = new Lecture(document)) {
      StepMetrics metrics = new StepMetrics(lecture.learner.metrics());
      long least = Long.MAX_VALUE;
      for (int step = 0; step < 2000; step += 10) {
        long before = threads.getCurrentThreadAllocatedBytes();
        lecture.learner.advance(step, 10, metrics);
        least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
      }
      assertEquals(0, least);
    }
  }

  @Test
  void preprocessingIsFittedToTheFirstWindow() throws IOException {
    String list = "'test': 0.2, 'preprocessing': ['standardise', 'whiten']";
    Path file = table(90, false);
    List<String> head = Files.readAllLines(file).subList(0, 31);
    Path beginning = Files.write(folder.resolve("beginning.csv"), head);
    ObjectNode whole =
        Lecture.document("'spec': 'csv:%s', %s".formatted(beginning, list), "'epochs': 3");
    ObjectNode stream30 =
        Lecture.document("'spec': 'csv:%s', 'stream': 30, %s".formatted(file, list), "'epochs': 3");
    try (Lecture few = new Lecture(whole);
        Lecture stream = new Lecture(stream30)) {
      assertEquals(few.learner.experiment().test(), stream.learner.experiment().test());
      List<String> fitted =
          few.rehearsal.buffers().keySet().stream()
              .filter(name -> name.startsWith("preprocessing/"))
              .toList();
      assertFalse(fitted.isEmpty());
      var after = stream.finish();
      fitted.forEach(name -> assertEquals(few.rehearsal.buffers().get(name), after.get(name)));
    }
  }

  @Test
  void isKnownByNamesSizesAndTheFirstWindow() throws IOException {
    Path file = table(90, false);
    String known = hash(file, 30);
    assertEquals(known, hash(file, 30));
    assertNotEquals(known, hash(file, 20));
    String text = Files.readString(file);
    Files.writeString(file, text + "1.0,2.0,left\n");
    assertNotEquals(known, hash(file, 30), "another size");
    int cell = text.indexOf('\n') + 1;
    Files.writeString(file, text.substring(0, cell) + "5" + text.substring(cell + 1));
    assertNotEquals(known, hash(file, 30), "another beginning");
    Files.writeString(file, text);
    assertEquals(known, hash(file, 30));
    Path other = Files.copy(file, folder.resolve("other.csv"));
    assertNotEquals(known, hash(other, 30), "another name");
  }

  private static String hash(Path file, int window) {
    String data = "'spec': 'csv:%s', 'stream': %d".formatted(file, window);
    try (Lecture lecture = new Lecture(Lecture.document(data, "'epochs': 1"))) {
      assertEquals(64, lecture.learner.dataHash().length());
      return lecture.learner.dataHash();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'spec': 'moons', 'folds': 5 | 'epochs': 1 | cross-validation needs all samples",
        "'spec': 'iris' | 'epochs': 1 | \"iris\" can only be read as a whole",
        "'spec': 'moons' | 'rule': 'lbfgs' | the rule \"lbfgs\" needs all samples",
        "'spec': 'moons' | 'rule': 'levenberg-marquardt' | the rule \"levenberg-marquardt\" needs",
        "'spec': 'moons' | 'rule': 'bagging' | the rule \"bagging\" needs all samples",
        "'spec': 'moons' | 'rule': 'pseudo-label' | the rule \"pseudo-label\" needs all samples",
        "'spec': 'moons' | 'optimizer': 'rprop' | rprop needs all samples in every step",
        "'spec': 'moons' | 'batch': 0 | a batch of 0 (0: all samples) cannot be taken",
        "'spec': 'moons' | 'batch': 50 | whose first window leaves 24 to learn from",
        "'spec': 'moons?n=0' | 'epochs': 3 | Say how many steps to take",
      })
  void refusesWhatNeedsAllSamples(String data, String training, String expected) {
    ObjectNode document = Lecture.document(data + ", 'stream': 30", "'seed': 1");
    Lecture.document(data, training)
        .withObject("/training")
        .properties()
        .forEach(each -> document.withObject("/training").set(each.getKey(), each.getValue()));
    if (!document.at("/training/rule").asText().equals("gradient")) {
      document.withObject("/training").remove("batch");
    }
    FaultException fault = assertThrows(FaultException.class, () -> new Lecture(document));
    assertTrue(fault.fault().message(Locale.ROOT).contains(expected), fault::getMessage);
    String german = fault.fault().message(Locale.GERMAN);
    assertTrue(german.contains("Bitte"), german);
  }

  @Test
  void refusesSeriesAndWhatHasNoEndAtOnce() throws IOException {
    Path file = table(20, false);
    for (List<String> each :
        List.of(
            List.of("'spec': 'csv:" + file + "?series=true', 'stream': 10", "in time"),
            List.of("'spec': 'moons?n=0'", "\"moons\" have no end"))) {
      ObjectNode document = Lecture.document(each.getFirst(), "'steps': 3");
      FaultException fault = assertThrows(FaultException.class, () -> new Lecture(document));
      assertTrue(fault.getMessage().contains(each.getLast()), fault.getMessage());
    }
  }

  /** Rows that go away while the run goes on. */
  @Test
  void noticesThatTheDataHaveChanged() throws IOException {
    Path file = table(90, false);
    String data = "'spec': 'csv:%s', 'stream': 21, 'test': 0".formatted(file);
    try (Lecture lecture = new Lecture(Lecture.document(data, "'epochs': 9"))) {
      Files.write(file, Files.readAllLines(file).subList(0, 51));
      FaultException fault = assertThrows(FaultException.class, lecture::finish);
      assertTrue(
          fault.getMessage().contains("window 3 of the stream has 8 samples where 21"),
          fault.getMessage());
    }
  }
}
