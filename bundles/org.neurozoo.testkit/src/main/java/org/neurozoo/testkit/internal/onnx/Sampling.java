package org.neurozoo.testkit.internal.onnx;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * Reading an image between its pixels: gathers of the pixels around, weighted.
 *
 * @param mode nearest, linear or cubic
 * @param padding what lies outside: zeros, border or reflection
 * @param corners whether the image ends in the middle of its outermost pixels
 */
record Sampling(String mode, String padding, boolean corners) {
  private static final double CUBIC = -0.75;

  /** Pixels along one axis, I32, and what they weigh. */
  private record Tap(Tensor index, Tensor weight) {}

  /**
   * What an image holds at places.
   *
   * @param image [n, channels, spatial…]
   * @param places for each spatial axis positions [n, count] in pixels
   * @return [n, channels, count]
   */
  Tensor read(Tensor image, List<Tensor> places) {
    Shape shape = image.shape();
    Shape spatial = shape.axes(2, shape.rank());
    Tensor pixels =
        image.reshape(shape.extent(0), shape.extent(1), spatial.count()).transpose(0, 2, 1);
    Tensor none = places.getFirst().times(0);
    List<Tap> points = List.of(new Tap(none.to(ElementType.I32), none.plus(1)));
    for (int axis = 0; axis < spatial.rank(); axis++) {
      points = crossed(points, taps(places.get(axis), spatial.extent(axis)), spatial.extent(axis));
    }
    Tensor sum = weighted(pixels, points.getFirst());
    for (Tap point : points.subList(1, points.size())) {
      sum = sum.plus(weighted(pixels, point));
    }
    return sum.transpose(0, 2, 1);
  }

  private static Tensor weighted(Tensor pixels, Tap tap) {
    Shape shape = tap.weight().shape();
    return pixels.gather(tap.index(), 1).times(tap.weight().reshape(shape.then(Shape.of(1))));
  }

  private static List<Tap> crossed(List<Tap> points, List<Tap> taps, int extent) {
    List<Tap> crossed = new ArrayList<>();
    for (Tap point : points) {
      for (Tap tap : taps) {
        Tensor index = point.index().times(extent).plus(tap.index());
        crossed.add(new Tap(index, point.weight().times(tap.weight())));
      }
    }
    return crossed;
  }

  private List<Tap> taps(Tensor place, int extent) {
    Tensor x = inside(mode.equals("nearest") ? Elementwise.round(place) : place, extent);
    Tensor below = x.unary(UnaryOp.FLOOR);
    Tensor part = x.minus(below);
    Tensor rest = part.subtractedFrom(1);
    return switch (mode) {
      case "nearest" -> List.of(tap(Elementwise.round(x), x.literal(1), extent));
      case "cubic" ->
          List.of(
              tap(below.minus(1), far(part.plus(1)), extent),
              tap(below, near(part), extent),
              tap(below.plus(1), near(rest), extent),
              tap(below.plus(2), far(rest.plus(1)), extent));
      default -> List.of(tap(below, rest, extent), tap(below.plus(1), part, extent));
    };
  }

  /** Pixels outside weigh nothing or are others inside. */
  private Tap tap(Tensor pixel, Tensor weight, int extent) {
    Tensor index = inside(pixel, extent);
    Tensor clamped = index.max(index.literal(0)).min(index.literal(extent - 1));
    Tensor counts = clamped.same(index).select(weight, weight.literal(0));
    return new Tap(clamped.to(ElementType.I32), counts);
  }

  private Tensor inside(Tensor x, int extent) {
    double first = corners ? 0 : -0.5;
    return switch (padding) {
      case "border" -> x.max(x.literal(0)).min(x.literal(extent - 1));
      case "reflection" -> reflected(x, first, extent - 1 - first);
      default -> x;
    };
  }

  private static Tensor reflected(Tensor x, double first, double last) {
    double span = last - first;
    if (span == 0) {
      return x.times(0);
    }
    Tensor from = x.minus(first);
    Tensor rounds = from.over(2 * span).unary(UnaryOp.FLOOR);
    Tensor within = from.minus(rounds.times(2 * span));
    return within.minus(span).unary(UnaryOp.ABS).subtractedFrom(span).plus(first);
  }

  /** The cubic of Keys (1981) up to distance 1. */
  private static Tensor near(Tensor d) {
    return d.times(CUBIC + 2).minus(CUBIC + 3).times(d).times(d).plus(1);
  }

  /** The same between distances 1 and 2. */
  private static Tensor far(Tensor d) {
    return d.minus(5).times(d).plus(8).times(d).minus(4).times(CUBIC);
  }
}
