package org.neurozoo.graph.opengl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.opengl.internal.kernel.Layout.Scheme;
import org.neurozoo.network.internal.DocumentLearners;
import org.neurozoo.training.Run;
import org.neurozoo.training.Run.Status;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.internal.Engine;

/** Whatever is done to a run on this device, it ends with the unbroken one's bits. */
class OpenGlRunTest {
  private static final RunOptions OPTIONS = RunOptions.automatic().on("opengl");
  private static final ObjectNode EXPERIMENT = Documents.read(Documents.THINNED);
  private static final int MIDDLE = 37;

  /** No capability has this number. */
  private static final int NONSENSE = 0xFFFF;

  private final Engine engine = new Engine();

  @TempDir private Path folder;

  @BeforeEach
  void install() {
    engine.add(new DocumentLearners(Documents.REGISTRY));
    engine.addBackend(Graphics.BACKEND);
  }

  private static SequencedMap<String, NdArray> buffers(Run run) {
    return run.inspect((learner, state) -> state.memory().readAll()).join();
  }

  private static SequencedMap<String, NdArray> end(Run run) throws InterruptedException {
    run.resume();
    assertEquals(Status.FINISHED, run.await(), () -> "" + run.failure());
    return buffers(run);
  }

  private SequencedMap<String, NdArray> unbroken() throws InterruptedException {
    try (Run run = engine.open(EXPERIMENT, OPTIONS)) {
      assertTrue(run.device().startsWith("opengl"), run.device());
      return end(run);
    }
  }

  @Test
  void pausesAndSingleStepsKeepTheBits() throws InterruptedException {
    try (Run run = engine.open(EXPERIMENT, OPTIONS)) {
      run.step();
      run.step();
      run.resume();
      run.pause();
      run.await();
      assertEquals(unbroken(), end(run));
    }
  }

  @Test
  void seeksAndForksKeepTheBits() throws InterruptedException {
    SequencedMap<String, NdArray> unbroken = unbroken();
    Random random = new Random(5);
    try (Run run = engine.open(EXPERIMENT, OPTIONS)) {
      int steps = (int) run.progress().steps();
      for (int i = 0; i < 12; i++) {
        run.seek(random.nextInt(steps + 1));
      }
      run.await();
      try (Run fork = run.fork(MIDDLE, OPTIONS)) {
        assertEquals(MIDDLE, fork.progress().step());
        assertEquals(unbroken, end(fork));
      }
      assertEquals(unbroken, end(run));
    }
  }

  @Test
  void anArchiveGoesOnWithTheSameBits() throws InterruptedException {
    try (Run run = engine.open(EXPERIMENT, OPTIONS.in(folder))) {
      run.seek(MIDDLE);
      run.await();
      run.cancel();
      run.await();
    }
    try (Run run = engine.reopen(folder, OPTIONS)) {
      assertEquals(MIDDLE, run.progress().step());
      assertEquals(unbroken(), end(run));
    }
  }

  /** A fault that nobody asks about before the next step. */
  private static void breakDriver(OpenGlBackend backend) {
    OpenGlDevice device = (OpenGlDevice) backend.open(1);
    device.own(device, gl -> gl.glEnable(NONSENSE));
    device.close();
  }

  @Test
  void aFaultOfTheDriverStopsTheRunAndItsArchiveGoesOn() throws InterruptedException {
    OpenGlBackend backend = new OpenGlBackend(Scheme.REGISTERS);
    engine.removeBackend(Graphics.BACKEND);
    engine.addBackend(backend);
    try (Run run = engine.open(EXPERIMENT, OPTIONS.in(folder))) {
      run.seek(MIDDLE);
      run.await();
      breakDriver(backend);
      run.resume();
      assertEquals(Status.FAILED, run.await());
      String told = run.failure().orElseThrow().message(Locale.ENGLISH);
      assertTrue(told.startsWith("the graphics driver"), told);
    }
    try (Run run = engine.reopen(folder, OPTIONS)) {
      assertEquals(unbroken(), end(run));
    }
    backend.close();
  }
}
