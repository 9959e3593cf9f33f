package org.neurozoo.training.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.schema.FaultException;
import org.neurozoo.training.DeviceComparison;
import org.neurozoo.training.DeviceReport;
import org.neurozoo.training.Learner;
import org.neurozoo.training.LearnerFactory;
import org.neurozoo.training.Phase;
import org.neurozoo.training.ProgramLearner;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.StateBuilder;
import org.neurozoo.training.internal.archive.Archive;

/** Which device is taken where none is named; time is that of a clock which the devices move on. */
class RaceTest {
  private static final long LONG = 1_000_000;

  private final AtomicLong clock = new AtomicLong();
  private final Engine engine = new Engine(clock::get);
  private final FakeBackend cpu = new FakeBackend("cpu", 100, clock).onProcessor();
  private final FakeBackend card = new FakeBackend("card", 50, clock);

  @TempDir private Path folder;

  /** A number that grows by what it is, and a little. */
  private static final class Growth implements LearnerFactory {
    @Override
    public String format() {
      return "growth";
    }

    @Override
    public Learner create(JsonNode experiment, Device device) {
      StateBuilder state = new StateBuilder();
      Tensor x = state.uniform("x", Spec.f32(5), -1, 1, 1);
      state.update(x, x.times(1.01f).plus(0.001f));
      state.output("mean", x.mean().reshape(Shape.SCALAR));
      Phase growing = Phase.of("growing", experiment.path("steps").asLong(), state.program());
      return new ProgramLearner(state.layout(), List.of(growing), state.program());
    }
  }

  private static JsonNode experiment(long steps) {
    return JsonNodeFactory.instance.objectNode().put("format", "growth").put("steps", steps);
  }

  private Run open(long steps, FakeBackend... backends) {
    engine.add(new Growth());
    List.of(backends).forEach(engine::addBackend);
    return engine.open(experiment(steps), RunOptions.automatic().in(folder.resolve("run")));
  }

  private static List<String> order(Run run) {
    return run.comparison().map(each -> List.copyOf(each.micros().keySet())).orElse(List.of());
  }

  @Test
  void theFasterOneWinsAndBothFiguresAreRecorded() {
    try (Run run = open(LONG, cpu.takes(10_000), card.takes(1000))) {
      assertEquals("fake card", run.device());
      DeviceComparison comparison = run.comparison().orElseThrow();
      assertEquals(Map.of("card", 1000.0, "cpu", 10_000.0), comparison.micros());
      assertEquals("card", comparison.device());
      assertEquals(10, comparison.advantage("cpu"));
      JsonNode record = Archive.open(folder.resolve("run")).record();
      assertEquals("card", record.path("device").asText());
      assertEquals(10_000, record.path("deviceMicros").path("cpu").asDouble());
      assertEquals(1000, record.path("deviceMicros").path("card").asDouble());
      assertEquals(List.of(1, 1), List.of(cpu.opened, cpu.closed));
      assertEquals(List.of(1, 0), List.of(card.opened, card.closed));
    }
    assertEquals(List.of(1, 1), List.of(card.opened, card.closed));
  }

  @Test
  void equallyFastOnesAreChosenByRank() {
    // A tenth is what two measurements of the same machine may differ by.
    try (Run run = open(LONG, card.takes(1000), cpu.takes(1080))) {
      assertEquals("fake cpu", run.device());
      assertEquals(List.of("cpu", "card"), order(run));
    }
  }

  @Test
  void anUnusableOneIsLeftOutAndSaysWhy() {
    FakeBackend other = new FakeBackend("other", 10, clock).takes(100);
    try (Run run = open(LONG, cpu, card.unusable(), other)) {
      assertEquals(List.of("other", "cpu"), order(run));
    }
    assertEquals(List.of("cpu", "card", "other"), engine.backends());
    List<DeviceReport> reports = engine.devices();
    assertEquals(List.of("cpu", "card", "other"), reports.stream().map(DeviceReport::id).toList());
    DeviceReport unusable = reports.get(1);
    assertTrue(unusable.trouble().orElseThrow().message(Locale.ENGLISH).contains("no driver"));
    assertEquals(Optional.empty(), unusable.description());
    assertEquals(Optional.of("fake cpu"), reports.getFirst().description());
    assertTrue(reports.getFirst().onProcessor() && reports.getFirst().trouble().isEmpty());
    assertEquals(7, reports.getFirst().facts().getFirst().value());
  }

