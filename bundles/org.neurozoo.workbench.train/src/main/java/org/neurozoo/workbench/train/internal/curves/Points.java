package org.neurozoo.workbench.train.internal.curves;

import org.neurozoo.workbench.train.internal.session.Curve;

/**
 * The points that are drawn of a curve, as rows of steps and values.
 *
 * @param log whether only values above 0 have a place
 */
record Points(Curve curve, boolean log) {
  private static final double[][] NONE = {{}, {}};

  /** What the curve shows: its means, smoothed. */
  double[][] shown(double smoothing, double span) {
    double[] values = smoothing > 0 ? curve.smoothed(smoothing, span) : curve.means().clone();
    return new double[][] {curve.steps().clone(), placed(values)};
  }

  /** What was measured, where that is not what the curve shows: at most two points a step. */
  double[][] measured(double smoothing) {
    if (curve.isExact()) {
      return smoothing > 0
          ? new double[][] {curve.steps().clone(), placed(curve.means().clone())}
          : NONE;
    }
    double[] steps = new double[2 * curve.size()];
    double[] values = new double[2 * curve.size()];
    for (int i = 0; i < curve.size(); i++) {
      steps[2 * i] = curve.steps()[i];
      steps[2 * i + 1] = curve.steps()[i];
      values[2 * i] = curve.least()[i];
      values[2 * i + 1] = curve.most()[i];
    }
    return new double[][] {steps, placed(values)};
  }

  private double[] placed(double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (log && values[i] <= 0) {
        values[i] = Double.NaN;
      }
    }
    return values;
  }
}
