package org.neurozoo.testkit.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.schema.FaultException;
import org.neurozoo.testkit.Rehearsal;
import org.neurozoo.training.Forecast;
import org.neurozoo.training.Intervention;
import org.neurozoo.training.Learner;
import org.neurozoo.training.LearnerFactory;
import org.neurozoo.training.Run;
import org.neurozoo.training.Run.Status;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.internal.Engine;

/**
 * The four learners in real runs: whatever is done to a run, it ends with the unbroken one's bits.
 */
class EngineTest {
  private static final RunOptions OPTIONS = RunOptions.automatic().on("reference").threads(1);

  private final Engine engine = new Engine();
  private final ReferenceBackend backend = new ReferenceBackend();

  enum Rule {
    SOM,
    HOPFIELD,
    GAN,
    BANDIT;

    Learner create(long seed) {
      return switch (this) {
        case SOM -> OnlineSom.create(seed);
        case HOPFIELD -> AsynchronousHopfield.create(seed);
        case GAN -> OneDimensionalGan.create(seed, 200);
        case BANDIT -> BernoulliBandit.create(seed);
      };
    }

    JsonNode experiment() {
      return JsonNodeFactory.instance.objectNode().put("format", "test").put("rule", name());
    }

    SequencedMap<String, NdArray> unbroken() {
      return Driven.done(create(3)).buffers();
    }
  }

  private static final class Factory implements LearnerFactory {
    @Override
    public String format() {
      return "test";
    }

    @Override
    public Learner create(JsonNode experiment, Device device) {
      return Rule.valueOf(experiment.path("rule").asText()).create(3);
    }
  }

  @BeforeEach
  void install() {
    engine.addBackend(backend);
    engine.add(new Factory());
  }

  private static SequencedMap<String, NdArray> buffers(Run run) {
    return run.inspect((learner, state) -> state.memory().readAll()).join();
  }

  private static void finish(Run run) throws InterruptedException {
    run.resume();
    assertEquals(Status.FINISHED, run.await(), () -> "" + run.failure());
  }

  @ParameterizedTest
  @EnumSource
  void pausesAndStepsDoNotMatter(Rule rule) throws InterruptedException {
    try (Run run = engine.open(rule.experiment(), OPTIONS)) {
      run.step();
      run.step();
      run.resume();
      run.pause();
      run.await();
      finish(run);
      assertEquals(rule.unbroken(), buffers(run));
      assertEquals(run.progress().steps(), run.history().getLast().step());
    }
  }

  @ParameterizedTest
  @EnumSource
  void seekingGoesToTheBitsOfThatStep(Rule rule) throws InterruptedException {
    Rehearsal early = Driven.ready(rule.create(3));
    early.advance(70, 100);
    try (Run run = engine.open(rule.experiment(), OPTIONS)) {
      run.seek(150);
      run.seek(70);
      assertEquals(Status.PAUSED, run.await());
      assertEquals(early.buffers(), buffers(run));
      finish(run);
      run.seek(70);
      assertEquals(early.buffers(), buffers(run));
      finish(run);
      assertEquals(rule.unbroken(), buffers(run));
    }
  }

  @Test
  void cancellingDoesNotWaitForALongWay() throws InterruptedException {
    try (Run run = engine.open(Rule.GAN.experiment(), OPTIONS)) {
      run.seek(Long.MAX_VALUE);
      run.cancel();
      assertEquals(Status.CANCELLED, run.await());
      assertTrue(run.progress().step() < Rule.GAN.create(3).steps());
    }
  }

  @ParameterizedTest
  @EnumSource
  void goesOnWhereItWasCancelled(Rule rule, @TempDir Path folder) throws InterruptedException {
    try (Run run = engine.open(rule.experiment(), OPTIONS.in(folder))) {
      run.seek(101);
      assertEquals(Status.PAUSED, run.await());
      run.cancel();
      assertEquals(Status.CANCELLED, run.await());
    }
    try (Run run = engine.reopen(folder, OPTIONS)) {
      assertEquals(101, run.progress().step());
      finish(run);
      assertEquals(rule.unbroken(), buffers(run));
    }
  }

