package org.neurozoo.workbench.train.internal.session;

/**
 * Some points of a curve, in order of steps; each stands for one value or for several in a row.
 *
 * @param steps where the points are
 * @param means of the values that a point stands for
 * @param least the smallest of them
 * @param most the largest of them
 */
public record Curve(double[] steps, double[] means, double[] least, double[] most) {
  /** How many points there are. */
  public int size() {
    return steps.length;
  }

  /** Whether every point is a value as it was. */
  public boolean isExact() {
    for (int i = 0; i < size(); i++) {
      if (least[i] != most[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The means, smoothed exponentially over steps, so that curves of a few points, far apart, stay
   * as they are; the first ones are weighed so that they are not drawn to 0.
   *
   * @param weight how much of a value comes from those a span before, from 0 to below 1
   * @param span in steps
   */
  public double[] smoothed(double weight, double span) {
    double[] smooth = new double[size()];
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < size(); i++) {
      double distance = i == 0 ? span : steps[i] - steps[i - 1];
      double kept = Math.pow(weight, distance / span);
      sum = kept * sum + (1 - kept) * means[i];
      weights = kept * weights + (1 - kept);
      smooth[i] = sum / weights;
    }
    return smooth;
  }

  /** The mean of the point at a step or before it; NaN if there is none. */
  public double at(double step) {
    int found = java.util.Arrays.binarySearch(steps, step);
    int before = found >= 0 ? found : -found - 2;
    return before < 0 ? Double.NaN : means[before];
  }
}
