package org.neurozoo.graph.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Window;

/**
 * Normalisations. Images and the like are [n, channels, spatial…]; a small number ε is added to
 * variances so that nothing divides by zero.
 */
public final class Norms {
  private Norms() {}

  /** (x - mean) / √(variance + ε) along axes. */
  public static Tensor standardised(Tensor x, double epsilon, int... axes) {
    Tensor centred = x.minus(x.mean(axes));
    return centred.over(centred.square().mean(axes).plus(epsilon).unary(UnaryOp.SQRT));
  }

  /** Each sample standardised along the last axes, those of gain and shift (Ba et al. 2016). */
  public static Tensor layer(Tensor x, Tensor gain, Tensor shift, double epsilon) {
    return standardised(x, epsilon, last(x, gain)).times(gain).plus(shift);
  }

  /** x / √(mean of x² + ε) · gain along the axes of the gain (Zhang and Sennrich 2019). */
  public static Tensor rootMeanSquare(Tensor x, Tensor gain, double epsilon) {
    Tensor square = x.square().mean(last(x, gain));
    return x.over(square.plus(epsilon).unary(UnaryOp.SQRT)).times(gain);
  }

  private static int[] last(Tensor x, Tensor gain) {
    int rank = x.shape().rank();
    return IntStream.range(rank - gain.shape().rank(), rank).toArray();
  }

  /**
   * Channels standardised within groups, then scaled by gain and shift [channels] (Wu and He 2018).
   */
  public static Tensor group(Tensor x, int groups, Tensor gain, Tensor shift, double epsilon) {
    int each = x.shape().axes(1, x.shape().rank()).count() / groups;
    Tensor flat = x.reshape(x.shape().extent(0), groups, each);
    return scaled(standardised(flat, epsilon, 2).reshape(x.shape()), gain, shift);
  }

  /** Each channel of each sample standardised (Ulyanov et al. 2016). */
  public static Tensor instance(Tensor x, Tensor gain, Tensor shift, double epsilon) {
    return group(x, x.shape().extent(1), gain, shift, epsilon);
  }

  /**
   * x / (bias + α/size · Σ x² over neighbouring channels)^β (Krizhevsky et al. 2012, with α divided
   * by the size as ONNX does).
   */
  public static Tensor localResponse(Tensor x, int size, double alpha, double beta, double bias) {
    Window channels = new Window(size, 1, 1, (size - 1) / 2, size / 2);
    List<Window> windows = new ArrayList<>(Collections.nCopies(x.shape().rank() - 1, Window.of(1)));
    windows.set(0, channels);
    Tensor sum = x.square().window(Reduction.SUM, windows);
    Tensor level = sum.times(alpha / size).plus(bias);
    return x.over(Elementary.power(level, level.literal(beta)));
  }

  /** Weights v [outputs, …] with lengths g [outputs]: g · v / ‖v‖ (Salimans and Kingma 2016). */
  public static Tensor weight(Tensor v, Tensor g) {
    int[] others = IntStream.range(1, v.shape().rank()).toArray();
    Shape each = v.sum(others).shape();
    return v.times(g.reshape(each).over(Statistics.norm2(v, others)));
  }

  /** x / (Σ |x|ᵖ)^(1/p) along an axis, with the norm at least ε. */
  public static Tensor unit(Tensor x, double p, double epsilon, int axis) {
    return x.over(Statistics.norm(p, x, axis).max(x.literal(epsilon)));
  }

  /** x · gain + shift by channel. */
  static Tensor scaled(Tensor x, Tensor gain, Tensor shift) {
    return x.times(channelwise(gain, x)).plus(channelwise(shift, x));
  }

  /** Numbers [channels] so that they repeat over [n, channels, spatial…]. */
  public static Tensor channelwise(Tensor numbers, Tensor x) {
    int rank = x.shape().rank();
    return numbers.reshape(
        numbers.shape().then(new Shape(Collections.nCopies(Math.max(0, rank - 2), 1))));
  }
}
