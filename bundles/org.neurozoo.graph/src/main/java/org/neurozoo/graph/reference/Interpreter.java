package org.neurozoo.graph.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neurozoo.graph.Loop;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;

/**
 * Computes tensors straight from the graph, in double precision, one primitive after another,
 * without the compiler: what everything faster is compared with.
 */
public final class Interpreter {
  private final Map<String, DoubleArray> inputs;
  private final Map<String, DoubleArray> variables;
  private final long step;

  /** What the body of a loop is given in this round. */
  private final List<DoubleArray> arguments;

  /** The results of scans. */
  private final Map<Tensor, List<DoubleArray>> scans = new HashMap<>();

  /**
   * An interpreter of one step.
   *
   * @param inputs what the step is fed, by name
   * @param variables the state before the step, by name
   * @param step the number of the step
   */
  public Interpreter(
      Map<String, DoubleArray> inputs, Map<String, DoubleArray> variables, long step) {
    this(inputs, variables, step, List.of());
  }

  private Interpreter(
      Map<String, DoubleArray> inputs,
      Map<String, DoubleArray> variables,
      long step,
      List<DoubleArray> arguments) {
    this.arguments = arguments;
    this.inputs = inputs;
    this.variables = variables;
    this.step = step;
  }

  /** The values of tensors, in the same order. */
  public List<DoubleArray> evaluate(List<Tensor> targets) {
    Map<Tensor, DoubleArray> values = new HashMap<>();
    for (Tensor tensor : Topology.order(targets)) {
      List<DoubleArray> arguments = tensor.inputs().stream().map(values::get).toList();
      values.put(tensor, new DoubleArray(tensor.spec(), compute(tensor, arguments)));
    }
    return targets.stream().map(values::get).toList();
  }

  private double[] compute(Tensor tensor, List<DoubleArray> in) {
    Spec spec = tensor.spec();
    return switch (tensor.primitive()) {
      case Primitive.Constant(NdArray value) -> Conversion.doubles(value);
      case Primitive.Input(String name, Spec s) -> bound(inputs, name, s);
      case Primitive.Variable(String name, Spec s) -> bound(variables, name, s);
      case Primitive.Counter c -> new double[] {(int) step, (int) (step >>> 32)};
      case Primitive.StopGradient s -> in.getFirst().elements();
      case Primitive.Reshape r -> in.getFirst().elements();
      case Primitive.Unary(var op) -> Elementwise.unary(op, in.getFirst());
      case Primitive.Binary(var op) -> Elementwise.binary(op, in.getFirst(), in.getLast());
      case Primitive.Compare(var op) -> Elementwise.compare(op, in.getFirst(), in.getLast());
      case Primitive.Select s -> Elementwise.select(in.get(0), in.get(1), in.get(2));
      case Primitive.Cast(var type) -> Elementwise.cast(type, in.getFirst());
      case Primitive.Reduce(var op, var axes) -> Summary.reduce(op, axes, in.getFirst());
      case Primitive.MatrixProduct p -> Summary.product(in.getFirst(), in.getLast());
      case Primitive.Cumulate c -> Sweep.cumulate(c, in.getFirst());
      case Primitive.Gather(int batch) -> Movement.gather(batch, in.getFirst(), in.getLast());
      case Primitive.Scatter s -> Movement.scatter(s, in.get(0), in.get(1), in.get(2));
      case Primitive.Convolve(var c) -> Sliding.convolve(c, spec, in.getFirst(), in.getLast());
      case Primitive.ConvolveInput(var c, var x) ->
          Sliding.convolveInput(c, spec, in.getFirst(), in.getLast());
      case Primitive.ConvolveKernel(var c, var kernel) ->
          Sliding.convolveKernel(c, spec, in.getFirst(), in.getLast());
      case Primitive.WindowReduce(var op, var windows) ->
          Sliding.reduce(op, windows, spec, in.getFirst());
      case Primitive.Slice s -> Cut.slice(s, spec, in.getFirst());
      case Primitive.DynamicSlice(int axis, int count) ->
          Cut.dynamicSlice(axis, spec, in.getFirst(), in.getLast());
      case Primitive.DynamicUpdate(int axis) ->
          Cut.dynamicUpdate(axis, in.get(0), in.get(1), in.get(2));
      case Primitive.Pad(var paddings) -> Cut.pad(paddings, spec, in.getFirst(), in.getLast());
      case Primitive.Concatenate(int axis) -> Cut.concatenate(axis, spec, in);
      case Primitive.ArgSort(boolean descending, int count) ->
          Sweep.argSort(descending, count, in.getFirst());
      case Primitive.Cholesky c -> Factors.cholesky(in.getFirst());
      case Primitive.SolveTriangular(boolean transposed) ->
          Factors.solve(transposed, in.getFirst(), in.getLast());
      case Primitive.Scan(var loop) -> {
        scans.put(tensor, new Rounds(loop, this::round).run(in));
        yield new double[0];
      }
      case Primitive.Part(int index, var part) ->
          Objects.requireNonNull(scans.get(tensor.input(0))).get(index).elements();
      case Primitive.Argument(int position, var argument) -> arguments.get(position).elements();
      case Primitive.Transpose(var order) -> Movement.transpose(order, spec, in.getFirst());
      case Primitive.Broadcast b -> Movement.broadcast(spec, in.getFirst());
      case Primitive.Iota(var shape, int axis) -> Movement.iota(shape, axis);
      case Primitive.RandomBits r -> Movement.random(spec, in.getFirst(), in.getLast());
    };
  }

  private List<DoubleArray> round(Loop loop, List<DoubleArray> given) {
    return new Interpreter(inputs, variables, step, given).evaluate(loop.results());
  }

  private static double[] bound(Map<String, DoubleArray> values, String name, Spec spec) {
    DoubleArray value = values.get(name);
    if (value == null || !value.spec().equals(spec)) {
      throw new IllegalArgumentException(name + " should be " + spec + " but is " + value);
    }
    return value.elements();
  }
}
