package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * One factor of a product.
 *
 * @param own the axes that it has for itself, m or n
 * @param batchStrides strides of the view along the batch
 * @param ownStrides along its own axes
 * @param termStrides along the axes that are summed over
 */
record Side(
    View view,
    Shape own,
    List<Integer> batchStrides,
    List<Integer> ownStrides,
    List<Integer> termStrides) {

  static Side left(Kernel.Contract product) {
    View view = product.a();
    int batch = product.batch().rank();
    int m = batch + product.m().rank();
    List<Integer> all = view.strides();
    return new Side(
        view,
        product.m(),
        all.subList(0, batch),
        all.subList(batch, m),
        all.subList(m, all.size()));
  }

  static Side right(Kernel.Contract product) {
    View view = product.b();
    int batch = product.batch().rank();
    int k = batch + product.k().rank();
    List<Integer> all = view.strides();
    return new Side(
        view,
        product.n(),
        all.subList(0, batch),
        all.subList(k, all.size()),
        all.subList(batch, k));
  }

  /**
   * Writes the functions that tell where elements lie and load them: {@code startX(batch, i)},
   * {@code stepX(k)} and {@code loadX(address)}.
   */
  void write(Shader shader, String x, Shape batch, Shape terms, String type) {
    shader.function(
        "int start" + x + "(int batch, int i)",
        () -> {
          String first = shader.start(view);
          String ofBatch = sum(shader, "batch", batch, batchStrides);
          shader.line("return %s + %s + %s;", first, ofBatch, sum(shader, "i", own, ownStrides));
        });
    shader.function(
        "int step" + x + "(int k)",
        () -> shader.line("return %s;", sum(shader, "k", terms, termStrides)));
    shader.function(
        type + " load" + x + "(int address)",
        () -> shader.line("return %s;", shader.load(view.buffer(), "address")));
  }

  /** Whether neighbouring terms are neighbours in memory. */
  boolean termsAdjoin() {
    return !termStrides.isEmpty() && termStrides.getLast() == 1;
  }

  private static String sum(Shader shader, String position, Shape shape, List<Integer> strides) {
    List<String> indices = shader.indices(position, shape);
    List<String> summands = new ArrayList<>(List.of("0"));
    for (int axis = 0; axis < indices.size(); axis++) {
      if (strides.get(axis) != 0) {
        summands.add(indices.get(axis) + " * (" + strides.get(axis) + ")");
      }
    }
    return String.join(" + ", summands);
  }
}
