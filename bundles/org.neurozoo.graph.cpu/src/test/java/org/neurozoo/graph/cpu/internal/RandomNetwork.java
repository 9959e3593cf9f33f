package org.neurozoo.graph.cpu.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.graph.formula.Randoms;
import org.neurozoo.graph.gradient.Gradient;

/** A small network and its training step, with sizes, functions and optimiser drawn at random. */
final class RandomNetwork {
  static final int STEPS = 5;

  private static final int SAMPLES = 50;
  private static final List<Integer> SIZES = List.of(1, 2, 3, 4, 5, 7, 8, 10, 13, 16, 17, 24, 33);
  private static final List<UnaryOperator<Tensor>> ACTIVATIONS =
      List.of(
          Activations::tanh,
          Activations::relu,
          Activations::logistic,
          Activations::softmax,
          Activations::gelu,
          Activations::softplus,
          x -> x.unary(UnaryOp.SIN),
          x -> x.unary(UnaryOp.FLOOR).plus(x),
          x -> x.minus(x.reduce(Reduction.MAXIMUM, 0).broadcast(x.shape())));

  final SequencedMap<String, NdArray> state = new LinkedHashMap<>();
  final SequencedMap<String, NdArray> inputs = new LinkedHashMap<>();
  final SequencedMap<String, NdArray> outputs = new LinkedHashMap<>();
  private final SequencedMap<String, Tensor> updates = new LinkedHashMap<>();
  private final Random random;

  RandomNetwork(long seed) {
    random = new Random(seed);
  }

  private int size() {
    return SIZES.get(random.nextInt(SIZES.size()));
  }

  private Tensor variable(String name, boolean zeros, int... extents) {
    Spec spec = Spec.f32(extents);
    NdArray value = NdArray.zeros(spec);
    for (int i = 0; i < value.floats().length && !zeros; i++) {
      value.floats()[i] = (float) random.nextGaussian() / 2;
    }
    state.put(name, value);
    return Tensor.variable(name, spec);
  }

  /** The training step: yields the loss and the activations of the last layer. */
  Program program() {
    int batch = size();
    int width = size();
    NdArray rows = NdArray.zeros(Spec.i32(STEPS, batch));
    for (int i = 0; i < rows.ints().length; i++) {
      rows.ints()[i] = random.nextInt(-3, SAMPLES + 3);
    }
    inputs.put("rows", rows);
    Tensor row = Tensor.input("rows", Spec.i32(batch));
    Tensor x = variable("data", false, SAMPLES, width).gather(row);
    List<Tensor> parameters = new ArrayList<>();
    for (int layer = 0; layer < 1 + random.nextInt(3); layer++) {
      int units = size();
      Tensor weight = variable("weight" + layer, false, units, width);
      Tensor bias = variable("bias" + layer, false, units);
      parameters.addAll(List.of(weight, bias));
      x = x.matmul(weight.transpose()).plus(bias.broadcast(Shape.of(batch, units)));
      x = ACTIVATIONS.get(random.nextInt(ACTIVATIONS.size())).apply(x);
      x = random.nextInt(4) > 0 ? x : dropped(x, layer);
      width = units;
    }
    Tensor loss = loss(x, row, batch, width);
    List<Tensor> gradients = Gradient.of(loss, parameters);
    boolean adam = random.nextBoolean();
    for (int i = 0; i < parameters.size(); i++) {
      update(parameters.get(i), gradients.get(i), "moment" + i, adam);
    }
    SequencedMap<String, Tensor> results = new LinkedHashMap<>();
    results.put("loss", loss);
    results.put("last", x);
    results.forEach(
        (name, tensor) ->
            outputs.put(
                name,
                NdArray.zeros(new Spec(ElementType.F32, Shape.of(STEPS).then(tensor.shape())))));
    return new Program(results, updates);
  }

  private static Tensor dropped(Tensor x, int layer) {
    Tensor kept = x.literal(0.3).less(Randoms.uniform(x.shape(), 5, "drop" + layer));
    return kept.select(x, x.literal(0));
  }

  private Tensor loss(Tensor x, Tensor row, int batch, int width) {
    if (random.nextBoolean()) {
      Tensor classes = row.binary(org.neurozoo.graph.Primitive.BinaryOp.AND, row.literal(7));
      return Losses.categoricalCrossEntropy(x, classes).sum(0).reshape(Shape.SCALAR).times(0.1);
    }
    Tensor target = variable("target", false, SAMPLES, width).gather(row);
    return x.minus(target).square().mean(0, 1).reshape(Shape.SCALAR);
  }

  private void update(Tensor parameter, Tensor gradient, String name, boolean adam) {
    String own = ((org.neurozoo.graph.Primitive.Variable) parameter.primitive()).name();
    if (adam) {
      int[] extents = parameter.shape().extents().stream().mapToInt(e -> e).toArray();
      Tensor m = variable(name, true, extents).times(0.9).plus(gradient.times(0.1));
      updates.put(name, m);
      Tensor scale = m.square().plus(1e-3).unary(UnaryOp.SQRT);
      updates.put(own, parameter.minus(m.over(scale).times(0.01)));
    } else {
      updates.put(own, parameter.minus(gradient.times(0.05)));
    }
  }
}
