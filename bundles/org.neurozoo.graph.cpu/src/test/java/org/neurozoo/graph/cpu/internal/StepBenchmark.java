package org.neurozoo.graph.cpu.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.graph.plan.Plan;

/**
 * Prints how long training steps of dense networks take; no test. Arguments: threads, then {@code
 * kernels} to time each kernel apart.
 */
final class StepBenchmark {
  private static final int STEPS = 16;

  private final SequencedMap<String, Spec> specs = new LinkedHashMap<>();
  private final SequencedMap<String, Tensor> updates = new LinkedHashMap<>();
  private final boolean adam;

  private StepBenchmark(boolean adam) {
    this.adam = adam;
  }

  public static void main(String[] arguments) {
    int threads = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
    boolean kernels = arguments.length > 1;
    new StepBenchmark(false).measure("2-8-1/b1/sgd", threads, kernels, 1, 2, 8, 1);
    new StepBenchmark(false).measure("2-8-1/b32/sgd", threads, kernels, 32, 2, 8, 1);
    new StepBenchmark(false).measure("784-128-10/b32/sgd", threads, kernels, 32, 784, 128, 10);
    new StepBenchmark(true).measure("784-128-10/b32/adam", threads, kernels, 32, 784, 128, 10);
    new StepBenchmark(true).measure("784-128-10/b128/adam", threads, kernels, 128, 784, 128, 10);
  }

  private Tensor variable(String name, Shape shape) {
    Spec spec = new Spec(org.neurozoo.graph.ElementType.F32, shape);
    specs.put(name, spec);
    return Tensor.variable(name, spec);
  }

  private Program program(int batch, int features, int hidden, int classes) {
    Tensor x = Tensor.input("x", Spec.f32(batch, features));
    Tensor w1 = variable("w1", Shape.of(hidden, features));
    Tensor b1 = variable("b1", Shape.of(hidden));
    Tensor w2 = variable("w2", Shape.of(classes, hidden));
    Tensor b2 = variable("b2", Shape.of(classes));
    Tensor h = x.matmul(w1.transpose()).plus(b1.broadcast(Shape.of(batch, hidden)));
    h = classes == 1 ? Activations.tanh(h) : Activations.relu(h);
    Tensor y = h.matmul(w2.transpose()).plus(b2.broadcast(Shape.of(batch, classes)));
    Tensor loss;
    if (classes == 1) {
      loss = Losses.meanSquaredError(y, Tensor.input("t", Spec.f32(batch, 1)));
    } else {
      loss = Losses.categoricalCrossEntropy(y, Tensor.input("t", Spec.i32(batch)));
    }
    loss = loss.shape().rank() == 0 ? loss : loss.mean(0);
    List<Tensor> parameters = List.of(w1, b1, w2, b2);
    List<Tensor> gradients = Gradient.of(loss, parameters);
    for (int i = 0; i < 4; i++) {
      update(parameters.get(i), gradients.get(i), "p" + i);
    }
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put("loss", loss);
    return new Program(outputs, updates);
  }

  private void update(Tensor p, Tensor g, String name) {
    String own = ((org.neurozoo.graph.Primitive.Variable) p.primitive()).name();
    if (!adam) {
      updates.put(own, p.minus(g.times(0.01)));
      return;
    }
    Tensor m = variable(name + ".m", p.shape());
    Tensor v = variable(name + ".v", p.shape());
    Tensor m1 = flushed(m.times(0.9).plus(g.times(0.1)));
    Tensor v1 = flushed(v.times(0.999).plus(g.square().times(0.001)));
    updates.put(name + ".m", m1);
    updates.put(name + ".v", v1);
    updates.put(own, p.minus(m1.times(1e-3).over(v1.unary(UnaryOp.SQRT).plus(1e-8))));
  }

  private static Tensor flushed(Tensor x) {
    return x.unary(UnaryOp.ABS).less(x.literal(1e-30)).select(x.literal(0), x);
  }

  private void measure(
      String name, int threads, boolean kernels, int batch, int features, int hidden, int classes) {
    Plan plan = Compiler.compile(program(batch, features, hidden, classes));
    try (Device device = new CpuBackend().open(threads)) {
      Memory memory = device.allocate(specs);
      Random random = new Random(1);
      specs.forEach(
          (variable, spec) ->
              memory.write(variable, filled(spec, random, variable.contains(".") ? 0 : 0.05f)));
      Map<String, NdArray> inputs = new LinkedHashMap<>();
      plan.inputs()
          .forEach(
              (input, buffer) ->
                  inputs.put(input, input(buffer.size(), buffer.type().isFloat(), random)));
      Map<String, NdArray> outputs = Map.of("loss", NdArray.zeros(Spec.f32(STEPS)));
      double step = micros(device.load(plan, List.of(memory)), inputs, outputs, 6);
      System.out.printf(
          Locale.ROOT,
          "%-24s %9.3f us, loss %.4f%n",
          name,
          step,
          outputs.get("loss").floats()[STEPS - 1]);
      if (kernels) {
        plan.kernels()
            .forEach(
                kernel -> {
                  Plan one =
                      new Plan(
                          plan.source(),
                          List.of(kernel),
                          plan.sizes(),
                          Map.of(),
                          Map.of(),
                          plan.constants(),
                          plan.counter());
                  double time = micros(device.load(one, List.of(memory)), Map.of(), Map.of(), 1);
                  System.out.printf(Locale.ROOT, "  %9.3f us %s%n", time, describe(kernel));
                });
      }
    }
  }

  private static String describe(org.neurozoo.graph.plan.Kernel kernel) {
    return switch (kernel) {
      case org.neurozoo.graph.plan.Kernel.Map m ->
          "map " + m.extent() + " of " + m.body().size() + m.stores();
      case org.neurozoo.graph.plan.Kernel.Reduce r ->
          "reduce " + r.op() + " " + r.outer() + r.inner() + " of " + r.body().size();
      case org.neurozoo.graph.plan.Kernel.Contract c ->
          "contract "
              + c.m()
              + "x"
              + c.n()
              + "x"
              + c.k()
              + " "
              + c.a().strides()
              + c.b().strides()
              + c.c().strides();
      case org.neurozoo.graph.plan.Kernel.Scatter s -> "scatter " + s.count() + "x" + s.width();
      default -> kernel.toString();
    };
  }

  private static double micros(
      Executable executable,
      Map<String, NdArray> inputs,
      Map<String, NdArray> outputs,
      double seconds) {
    double best = Double.MAX_VALUE;
    long end = System.nanoTime() + (long) (seconds * 1e9);
    for (long step = 0; System.nanoTime() < end; ) {
      long begin = System.nanoTime();
      int bursts = 0;
      do {
        executable.run(step, STEPS, inputs, outputs);
        step += STEPS;
        bursts++;
      } while (System.nanoTime() - begin < 5_000_000);
      best = Math.min(best, (System.nanoTime() - begin) / 1e3 / bursts / STEPS);
    }
    return best;
  }

  private static NdArray filled(Spec spec, Random random, float scale) {
    NdArray array = NdArray.zeros(spec);
    for (int i = 0; i < array.floats().length; i++) {
      array.floats()[i] = (float) random.nextGaussian() * scale;
    }
    return array;
  }

  private static NdArray input(int size, boolean floats, Random random) {
    if (floats) {
      return filled(Spec.f32(STEPS, size), random, 1);
    }
    NdArray classes = NdArray.zeros(Spec.i32(STEPS, size));
    Arrays.setAll(classes.ints(), _ -> random.nextInt(10));
    return classes;
  }
}
