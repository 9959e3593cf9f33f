package org.neurozoo.console.internal.bench;

import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.training.StateBuilder;

/** A network whose speed is known of other engines, with noise to train it on. */
interface BenchNetwork {
  /** How many batches of noise there are. */
  int batches();

  /**
   * The mean loss of a batch, a scalar.
   *
   * @param rows the samples of the batch, I32 [batch]
   * @param samples how many samples there are
   * @param state where parameters and noise are declared
   */
  Tensor loss(Tensor rows, int samples, StateBuilder state);

  /** A parameter that starts with uniform noise of a standard deviation. */
  static Tensor parameter(StateBuilder state, String name, double deviation, int... extents) {
    double bound = deviation * Math.sqrt(3);
    return state.uniform(name, Spec.f32(extents), -bound, bound, 1);
  }

  /** A parameter that starts with the same number everywhere. */
  static Tensor parameter(StateBuilder state, String name, float value, int extent) {
    float[] numbers = new float[extent];
    java.util.Arrays.fill(numbers, value);
    return state.parameter(name, Spec.f32(extent), () -> NdArray.of(Shape.of(extent), numbers));
  }

  /** Uniform numbers in [0, 1) that stay as they are. */
  static Tensor numbers(StateBuilder state, String name, int... extents) {
    Spec spec = Spec.f32(extents);
    return state.variable(name, spec, () -> noise(spec, name, 1));
  }

  /** Classes, each as likely as another, that stay as they are. */
  static Tensor classes(StateBuilder state, String name, int count, int... extents) {
    Spec spec = Spec.i32(extents);
    return state.variable(name, spec, () -> noise(spec, name, count));
  }

  private static NdArray noise(Spec spec, String name, int range) {
    long key = Philox.key(1, name);
    NdArray numbers = NdArray.zeros(spec);
    for (int i = 0; i < numbers.length(); i++) {
      numbers.put(i, range * Philox.uniform(Philox.word(key, i)));
    }
    return numbers;
  }
}
