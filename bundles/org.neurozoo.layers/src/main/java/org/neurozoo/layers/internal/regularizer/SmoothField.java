package org.neurozoo.layers.internal.regularizer;

import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.RandomSource;

/**
 * A random number for every pixel, between -1 and 1, that changes slowly from one to the next.
 *
 * @param smoothness pixels between two numbers that are drawn by themselves
 */
record SmoothField(Pixels pixels, double smoothness) {
  /** The field of each image, F32 [batch, pixels]. */
  Tensor of(RandomSource random) {
    int height = pixels.size().height();
    int width = pixels.size().width();
    int rows = knots(height);
    int columns = knots(width);
    Tensor coarse = random.uniform(Shape.of(pixels.batch(), rows, columns)).times(2).minus(1);
    Tensor down = weights(height, rows).broadcast(Shape.of(pixels.batch(), height, rows));
    Tensor across =
        weights(width, columns).transpose().broadcast(Shape.of(pixels.batch(), columns, width));
    return down.matmul(coarse).matmul(across).reshape(pixels.plane());
  }

  private int knots(int extent) {
    return (int) Math.ceil((extent - 1) / smoothness) + 1;
  }

  /** How much each knot counts at each pixel of an axis, straight between: [1, extent, knots]. */
  private Tensor weights(int extent, int knots) {
    float[] weights = new float[extent * knots];
    for (int i = 0; i < extent; i++) {
      for (int k = 0; k < knots; k++) {
        weights[i * knots + k] = (float) Math.max(0, 1 - Math.abs(i / smoothness - k));
      }
    }
    return Tensor.constant(NdArray.of(Shape.of(1, extent, knots), weights));
  }
}
