package org.neurozoo.jogl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jogamp.opengl.GL4;
import org.junit.jupiter.api.Test;

/** Holds what is known of JOGL 2.6.0 only by trial: a context can be had again and again. */
class OffscreenContextTest {
  @Test
  void contextsComputeAndCanBeOpenedAgain() {
    for (int round = 0; round < 2; round++) {
      compute();
      compute();
      OffscreenContext.shutdown();
    }
  }

  private static void compute() {
    try (OffscreenContext context = OffscreenContext.open()) {
      GL4 gl = context.gl();
      assertTrue(gl.isFunctionAvailable("glDispatchCompute"));
      assertEquals(GL4.GL_NO_ERROR, gl.glGetError());
    }
  }
}
