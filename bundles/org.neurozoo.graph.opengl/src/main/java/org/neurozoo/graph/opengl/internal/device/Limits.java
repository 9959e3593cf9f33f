package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;
import java.util.Locale;

/**
 * What a driver can do.
 *
 * @param renderer its name for people
 * @param blockBytes how much of one buffer a shader sees
 * @param blocks how many buffers a shader sees
 * @param sharedBytes memory that a group shares
 * @param software whether it computes on the processor, where groups that wait for each other are
 *     slow
 * @param patience operations that it is given at once: it must be done with them long before a
 *     watchdog barks, and they must keep all of it busy
 */
public record Limits(
    String renderer,
    String version,
    long blockBytes,
    int blocks,
    int sharedBytes,
    boolean software,
    long patience) {
  /** What a weak device does in a tenth of a second; watchdogs wait for seconds. */
  private static final long LEAST_PATIENCE = 1L << 32;

  /** How many times as fast as other operations those of products are at most, in general. */
  private static final int PRODUCTS = 4;

  static Limits of(GL4 gl) {
    long[] block = new long[1];
    gl.glGetInteger64v(GL4.GL_MAX_SHADER_STORAGE_BLOCK_SIZE, block, 0);
    String renderer = String.valueOf(gl.glGetString(GL4.GL_RENDERER));
    String lower = renderer.toLowerCase(Locale.ROOT);
    return new Limits(
        renderer,
        String.valueOf(gl.glGetString(GL4.GL_VERSION)),
        block[0],
        number(gl, GL4.GL_MAX_COMPUTE_SHADER_STORAGE_BLOCKS),
        number(gl, GL4.GL_MAX_COMPUTE_SHARED_MEMORY_SIZE),
        lower.contains("llvmpipe") || lower.contains("softpipe"),
        LEAST_PATIENCE);
  }

  /** The same where a shader sees less of one buffer. */
  public Limits showing(long bytes) {
    return new Limits(renderer, version, bytes, blocks, sharedBytes, software, patience);
  }

  /** The same of a graphics device, to be computed for as for one. */
  public Limits ofHardware() {
    return new Limits(renderer, version, blockBytes, blocks, sharedBytes, false, patience);
  }

  /** The same of a device that does so many operations of a product a second. */
  public Limits ofSpeed(long operations) {
    long tenth = Math.max(LEAST_PATIENCE, operations / 10 / PRODUCTS);
    return new Limits(renderer, version, blockBytes, blocks, sharedBytes, software, tenth);
  }

  private static int number(GL4 gl, int what) {
    int[] number = new int[1];
    gl.glGetIntegerv(what, number, 0);
    return number[0];
  }
}
