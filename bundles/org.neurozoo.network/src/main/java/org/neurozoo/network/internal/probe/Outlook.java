package org.neurozoo.network.internal.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.neurozoo.picture.Box;

/**
 * A plane through the space of parameters.
 *
 * @param x the direction to the right
 * @param y the direction upwards
 * @param originX what is written for the present parameters along x
 * @param originY and along y
 * @param way where the optimiser went, as seen in the plane, {x, y} each; the present last
 * @param span how far the plane goes at least, to each side of the present
 */
record Outlook(
    Direction x, Direction y, double originX, double originY, List<double[]> way, double span) {
  private static final double MARGIN = 0.2;

  /** Earlier parameters, as distances from the present ones, as seen from here. */
  static List<double[]> way(
      List<SequencedMap<String, float[]>> past,
      ToDoubleFunction<Map<String, float[]>> x,
      ToDoubleFunction<Map<String, float[]>> y,
      double originX,
      double originY) {
    List<double[]> way = new ArrayList<>();
    for (SequencedMap<String, float[]> each : past) {
      way.add(new double[] {originX + x.applyAsDouble(each), originY + y.applyAsDouble(each)});
    }
    way.add(new double[] {originX, originY});
    return way;
  }

  /** Around the present parameters and the whole way. */
  Box box() {
    double[] xs = ends(originX, 0);
    double[] ys = ends(originY, 1);
    return new Box(xs[0], xs[1], ys[0], ys[1]);
  }

  private double[] ends(double origin, int axis) {
    double least = coordinates(axis).min().orElse(origin);
    double most = coordinates(axis).max().orElse(origin);
    double margin = (most - least) * MARGIN;
    return new double[] {
      Math.min(least - margin, origin - span), Math.max(most + margin, origin + span)
    };
  }

  private DoubleStream coordinates(int axis) {
    return way.stream().mapToDouble(point -> point[axis]);
  }
}
