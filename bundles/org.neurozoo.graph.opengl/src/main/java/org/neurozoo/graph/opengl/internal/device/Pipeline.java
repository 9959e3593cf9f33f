package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;
import java.util.Arrays;

/** The way to the driver, which is told only what changes. Used by the OpenGL thread alone. */
public final class Pipeline {
  /** OpenGL 4.3 promises at least so many. */
  private static final int BINDINGS = 8;

  private final GL4 gl;
  private int[] bound = new int[BINDINGS];
  private int program;

  /** A pipeline that has told the driver nothing. */
  public Pipeline(GL4 gl) {
    this.gl = gl;
  }

  /** The driver. */
  public GL4 gl() {
    return gl;
  }

  /** Forgets what was told, after others have spoken to the driver or deleted buffers. */
  public void reset() {
    Arrays.fill(bound, 0);
    program = 0;
  }

  /** Runs a program over buffers; what it writes is seen by whatever follows. */
  void dispatch(
      Program next, int[] buffers, int[] numbers, boolean change, Dispatch.Groups groups) {
    if (program != next.name()) {
      program = next.name();
      gl.glUseProgram(program);
    }
    next.take(gl, numbers, change);
    bind(buffers);
    gl.glDispatchCompute(groups.x(), groups.y(), groups.z());
    gl.glMemoryBarrier(GL4.GL_SHADER_STORAGE_BARRIER_BIT | GL4.GL_BUFFER_UPDATE_BARRIER_BIT);
  }

  private void bind(int[] buffers) {
    if (buffers.length > bound.length) {
      bound = Arrays.copyOf(bound, buffers.length);
    }
    for (int i = 0; i < buffers.length; i++) {
      if (bound[i] != buffers[i]) {
        bound[i] = buffers[i];
        gl.glBindBufferBase(GL4.GL_SHADER_STORAGE_BUFFER, i, buffers[i]);
      }
    }
  }
}
