package org.neurozoo.console.internal.bench;

import java.util.List;
import org.neurozoo.graph.Convolution;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Window;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.training.StateBuilder;

/**
 * LeNet-5 as it is built today (LeCun et al. 1998, with rectifiers and greatest values pooled), for
 * 28 × 28 images of ten classes.
 */
final class LeNet implements BenchNetwork {
  static final String NAME = "lenet";
  private static final int SIDE = 28;
  private static final int CLASSES = 10;
  private static final List<Window> HALVES = List.of(Window.of(2), Window.of(2));

  @Override
  public int batches() {
    return 16;
  }

  @Override
  public Tensor loss(Tensor rows, int samples, StateBuilder state) {
    Tensor images = BenchNetwork.numbers(state, "data/images", samples, 1, SIDE, SIDE);
    Tensor labels = BenchNetwork.classes(state, "data/labels", CLASSES, samples);
    Tensor h = pooled(images.gather(rows), state, "convolution1", 6, 2);
    h = pooled(h, state, "convolution2", 16, 0);
    h = h.reshape(rows.shape().extent(0), 400);
    h = Activations.relu(dense(h, state, "dense1", 120, 0.05));
    h = Activations.relu(dense(h, state, "dense2", 84, 0.1));
    Tensor scores = dense(h, state, "dense3", CLASSES, 0.1);
    return Losses.categoricalCrossEntropy(scores, labels.gather(rows)).mean().reshape(Shape.SCALAR);
  }

  private static Tensor pooled(Tensor x, StateBuilder state, String name, int filters, int pad) {
    int channels = x.shape().extent(1);
    Tensor kernel = BenchNetwork.parameter(state, name + "/kernel", 0.1, filters, channels, 5, 5);
    Tensor bias = BenchNetwork.parameter(state, name + "/bias", 0, filters);
    Tensor y = x.convolve(kernel, Convolution.of(new int[] {5, 5}, 1, pad));
    Tensor h = Activations.relu(y.plus(bias.reshape(filters, 1, 1)));
    return h.window(Reduction.MAXIMUM, HALVES);
  }

  private static Tensor dense(Tensor x, StateBuilder state, String name, int units, double spread) {
    Tensor weights =
        BenchNetwork.parameter(state, name + "/weights", spread, units, x.shape().extent(1));
    Tensor bias = BenchNetwork.parameter(state, name + "/bias", 0, units);
    return x.matmul(weights.transpose()).plus(bias);
  }
}
