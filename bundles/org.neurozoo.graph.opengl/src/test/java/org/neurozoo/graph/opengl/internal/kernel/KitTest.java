package org.neurozoo.graph.opengl.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.opengl.internal.device.Arena;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.device.GlThread;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.opengl.internal.kernel.Layout.Scheme;
import org.neurozoo.graph.opengl.internal.shader.Shader;

/** Work is cut so that no dispatch takes longer than a watchdog waits. */
@TestInstance(Lifecycle.PER_CLASS)
class KitTest {
  private GlThread thread;

  @BeforeAll
  void open() {
    thread = GlThread.open();
  }

  @AfterAll
  void close() {
    thread.close();
  }

  /** How often each of so many threads ran that take so many operations, in so many dispatches. */
  private int[] counts(int threads, long operations, int blockBytes, int dispatches) {
    return thread.call(
        session -> {
          Arena arena = new Arena(blockBytes);
          Place counts = arena.reserve(ElementType.I32, threads + 1);
          Kit kit = new Kit(session.limits(), Scheme.REGISTERS, buffer -> counts, arena);
          Shader shader = kit.shader(threads);
          shader.store(counts, "t", shader.load(counts, "t") + " + 1");
          List<Command> commands = kit.run(shader, threads, operations);
          assertEquals(dispatches, commands.size());
          arena.allocate(session.gl());
          session.pipeline().reset();
          commands.forEach(command -> command.prepare(session.programs()));
          commands.forEach(command -> command.run(session.pipeline()));
          NdArray found = NdArray.zeros(Spec.i32(threads + 1));
          counts.read(session.gl(), found, 0);
          arena.release(session.gl());
          return found.ints();
        });
  }

  private static int[] once(int threads) {
    int[] expected = new int[threads + 1];
    Arrays.fill(expected, 0, threads, 1);
    return expected;
  }

  @Test
  void lightWorkIsOneDispatch() {
    assertArrayEquals(once(1000), counts(1000, 10, 1 << 20, 1));
  }

  @Test
  void heavyWorkIsCutAndEveryThreadRunsOnce() {
    assertArrayEquals(once(1000), counts(1000, 1L << 40, 1 << 20, 16));
    assertArrayEquals(once(1000), counts(1000, 1L << 24, 1 << 20, 4));
  }

  @Test
  void countsAreKeptAcrossBlocks() {
    assertArrayEquals(once(1000), counts(1000, 1L << 24, 251 * Integer.BYTES, 4));
  }
}
