package org.neurozoo.network.internal.probe;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.DoubleUnaryOperator;
import org.neurozoo.data.Eigen;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;

/**
 * A way to move parameters: how far each element goes.
 *
 * @param label what the axis along it is called
 * @param parts by parameter, in the order of the network
 */
record Direction(String label, SequencedMap<String, float[]> parts) {
  /**
   * At random, each row of a matrix (each filter) as long as that of the weights; biases stay where
   * they are (H. Li, Z. Xu, G. Taylor, C. Studer and T. Goldstein, "Visualizing the loss landscape
   * of neural nets", 2018).
   */
  static Direction random(String label, SequencedMap<String, NdArray> weights, long seed) {
    SequencedMap<String, float[]> parts = new LinkedHashMap<>();
    weights.forEach(
        (name, weight) -> {
          float[] part = new float[weight.length()];
          if (weight.shape().rank() > 1) {
            long key = Philox.key(seed, "error-surface/" + label + "/" + name);
            for (int i = 0; i < part.length; i++) {
              part[i] = (float) normal(key, i);
            }
            int rows = weight.shape().extent(0);
            for (int row = 0; row < rows; row++) {
              scaleRow(part, weight, row, part.length / rows);
            }
          }
          parts.put(name, part);
        });
    return new Direction(label, parts);
  }

  /** G. Box and M. Muller, "A note on the generation of random normal deviates" (1958). */
  private static double normal(long key, int position) {
    double radius = Math.sqrt(-2 * Math.log(1 - Philox.uniform(Philox.word(key, 2L * position))));
    return radius * Math.cos(2 * Math.PI * Philox.uniform(Philox.word(key, 2L * position + 1)));
  }

  private static void scaleRow(float[] part, NdArray weight, int row, int width) {
    int first = row * width;
    double own = norm(i -> part[first + (int) i], width);
    double wanted = norm(i -> weight.at(first + (int) i), width);
    for (int i = first; i < first + width; i++) {
      part[i] = own == 0 ? 0 : (float) (part[i] * wanted / own);
    }
  }

  private static double norm(DoubleUnaryOperator elements, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += elements.applyAsDouble(i) * elements.applyAsDouble(i);
    }
    return Math.sqrt(sum);
  }

  /** Along one element alone. */
  static Direction element(
      String label, SequencedMap<String, NdArray> weights, String name, int position) {
    SequencedMap<String, float[]> parts = new LinkedHashMap<>();
    weights.forEach((each, weight) -> parts.put(each, new float[weight.length()]));
    float[] part = parts.getOrDefault(name, new float[position + 1]);
    part[position] = 1;
    return new Direction(label, parts);
  }

  /**
   * The directions of length 1, at right angles, along which points lie farthest apart: their
   * principal components.
   *
   * @param points differences from one point, by parameter
   * @return two, and the share of the sum of squares along each
   */
  static Principal principal(List<SequencedMap<String, float[]>> points) {
    int count = points.size();
    double[][] products = new double[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = dot(points.get(i), points.get(j));
        products[j][i] = products[i][j];
      }
    }
    Eigen eigen = Eigen.of(products);
    double all = Arrays.stream(eigen.values()).map(v -> Math.max(v, 0)).sum();
    SequencedMap<String, float[]> first = combined(points, eigen.vectors()[0]);
    return new Principal(
        first,
        across(combined(points, eigen.vectors()[1]), first),
        eigen.values()[0] / all,
        Math.max(0, eigen.values()[1]) / all);
  }

  /** Two directions, and how much of the way lies along each. */
  record Principal(
      SequencedMap<String, float[]> first,
      SequencedMap<String, float[]> second,
      double firstShare,
      double secondShare) {}

  /** At right angles to another; where points lie on a line, their second one is but rounding. */
  private static SequencedMap<String, float[]> across(
      SequencedMap<String, float[]> direction, SequencedMap<String, float[]> other) {
    double along = dot(direction, other);
    direction.forEach(
        (name, part) -> {
          float[] away = other.getOrDefault(name, new float[part.length]);
          for (int i = 0; i < part.length; i++) {
            part[i] -= (float) (along * away[i]);
          }
        });
    return normalised(direction);
  }

  private static SequencedMap<String, float[]> combined(
      List<SequencedMap<String, float[]>> points, double[] shares) {
    SequencedMap<String, float[]> sum = new LinkedHashMap<>();
    for (int i = 0; i < shares.length; i++) {
      double share = shares[i];
      points
          .get(i)
          .forEach(
              (name, part) -> {
                float[] into = sum.computeIfAbsent(name, key -> new float[part.length]);
                for (int j = 0; j < part.length; j++) {
                  into[j] += (float) (share * part[j]);
                }
              });
    }
    return normalised(sum);
  }

  private static SequencedMap<String, float[]> normalised(SequencedMap<String, float[]> direction) {
    double norm = Math.sqrt(dot(direction, direction));
    direction
        .values()
        .forEach(
            part -> {
              for (int i = 0; i < part.length; i++) {
                part[i] = norm == 0 ? 0 : (float) (part[i] / norm);
              }
            });
    return direction;
  }

  /** How far a point lies along it; the direction has length 1. */
  double along(Map<String, float[]> point) {
    return dot(parts, point);
  }

  private static double dot(Map<String, float[]> a, Map<String, float[]> b) {
    double sum = 0;
    for (Map.Entry<String, float[]> each : a.entrySet()) {
      float[] other = b.getOrDefault(each.getKey(), new float[0]);
      for (int i = 0; i < other.length; i++) {
        sum += (double) each.getValue()[i] * other[i];
      }
    }
    return sum;
  }
}
