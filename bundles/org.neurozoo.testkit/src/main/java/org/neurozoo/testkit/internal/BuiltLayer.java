package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.graph.reference.Interpreter;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.LayerType;
import org.neurozoo.network.Registry;
import org.neurozoo.training.StateBuilder;

/**
 * A layer built as a node of a network, and what it computes of random samples. Inputs are called
 * input0, input1 …, and what tells which samples count, if anything does, {@value #COUNTS}.
 *
 * @param penalties what it adds to the loss
 */
public record BuiltLayer(
    List<Tensor> inputs, Tensor output, StateBuilder state, List<Tensor> penalties) {
  /** The node's id. */
  public static final String NODE = "node";

  /** The name of the input that tells which samples count. */
  public static final String COUNTS = "counts";

  private static final int TARGETS = 3;

  /**
   * What is to be built.
   *
   * @param samples the shape of a sample, for each input
   */
  public record Plan(
      LayerType type, Registry registry, Map<String, ?> values, List<Shape> samples) {
    /**
     * Builds it.
     *
     * @param training whether for learning
     * @param counting whether some samples may only pad the batch
     */
    public BuiltLayer build(int batch, boolean training, boolean counting) {
      List<Tensor> inputs = new ArrayList<>();
      for (Shape sample : samples) {
        Spec spec = new Spec(ElementType.F32, Shape.of(batch).then(sample));
        inputs.add(Tensor.input("input" + inputs.size(), spec));
      }
      Optional<Tensor> counts =
          counting ? Optional.of(Tensor.input(COUNTS, Spec.f32(batch))) : Optional.empty();
      StateBuilder state = new StateBuilder();
      List<Tensor> penalties = new ArrayList<>();
      BuildContext context =
          new BuildContext(state, registry, 7, TARGETS, training, 0, counts, penalties);
      Tensor output =
          Origin.within(NODE, () -> type.build(inputs, type.schema().read(values, NODE), context));
      return new BuiltLayer(inputs, output, state, penalties);
    }
  }

  /** Samples of uniform random numbers in [-2, 2), the same at every call, all of which count. */
  public Map<String, DoubleArray> samples() {
    Map<String, DoubleArray> samples = new LinkedHashMap<>();
    for (Tensor input : inputs) {
      String name = "input" + samples.size();
      samples.put(name, new DoubleArray(input.spec(), random(name, input.shape().count(), 4)));
    }
    double[] ones = new double[batch()];
    Arrays.fill(ones, 1);
    samples.put(COUNTS, DoubleArray.of(Shape.of(batch()), ones));
    return samples;
  }

  /** All variables as they start, moved a little, so that nothing stands on a kink. */
  public Map<String, DoubleArray> variables() {
    Map<String, DoubleArray> variables = new LinkedHashMap<>();
    state
        .layout()
        .slots()
        .forEach(
            (name, slot) -> {
              NdArray initial = slot.initial().get();
              double[] elements = random(name, slot.spec().shape().count(), 0.2);
              for (int i = 0; i < elements.length; i++) {
                elements[i] += initial.at(i);
              }
              variables.put(name, new DoubleArray(slot.spec(), elements));
            });
    return variables;
  }

  /** Uniform random numbers around 0. */
  static double[] random(String name, int count, double width) {
    long key = Philox.key(1, name);
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> width * (Philox.uniform(Philox.word(key, i)) - 0.5));
    return numbers;
  }

  /** How many samples the batch has. */
  public int batch() {
    return inputs.getFirst().shape().extent(0);
  }

  /** The output in double precision. */
  public double[] evaluate(
      Map<String, DoubleArray> samples, Map<String, DoubleArray> variables, long step) {
    return new Interpreter(samples, variables, step)
        .evaluate(List.of(output))
        .getFirst()
        .elements();
  }

  /** What a sample becomes. */
  public double[] part(double[] output, int sample) {
    int length = output.length / batch();
    return Arrays.copyOfRange(output, sample * length, (sample + 1) * length);
  }

  /** The inputs with other numbers in some samples. */
  public Map<String, DoubleArray> disturbed(Map<String, DoubleArray> samples, int... which) {
    Map<String, DoubleArray> disturbed = new LinkedHashMap<>(samples);
    for (int i = 0; i < inputs.size(); i++) {
      String name = "input" + i;
      DoubleArray before = Objects.requireNonNull(samples.get(name), name);
      double[] elements = before.elements().clone();
      int length = elements.length / batch();
      double[] noise = random(name + "/other", elements.length, 8);
      for (int sample : which) {
        System.arraycopy(noise, sample * length, elements, sample * length, length);
      }
      disturbed.put(name, new DoubleArray(before.spec(), elements));
    }
    return disturbed;
  }
}
