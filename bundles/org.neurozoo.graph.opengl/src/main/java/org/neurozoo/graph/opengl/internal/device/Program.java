package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;

/** A compiled shader, whose uniform numbers stand at location 0. */
public final class Program {
  private final int name;
  private int[] taken = {};

  Program(int name) {
    this.name = name;
  }

  int name() {
    return name;
  }

  /**
   * Sets the numbers of the program in use, unless they are.
   *
   * @param change whether they may be others than when they were last set
   */
  void take(GL4 gl, int[] numbers, boolean change) {
    if (taken != numbers || change) {
      taken = numbers;
      gl.glUniform1iv(0, numbers.length, numbers, 0);
    }
  }
}
