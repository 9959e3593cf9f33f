package org.neurozoo.graph.formula;

import java.util.stream.IntStream;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * Batch normalisation of [n, channels, spatial…] (Ioffe and Szegedy 2015): each channel is
 * standardised over the batch, then scaled by gain and shift [channels].
 */
public final class BatchNorm {
  private BatchNorm() {}

  /**
   * What a training step yields.
   *
   * @param y the normalised x
   * @param mean of the batch, [channels]
   * @param variance of the batch, with bias, [channels]
   */
  public record Batch(Tensor y, Tensor mean, Tensor variance) {}

  /** With the batch's own statistics. */
  public static Batch training(Tensor x, Tensor gain, Tensor shift, double epsilon) {
    Tensor mean = x.mean(others(x));
    Tensor variance = x.minus(mean).square().mean(others(x));
    return batch(x, mean, variance, gain, shift, epsilon);
  }

  /**
   * With the statistics of those samples that count, for a padded batch.
   *
   * @param counts 1 for a sample that counts, else 0, of the type of x, [n]
   */
  public static Batch training(Tensor x, Tensor counts, Tensor gain, Tensor shift, double epsilon) {
    Shape column = x.sum(IntStream.range(1, x.shape().rank()).toArray()).shape();
    Tensor weights = counts.reshape(column);
    double spatial = x.shape().axes(2, x.shape().rank()).count();
    Tensor total = weights.sum().times(spatial).max(x.literal(1));
    Tensor mean = x.times(weights).sum(others(x)).over(total);
    Tensor variance = x.minus(mean).square().times(weights).sum(others(x)).over(total);
    return batch(x, mean, variance, gain, shift, epsilon);
  }

  private static Batch batch(
      Tensor x, Tensor mean, Tensor variance, Tensor gain, Tensor shift, double epsilon) {
    Shape channels = Shape.of(x.shape().extent(1));
    Tensor flatMean = mean.reshape(channels);
    Tensor flatVariance = variance.reshape(channels);
    Tensor y = inference(x, flatMean, flatVariance, gain, shift, epsilon);
    return new Batch(y, flatMean, flatVariance);
  }

  /** With given statistics [channels]: (x - mean) / √(variance + ε) · gain + shift. */
  public static Tensor inference(
      Tensor x, Tensor mean, Tensor variance, Tensor gain, Tensor shift, double epsilon) {
    Tensor scale = gain.over(variance.plus(epsilon).unary(UnaryOp.SQRT));
    return Norms.scaled(x.minus(Norms.channelwise(mean, x)), scale, shift);
  }

  private static int[] others(Tensor x) {
    return IntStream.range(0, x.shape().rank()).filter(axis -> axis != 1).toArray();
  }
}
