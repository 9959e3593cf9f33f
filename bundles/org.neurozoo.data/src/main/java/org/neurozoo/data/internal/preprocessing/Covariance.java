package org.neurozoo.data.internal.preprocessing;

/** Means and (population) covariances of the columns of a table. */
final class Covariance {
  private Covariance() {}

  static double[] mean(float[] numbers, int width) {
    double[] mean = new double[width];
    for (int i = 0; i < numbers.length; i++) {
      mean[i % width] += numbers[i];
    }
    for (int j = 0; j < width; j++) {
      mean[j] /= numbers.length / width;
    }
    return mean;
  }

  /** [features][features], symmetric. */
  static double[][] of(float[] numbers, double[] mean) {
    int width = mean.length;
    int rows = numbers.length / width;
    double[][] sums = new double[width][width];
    double[] centred = new double[width];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < width; i++) {
        centred[i] = numbers[row * width + i] - mean[i];
      }
      for (int i = 0; i < width; i++) {
        double[] line = sums[i];
        for (int j = 0; j <= i; j++) {
          line[j] += centred[i] * centred[j];
        }
      }
    }
    for (int i = 0; i < width; i++) {
      for (int j = 0; j <= i; j++) {
        sums[i][j] /= rows;
        sums[j][i] = sums[i][j];
      }
    }
    return sums;
  }
}
