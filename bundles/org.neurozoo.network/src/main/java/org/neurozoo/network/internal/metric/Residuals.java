package org.neurozoo.network.internal.metric;

import org.neurozoo.graph.NdArray;

/** What is left between predicted and true numbers, both [samples, numbers]. */
final class Residuals {
  private Residuals() {}

  /** The root of the mean square. */
  static double rootMeanSquare(NdArray y, NdArray t) {
    return Math.sqrt(squares(y, t) / t.length());
  }

  /** The root mean square divided by the standard deviation of the true numbers. */
  static double normalised(NdArray y, NdArray t) {
    return Math.sqrt(squares(y, t) / spread(t));
  }

  /** R²: 1 minus the share of the true numbers' variance that is left. */
  static double determination(NdArray y, NdArray t) {
    return 1 - squares(y, t) / spread(t);
  }

  private static double squares(NdArray y, NdArray t) {
    double sum = 0;
    for (int i = 0; i < t.length(); i++) {
      double difference = y.at(i) - t.at(i);
      sum += difference * difference;
    }
    return sum;
  }

  /** The sum of squared distances from each column's mean. */
  private static double spread(NdArray t) {
    int width = t.shape().extent(1);
    int samples = t.shape().extent(0);
    double sum = 0;
    for (int c = 0; c < width; c++) {
      double mean = 0;
      for (int i = 0; i < samples; i++) {
        mean += t.at(i * width + c) / samples;
      }
      for (int i = 0; i < samples; i++) {
        double distance = t.at(i * width + c) - mean;
        sum += distance * distance;
      }
    }
    return sum;
  }
}