  /** A copy of the folder of a run still open is what a kill leaves. */
  @ParameterizedTest
  @EnumSource
  void goesOnWhereItWasKilled(Rule rule, @TempDir Path temporary)
      throws InterruptedException, IOException {
    Path left = temporary.resolve("left");
    try (Run run = engine.open(rule.experiment(), OPTIONS.in(temporary.resolve("killed")))) {
      run.seek(101);
      run.step();
      run.await();
      copy(run.folder().orElseThrow(), left);
    }
    try (Run run = engine.reopen(left, OPTIONS)) {
      finish(run);
      assertEquals(rule.unbroken(), buffers(run));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
  }

  /** What lies before the place of reopening was computed in a life before this one. */
  @ParameterizedTest
  @EnumSource
  void seeksBackBeyondWhereItWasReopened(Rule rule, @TempDir Path folder)
      throws InterruptedException {
    try (Run run = engine.open(rule.experiment(), OPTIONS.in(folder))) {
      run.seek(101);
      assertEquals(Status.PAUSED, run.await());
      run.cancel();
      run.await();
    }
    Rehearsal early = Driven.ready(rule.create(3));
    early.advance(70, 100);
    try (Run run = engine.reopen(folder, OPTIONS)) {
      run.seek(70);
      assertEquals(Status.PAUSED, run.await(), () -> "" + run.failure());
      assertEquals(early.buffers(), buffers(run));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFinishedRunCanBeGoneThroughAgain(Rule rule, @TempDir Path folder)
      throws InterruptedException {
    try (Run run = engine.open(rule.experiment(), OPTIONS.in(folder))) {
      finish(run);
      run.seek(70);
      run.await();
      finish(run);
      assertEquals(rule.unbroken(), buffers(run));
    }
    assertTrue(engine.runs().isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void anInterventionIsMadeAgainWheneverTheRunComesBy(Rule rule) throws InterruptedException {
    try (Run run = engine.open(rule.experiment(), OPTIONS)) {
      change(run, 40);
      finish(run);
      SequencedMap<String, NdArray> changed = buffers(run);
      assertNotEquals(rule.unbroken(), changed);
      run.seek(20);
      finish(run);
      assertEquals(changed, buffers(run));
      run.seek(40);
      run.await();
      SequencedMap<String, NdArray> there = buffers(run);
      assertEquals(run.interventions().getFirst().value(), there.firstEntry().getValue());
    }
  }

  /** Goes to a step and turns all signs of the first buffer. */
  private static Intervention change(Run run, long step) throws InterruptedException {
    run.seek(step);
    run.await();
    String first = buffers(run).firstEntry().getKey();
    return run.intervene(first, EngineTest::negative).join();
  }

  private static NdArray negative(NdArray value) {
    for (int i = 0; i < value.length(); i++) {
      value.put(i, -value.at(i));
    }
    return value;
  }

  @ParameterizedTest
  @EnumSource
  void anInterventionOutlivesAKill(Rule rule, @TempDir Path temporary)
      throws InterruptedException, IOException {
    Path left = temporary.resolve("left");
    SequencedMap<String, NdArray> expected;
    try (Run run = engine.open(rule.experiment(), OPTIONS.in(temporary.resolve("killed")))) {
      change(run, 60);
      change(run, 30);
      run.seek(50);
      run.await();
      copy(run.folder().orElseThrow(), left);
      finish(run);
      expected = buffers(run);
      assertEquals(1, run.interventions().size());
    }
    try (Run run = engine.reopen(left, OPTIONS)) {
      finish(run);
      assertEquals(expected, buffers(run));
      run.seek(10);
      finish(run);
      assertEquals(expected, buffers(run));
    }
  }

  @Test
  void refusesInterventionsThatDoNotFit(@TempDir Path folder) throws InterruptedException {
    try (Run run = engine.open(Rule.SOM.experiment(), OPTIONS.in(folder))) {
      run.seek(5);
      run.await();
      String first = buffers(run).firstEntry().getKey();
      refused(run.intervene("nothing", value -> value), "no buffer \"nothing\"");
      refused(run.intervene(first, value -> NdArray.scalar(1f)), "its own type and shape");
      assertEquals(Status.PAUSED, run.progress().status());
      finish(run);
      assertEquals(Rule.SOM.unbroken(), buffers(run));
      refused(run.intervene(first, value -> value), "Fork it");
    }
  }

  private static void refused(CompletableFuture<Intervention> asked, String why) {
    CompletionException refusal = assertThrows(CompletionException.class, asked::join);
    assertInstanceOf(FaultException.class, refusal.getCause());
    assertTrue(String.valueOf(refusal.getMessage()).contains(why), refusal.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void aForkSharesThePastAndLeavesTheRunAlone(Rule rule, @TempDir Path folder)
      throws InterruptedException {
    try (Run run = engine.open(rule.experiment(), OPTIONS)) {
      run.seek(90);
      run.await();
      try (Run fork = run.fork(50, OPTIONS.in(folder))) {
        assertEquals(50, fork.progress().step());
        change(fork, 60);
        assertEquals(90, run.progress().step());
        finish(run);
        finish(fork);
        assertEquals(rule.unbroken(), buffers(run));
        assertNotEquals(rule.unbroken(), buffers(fork));
        assertEquals(run.history().size(), fork.history().size());
      }
    }
    try (Run again = engine.reopen(folder, OPTIONS)) {
      assertEquals(1, again.interventions().size());
      assertEquals(Status.READY, again.progress().status());
    }
  }

  /** Wherever a run is led, it ends with the bits of the unbroken one; so do its forks. */
  @Test
  void twoHundredSeeksAndForksKeepTheBits() throws InterruptedException {
    Random random = new Random(5);
    long steps = Rule.GAN.create(3).steps();
    try (Run run = engine.open(Rule.GAN.experiment(), OPTIONS)) {
      for (int i = 0; i < 200; i++) {
        long step = random.nextLong(steps + 1);
        if (i % 10 == 9) {
          try (Run fork = run.fork(step, OPTIONS)) {
            assertEquals(step, fork.progress().step());
            finish(fork);
            assertEquals(Rule.GAN.unbroken(), buffers(fork));
          }
        } else {
          run.seek(step);
        }
      }
      run.await();
      finish(run);
      assertEquals(Rule.GAN.unbroken(), buffers(run));
    }
  }

  @Test
  void foretellsTheWayToAStep() throws InterruptedException {
    try (Run run = engine.open(Rule.SOM.experiment(), OPTIONS)) {
      run.seek(100);
      run.await();
      Forecast ahead = run.forecast(150);
      assertEquals(new Forecast(150, 100, ahead.seconds()), ahead);
      assertTrue(ahead.seconds() > 0, () -> "" + ahead);
      Forecast back = run.forecast(60);
      assertTrue(back.from() <= 60 && back.steps() == 60 - back.from(), () -> "" + back);
      assertEquals(run.progress().steps(), run.forecast(Long.MAX_VALUE).step());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRunIsSuspendedWhileWhatItNeedsIsAway(Rule rule, @TempDir Path folder)
      throws InterruptedException {
    try (Run run = engine.open(rule.experiment(), OPTIONS.in(folder))) {
      run.seek(70);
      run.await();
      engine.removeBackend(backend);
      assertEquals(Status.SUSPENDED, run.progress().status());
      assertEquals(70, run.progress().step());
      run.resume();
      assertEquals(Status.SUSPENDED, run.await());
      assertTrue(run.failure().isPresent());
      refusedLook(run);
      engine.addBackend(backend);
      finish(run);
      assertTrue(run.failure().isEmpty());
      assertEquals(rule.unbroken(), buffers(run));
    }
  }

  private static void refusedLook(Run run) {
    assertThrows(CompletionException.class, () -> buffers(run));
  }

  @Test
  void aRunIsSuspendedWithItsFactory() throws InterruptedException {
    Factory factory = new Factory();
    Engine other = new Engine();
    other.addBackend(new ReferenceBackend());
    other.add(factory);
    try (Run run = other.open(Rule.GAN.experiment(), OPTIONS)) {
      run.resume();
      other.remove(factory);
      assertTrue(run.progress().status() != Status.RUNNING);
      other.add(factory);
      finish(run);
      assertEquals(Rule.GAN.unbroken(), buffers(run));
    }
  }

  /** The folder moves away, as a disk that is full or pulled out would. */
  @Test
  void aRunThatCannotWritePausesAndGoesOnLater(@TempDir Path folder)
      throws InterruptedException, IOException {
    Path place = folder.resolve("run");
    Path away = folder.resolve("away");
    try (Run run = engine.open(Rule.SOM.experiment(), OPTIONS.in(folder))) {
      run.seek(20);
      run.await();
      Files.move(place, away);
      run.resume();
      assertEquals(Status.PAUSED, run.await());
      assertTrue(run.failure().isPresent());
      Files.move(away, place);
      finish(run);
      assertEquals(Rule.SOM.unbroken(), buffers(run));
      assertTrue(Files.exists(folder.resolve("run.nzx")));
    }
  }

  @Test
  void namesTheTensorThatWentBadFirst() throws InterruptedException {
    try (Run run = engine.open(Rule.GAN.experiment(), OPTIONS)) {
      run.seek(30);
      run.await();
      String first = buffers(run).firstEntry().getKey();
      run.intervene(first, EngineTest::infinite).join();
      run.resume();
      assertEquals(Status.FAILED, run.await());
      String why = run.failure().orElseThrow().message(Locale.ROOT);
      assertTrue(why.contains("at step 30 \"" + first + "\""), why);
      try (Run fork = run.fork(20, OPTIONS)) {
        finish(fork);
        assertEquals(Rule.GAN.unbroken(), buffers(fork));
      }
    }
  }

  private static NdArray infinite(NdArray value) {
    value.put(0, Double.POSITIVE_INFINITY);
    return value;
  }
}
