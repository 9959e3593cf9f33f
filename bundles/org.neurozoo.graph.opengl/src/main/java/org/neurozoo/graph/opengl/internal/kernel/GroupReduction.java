package org.neurozoo.graph.opengl.internal.kernel;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.opengl.internal.shader.Shader;

/**
 * A reduction that a group of threads shares. Thread t of T takes elements t, t + T, t + 2T …; then
 * about √T of them take what others left, likewise apart, and at last each thread all of that, so
 * that everyone knows the result after two waits. The order depends on nothing but T.
 *
 * @param threads T, a power of 2
 */
record GroupReduction(Shader shader, Reduction op, ElementType type, int threads) {
  /** Threads that join what others left. */
  private int joining() {
    return 1 << (Integer.numberOfTrailingZeros(threads) / 2);
  }

  /** Bytes of shared memory that reductions of all types and positions take together at most. */
  static int bytes(int threads) {
    return 2 * threads * (Float.BYTES + Double.BYTES + 2 * Integer.BYTES);
  }

  /**
   * Opens the loop over a thread's elements e. Each begins with the first of all where a position
   * is sought: it wins unless another beats it, and nothing does if it is no number.
   */
  void open(int length) {
    if (op.isPosition()) {
      shader.line("for (int s = lane - %d; s < %d; s += %d) {", threads, length, threads);
      shader.line("int e = max(s, 0);");
    } else {
      shader.line("for (int e = lane; e < %d; e += %d) {", length, threads);
    }
  }

  /** Closes the loop, and has every thread's accumulator hold the result. */
  void close(Accumulator own) {
    shader.close(1);
    leave(own, "parts", threads);
    shader.await();
    shader.line("if (lane < %d) {", joining());
    take(own, "parts", "lane + " + joining(), threads, joining());
    leave(own, "joined", joining());
    shader.close(1);
    shader.await();
    shader.line("%s = %s;", own.name(), at("joined", "0"));
    if (op.isPosition()) {
      shader.line("%s = %s;", own.position(), position("joined", "0"));
    }
    take(own, "joined", "1", joining(), 1);
  }

  private void leave(Accumulator own, String array, int size) {
    shader.share(type, array + type, size);
    shader.line("%s = %s;", at(array, "lane"), own.name());
    if (op.isPosition()) {
      shader.share(ElementType.I32, array + "At", size);
      shader.line("%s = %s;", position(array, "lane"), own.position());
    }
  }

  private void take(Accumulator own, String array, String first, int end, int step) {
    shader.line("for (int i = %s; i < %d; i += %d) {", first, end, step);
    own.merge(at(array, "i"), position(array, "i"));
    shader.close(1);
  }

  private String at(String array, String index) {
    return array + type + "[" + index + "]";
  }

  private static String position(String array, String index) {
    return array + "At[" + index + "]";
  }
}
