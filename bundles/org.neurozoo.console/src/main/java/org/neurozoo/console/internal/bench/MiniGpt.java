package org.neurozoo.console.internal.bench;

import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Attention;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.graph.formula.Norms;
import org.neurozoo.graph.formula.Products;
import org.neurozoo.training.StateBuilder;

/**
 * A small GPT-2 (Radford et al. 2019) over characters: pre-norm blocks without biases, exact GELU,
 * scores by the embedding's own weights.
 */
final class MiniGpt implements BenchNetwork {
  static final String NAME = "minigpt-l4-d128-h4-t64";
  private static final int BLOCKS = 4;
  private static final int WIDTH = 128;
  private static final int HEADS = 4;
  private static final int TIME = 64;
  private static final int CHARACTERS = 65;
  private static final double DEVIATION = 0.02;

  @Override
  public int batches() {
    return 8;
  }

  @Override
  public Tensor loss(Tensor rows, int samples, StateBuilder state) {
    Tensor text = BenchNetwork.classes(state, "data/text", CHARACTERS, samples, TIME);
    Tensor next = BenchNetwork.classes(state, "data/next", CHARACTERS, samples, TIME);
    Tensor embedding = BenchNetwork.parameter(state, "embedding", DEVIATION, CHARACTERS, WIDTH);
    Tensor positions = BenchNetwork.parameter(state, "positions", DEVIATION, TIME, WIDTH);
    Tensor x = embedding.gather(text.gather(rows)).plus(positions);
    for (int i = 0; i < BLOCKS; i++) {
      String block = "block" + (i + 1);
      x = x.plus(attention(normalised(x, state, block + "/norm1"), state, block));
      x = x.plus(perceptron(normalised(x, state, block + "/norm2"), state, block));
    }
    int tokens = x.shape().extent(0) * TIME;
    Tensor last = normalised(x, state, "norm").reshape(tokens, WIDTH);
    Tensor scores = last.matmul(embedding.transpose());
    return Losses.categoricalCrossEntropy(scores, next.gather(rows).reshape(tokens))
        .mean()
        .reshape(Shape.SCALAR);
  }

  /** Layer normalisation with a gain (Ba et al. 2016). */
  private static Tensor normalised(Tensor x, StateBuilder state, String name) {
    Tensor gain = BenchNetwork.parameter(state, name, 1, WIDTH);
    return Norms.standardised(x, 1e-5, -1).times(gain);
  }

  /** Each character looks at itself and those before (Vaswani et al. 2017). */
  private static Tensor attention(Tensor x, StateBuilder state, String block) {
    int batch = x.shape().extent(0);
    int each = WIDTH / HEADS;
    Tensor all = linear(x, state, block + "/qkv", 3 * WIDTH).reshape(batch, TIME, 3, HEADS, each);
    Tensor q = head(all, 0);
    Tensor k = head(all, 1);
    Tensor v = head(all, 2);
    Tensor merged = Attention.merge(Attention.dotProduct(q, k, v, Attention::causal));
    return linear(merged, state, block + "/projection", WIDTH);
  }

  /** One of query, key and value: [batch, heads, time, width of a head]. */
  private static Tensor head(Tensor all, int which) {
    return all.slice(2, which, which + 1).drop(2).transpose(0, 2, 1, 3);
  }

  private static Tensor perceptron(Tensor x, StateBuilder state, String block) {
    Tensor wide = linear(x, state, block + "/wide", 4 * WIDTH);
    return linear(Activations.gelu(wide), state, block + "/narrow", WIDTH);
  }

  private static Tensor linear(Tensor x, StateBuilder state, String name, int units) {
    int inputs = x.shape().extent(-1);
    Tensor weights = BenchNetwork.parameter(state, name, DEVIATION, units, inputs);
    return Products.linear(x, weights);
  }
}
