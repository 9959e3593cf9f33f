package org.neurozoo.testkit.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.testkit.Rehearsal;
import org.neurozoo.training.Learner;
import org.neurozoo.training.LearnerFactory;
import org.neurozoo.training.Run;
import org.neurozoo.training.Run.Status;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.State;
import org.neurozoo.training.internal.Engine;

/**
 * The four learners in real runs: whatever is done to a run, it ends with the unbroken one's bits.
 */
class EngineTest {
  private static final RunOptions OPTIONS = RunOptions.automatic().on("reference").threads(1);

  private final Engine engine = new Engine();

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
    engine.addBackend(new ReferenceBackend());
    engine.add(new Factory());
  }

  private static SequencedMap<String, NdArray> buffers(Run run) {
    return run.inspect((learner, state) -> read(state)).join();
  }

  private static SequencedMap<String, NdArray> read(State state) {
    SequencedMap<String, NdArray> buffers = new LinkedHashMap<>();
    state.memory().buffers().keySet().forEach(name -> buffers.put(name, state.memory().read(name)));
    return buffers;
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
}
