package org.neurozoo.workbench.train.internal.curves;

import java.awt.BasicStroke;
import java.awt.Color;
import org.neurozoo.workbench.train.internal.session.Curve;

/**
 * A curve as it is drawn.
 *
 * @param name in the legend
 * @param figure what it is a curve of
 * @param dash which of the dashes it has
 */
record Line(String name, String figure, Color colour, int dash, Curve curve) {
  private static final float[][] DASHES = {{}, {6, 4}, {2, 3}, {9, 3, 2, 3}};

  /** The figures that share a scale: losses, accuracies. */
  String group() {
    return figure.substring(figure.lastIndexOf('.') + 1);
  }

  /** How it is drawn, with lines so many times as thick as on a plain screen. */
  BasicStroke stroke(double width, double scale) {
    float[] dashes = DASHES[dash % DASHES.length].clone();
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] *= (float) scale;
    }
    return new BasicStroke(
        (float) (width * scale),
        BasicStroke.CAP_ROUND,
        BasicStroke.JOIN_ROUND,
        1,
        dashes.length == 0 ? null : dashes,
        0);
  }
}