  @Test
  void aShortRunOpensNothingElse() {
    try (Run run = open(9000, cpu.takes(1000), card.takes(1))) {
      assertEquals("fake cpu", run.device());
      assertEquals(Optional.empty(), run.comparison());
      assertEquals(0, card.opened);
    }
  }

  @Test
  void aRunThatIsOnlySlowAtFirstIsShort() {
    try (Run run = open(9000, cpu.takes(step -> step < 40 ? 10_000_000 : 1_000_000), card)) {
      assertEquals(List.of("fake cpu", "0"), List.of(run.device(), "" + card.opened));
    }
  }

  @Test
  void withOneNothingIsMeasured() {
    try (Run run = open(LONG, cpu)) {
      assertEquals(Optional.empty(), run.comparison());
      assertEquals(0, clock.get());
    }
  }

  @Test
  void softwareOnTheProcessorIsNeverMeasuredAndOpenedOnce() {
    FakeBackend software = new FakeBackend("software", 50, clock).onProcessor().takes(1);
    open(LONG, cpu.takes(1000), software).close();
    assertEquals(List.of(1, 1), List.of(software.opened, software.closed));
    try (Run run = engine.open(experiment(LONG), RunOptions.automatic())) {
      assertEquals("fake cpu", run.device());
      assertEquals(Optional.empty(), run.comparison());
      assertEquals(1, software.opened);
    }
  }

  @Test
  void whoIsColdAtFirstGetsTimeToWarmUp() {
    // Nine tenths of a second: within the second that everybody has.
    cpu.takes(step -> step < 90 ? 10_000_000 : 500_000);
    try (Run run = open(LONG, cpu, card.takes(1000))) {
      assertEquals(List.of("cpu", "card"), order(run));
      assertEquals(2, run.comparison().orElseThrow().advantage("card"), 1e-9);
    }
  }

  @Test
  void theSearchEndsAsSoonAsOneIsClearlyAhead() {
    open(LONG, cpu.takes(1000), card.takes(1_100_000)).close();
    // One second of the first, two steps of the second, and a burst of either at most besides.
    assertTrue(clock.get() < 3.3e9, () -> "took " + clock.get() / 1e9 + " s");
  }

  @Test
  void whoBreaksDownIsOut() {
    FakeBackend other = new FakeBackend("other", 10, clock).takes(500);
    try (Run run = open(LONG, cpu, card.takes(1).breaksAfter(100), other)) {
      assertEquals(List.of("other", "cpu"), order(run));
      assertEquals(1, card.closed);
    }
  }

  @Test
  void whatIsMeasuredLeavesNoTrace() throws InterruptedException {
    SequencedMap<String, NdArray> alone;
    try (Run run = open(30, cpu.takes(1_000_000), card.takes(100_000))) {
      assertEquals("fake card", run.device());
      assertEquals(0, run.progress().step());
      run.resume();
      assertEquals(Run.Status.FINISHED, run.await());
      alone = run.inspect((learner, state) -> state.memory().readAll()).join();
      assertEquals(30, run.metrics().end());
    }
    try (Run run = engine.open(experiment(30), RunOptions.automatic().on("card"))) {
      run.resume();
      assertEquals(Run.Status.FINISHED, run.await());
      assertEquals(alone, run.inspect((learner, state) -> state.memory().readAll()).join());
      assertEquals(Optional.empty(), run.comparison());
    }
  }

  @Test
  void whatGoesOnStaysOnItsDevice() throws InterruptedException {
    try (Run run = open(30, cpu.takes(1_000_000), card.takes(100_000))) {
      run.step();
      run.await();
      card.takes(10_000_000);
      try (Run fork = run.fork(1, RunOptions.automatic())) {
        assertEquals("fake card", fork.device());
      }
    }
    try (Run run = engine.reopen(folder.resolve("run"), RunOptions.automatic())) {
      assertEquals("fake card", run.device());
      assertEquals(1, run.progress().step());
    }
    try (Run run = engine.reopen(folder.resolve("run"), RunOptions.automatic().on("cpu"))) {
      assertEquals("fake cpu", run.device());
    }
  }

  @Test
  void whereNoneCanBeUsedTheUserIsTold() {
    FaultException e = assertThrows(FaultException.class, () -> open(LONG, card.unusable()));
    assertFalse(e.fault().message(Locale.GERMAN).isEmpty());
    assertTrue(e.fault().message(Locale.ENGLISH).contains("graph.cpu"), e::getMessage);
  }
}
