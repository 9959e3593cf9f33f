package org.neurozoo.graph.formula;

import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.Tensor;

/**
 * Losses of generator and discriminator from the discriminator's scores (logits) for real and
 * generated samples; each is averaged by whoever uses it. Each is to be minimised.
 */
public final class Adversaries {
  private Adversaries() {}

  /** -ln D(real) - ln(1 - D(fake)) for the discriminator (Goodfellow et al. 2014). */
  public static Tensor discriminator(Tensor real, Tensor fake) {
    return Activations.softplus(real.negate()).plus(Activations.softplus(fake));
  }

  /** ln(1 - D(fake)) for the generator: the other side of the same game. */
  public static Tensor saturatingGenerator(Tensor fake) {
    return Activations.softplus(fake).negate();
  }

  /** -ln D(fake) for the generator, whose slope does not vanish while D sees through it. */
  public static Tensor generator(Tensor fake) {
    return Activations.softplus(fake.negate());
  }

  /** D(fake) - D(real) for a critic (Arjovsky et al. 2017). */
  public static Tensor wassersteinCritic(Tensor real, Tensor fake) {
    return fake.minus(real);
  }

  /** -D(fake) for the generator against a critic. */
  public static Tensor wassersteinGenerator(Tensor fake) {
    return fake.negate();
  }

  /** Points between real and generated samples: u · real + (1 - u) · fake, u [batch, 1 …]. */
  public static Tensor between(Tensor real, Tensor fake, Tensor u) {
    return u.times(real.minus(fake)).plus(fake);
  }

  /**
   * (‖slope‖ - 1)² of each sample (Gulrajani et al. 2017), [batch].
   *
   * @param slope the critic's derivative by samples [batch, …]
   */
  public static Tensor gradientPenalty(Tensor slope) {
    int[] inner = IntStream.range(1, slope.shape().rank()).toArray();
    Tensor length = Statistics.norm2(slope, inner);
    return length.minus(1).square().reshape(slope.shape().extent(0));
  }

  /** The sum of penalties of several slopes by the same samples' parts. */
  public static Tensor gradientPenalty(List<Tensor> slopes) {
    return slopes.stream().map(Adversaries::gradientPenalty).reduce(Tensor::plus).orElseThrow();
  }
}
