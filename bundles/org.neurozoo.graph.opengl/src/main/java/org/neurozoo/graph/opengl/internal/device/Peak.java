package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;

/** Measures what a device can do at most: fused multiply-adds that wait for nothing. */
public final class Peak {
  private static final String SHADER = "peak.comp";
  private static final int THREADS = 256;

  /** Of a thread in a pass: eight vectors of four, two operations each. */
  private static final long OPERATIONS = 8 * 4 * 2;

  private static final int[] PASSES = {256};
  private static final int MOST_GROUPS = 1 << 15;
  private static final double LEAST_NANOS = 10e6;
  private static final int BLOCKS = 7;

  private final GlThread.Session session;
  private final Program program;

  private Peak(GlThread.Session session) {
    this.session = session;
    this.program = session.programs().of(ShaderFile.read(Peak.class, SHADER));
  }

  /** Billions of floating-point operations a second. */
  public static double gigaflops(GlThread.Session session) {
    return new Peak(session).best();
  }

  private double best() {
    int[] result = new int[1];
    session.gl().glGenBuffers(1, result, 0);
    session.gl().glBindBuffer(GL4.GL_SHADER_STORAGE_BUFFER, result[0]);
    session.gl().glBufferData(GL4.GL_SHADER_STORAGE_BUFFER, Float.BYTES, null, GL4.GL_DYNAMIC_DRAW);
    int groups = 1;
    int calls = 1;
    while (nanos(result, groups, calls) < LEAST_NANOS) {
      calls = groups < MOST_GROUPS ? 1 : 2 * calls;
      groups = Math.min(2 * groups, MOST_GROUPS);
    }
    double fastest = Double.MAX_VALUE;
    for (int block = 0; block < BLOCKS; block++) {
      fastest = Math.min(fastest, nanos(result, groups, calls));
    }
    session.gl().glDeleteBuffers(1, result, 0);
    session.pipeline().reset();
    return (double) OPERATIONS * PASSES[0] * THREADS * groups * calls / fastest;
  }

  private double nanos(int[] buffers, int groups, int calls) {
    session.pipeline().reset();
    session.gl().glFinish();
    long start = System.nanoTime();
    for (int call = 0; call < calls; call++) {
      session
          .pipeline()
          .dispatch(program, buffers, PASSES, false, new Dispatch.Groups(groups, 1, 1));
    }
    session.gl().glFinish();
    return System.nanoTime() - start;
  }
}
