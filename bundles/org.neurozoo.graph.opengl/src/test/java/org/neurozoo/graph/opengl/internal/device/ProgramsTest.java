package org.neurozoo.graph.opengl.internal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jogamp.opengl.GL4;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Programs that nobody holds are given up, others never. */
@TestInstance(Lifecycle.PER_CLASS)
class ProgramsTest {
  private static final int MOST = 2;
  private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

  private GlThread thread;

  @BeforeAll
  void open() {
    thread = GlThread.open();
  }

  @AfterAll
  void close() {
    thread.close();
  }

  private static String text(int number) {
    return """
        #version 430 core
        layout(local_size_x = 1) in;
        layout(location = 0) uniform int at[1];
        layout(std430, binding = 0) buffer Result { int result[]; };
        void main() { result[0] = at[0] + %d; }
        """
        .formatted(number);
  }

  /** Calls upon the collector until a program is deleted; whoever asks for one deletes others. */
  private static boolean isDeleted(GL4 gl, Programs programs, int name) {
    long end = System.nanoTime() + PATIENCE;
    while (gl.glIsProgram(name) && System.nanoTime() < end) {
      System.gc();
      programs.of(text(MOST));
    }
    return !gl.glIsProgram(name);
  }

  @Test
  void whatNobodyHoldsIsGivenUp() {
    thread.call(
        session -> {
          GL4 gl = session.gl();
          Programs programs = new Programs(gl, Optional.empty(), MOST);
          Program held = programs.of(text(0));
          List<Integer> names = new ArrayList<>();
          for (int i = 1; i <= 4; i++) {
            names.add(programs.of(text(i)).name());
          }
          assertTrue(isDeleted(gl, programs, names.get(0)), "used long ago, and held by nobody");
          assertTrue(gl.glIsProgram(names.get(3)), "used last");
          assertTrue(gl.glIsProgram(held.name()), "held");
          assertSame(held, programs.of(text(0)));
          Reference.reachabilityFence(held);
          return true;
        });
  }

  @Test
  void aTextThatWasGivenUpIsCompiledAgain() {
    thread.call(
        session -> {
          GL4 gl = session.gl();
          Programs programs = new Programs(gl, Optional.empty(), MOST);
          int first = programs.of(text(7)).name();
          programs.of(text(8));
          programs.of(text(9));
          assertTrue(isDeleted(gl, programs, first));
          int second = programs.of(text(7)).name();
          assertTrue(gl.glIsProgram(second));
          assertEquals(second, programs.of(text(7)).name());
          assertNotEquals(second, programs.of(text(8)).name());
          assertFalse(gl.glIsProgram(0));
          return true;
        });
  }
}
