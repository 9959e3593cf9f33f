package org.neurozoo.graph.opengl.internal.kernel;

import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.opengl.internal.shader.Shader;

/** Sorts the part of a list of whole numbers that is one thread's own; slow for nobody. */
final class HeapSort {
  private HeapSort() {}

  /** Writes the sorting of the elements from {@code first} to before {@code end}. */
  static void write(Shader shader, Place list) {
    shader.line("int count = end - first;");
    shader.line("for (int build = count / 2 - 1; build >= 0; --build) {");
    sift(shader, list, "build", "count");
    shader.close(1);
    shader.line("for (int last = count - 1; last > 0; --last) {");
    shader.line("int top = %s;", shader.load(list, "first"));
    shader.store(list, "first", shader.load(list, "first + last"));
    shader.store(list, "first + last", "top");
    sift(shader, list, "0", "last");
    shader.close(1);
  }

  private static void sift(Shader shader, Place list, String from, String size) {
    shader.line("int hole = %s;", from);
    shader.line("int x = %s;", shader.load(list, "first + hole"));
    shader.line("for (int child = 2 * hole + 1; child < %s; child = 2 * hole + 1) {", size);
    shader.line(
        "if (child + 1 < %s && %s > %s) ++child;",
        size, shader.load(list, "first + child + 1"), shader.load(list, "first + child"));
    shader.line("int greatest = %s;", shader.load(list, "first + child"));
    shader.line("if (greatest <= x) break;");
    shader.store(list, "first + hole", "greatest");
    shader.line("hole = child;");
    shader.close(1);
    shader.store(list, "first + hole", "x");
  }
}
