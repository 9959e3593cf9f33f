package org.neurozoo.graph.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.Plan;
import org.neurozoo.graph.plan.View;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.graph.reference.Interpreter;

/** Walks through a plan in double precision, kernel by kernel, to judge the compiler alone. */
final class PlanWalk {
  private final Plan plan;
  private final Map<ElementType.Storage, double[]> scratch = new HashMap<>();
  private final Map<String, double[]> state = new HashMap<>();

  PlanWalk(Plan plan, Map<String, double[]> state) {
    this.plan = plan;
    plan.sizes().forEach((storage, size) -> scratch.put(storage, new double[size]));
    state.forEach((name, elements) -> this.state.put(name, elements.clone()));
    plan.constants().forEach((buffer, value) -> write(buffer, value));
  }

  Map<String, double[]> state() {
    return state;
  }

  double[] output(String name) {
    Buffer buffer = plan.outputs().get(name);
    double[] values = new double[buffer.size()];
    System.arraycopy(storage(buffer), buffer.offset(), values, 0, values.length);
    return values;
  }

  void step(long step, Map<String, NdArray> inputs) {
    inputs.forEach((name, value) -> write(plan.inputs().get(name), value));
    write(plan.counter(), NdArray.of(Shape.of(2), (int) step, (int) (step >>> 32)));
    plan.kernels().forEach(this::run);
  }

  private void write(Buffer buffer, NdArray value) {
    for (int i = 0; i < buffer.size(); i++) {
      storage(buffer)[buffer.offset() + i] = value.at(i);
    }
  }

  private double[] storage(Buffer buffer) {
    if (buffer.region() == Region.STATE) {
      return state.get(buffer.name());
    }
    return scratch.get(buffer.type().storage());
  }

  private void run(Kernel kernel) {
    switch (kernel) {
      case Kernel.Map map -> {
        for (int i = 0; i < map.extent().count(); i++) {
          int[] at = indices(map.extent(), i);
          double[] values = values(map.body(), at);
          map.stores().forEach(store -> put(store.target(), at, values[store.value()]));
        }
      }
      case Kernel.Reduce reduce -> {
        for (int i = 0; i < reduce.outer().count(); i++) {
          int[] at = indices(reduce.outer(), i);
          put(reduce.target(), at, reduced(reduce, at));
        }
      }
      case Kernel.Contract contract -> contract(contract);
      case Kernel.Scatter scatter -> scatter(scatter);
    }
  }

  private double reduced(Kernel.Reduce reduce, int[] outer) {
    int count = reduce.inner().count();
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      int[] inner = indices(reduce.inner(), i);
      int[] at = java.util.Arrays.copyOf(outer, outer.length + inner.length);
      System.arraycopy(inner, 0, at, outer.length, inner.length);
      values[i] = values(reduce.body(), at)[reduce.value()];
    }
    Primitive whole = new Primitive.Reduce(reduce.op(), List.of(0));
    Spec spec = new Spec(reduce.body().get(reduce.value()).type(), Shape.of(count));
    Tensor x = Tensor.variable("x", spec);
    Map<String, DoubleArray> bound = Map.of("x", new DoubleArray(spec, values));
    return new Interpreter(Map.of(), bound, 0)
        .evaluate(List.of(Tensor.of(whole, x)))
        .getFirst()
        .elements()[0];
  }

  private void contract(Kernel.Contract c) {
    for (int i = 0; i < c.batch().count() * c.m() * c.n(); i++) {
      int[] at = indices(c.batch().then(Shape.of(c.m(), c.n())), i);
      int[] left = at.clone();
      int[] right = at.clone();
      double sum = 0;
      for (int k = 0; k < c.k(); k++) {
        left[at.length - 1] = k;
        right[at.length - 2] = k;
        sum += get(c.a(), left) * get(c.b(), right);
      }
      put(c.c(), at, sum);
    }
  }

  private void scatter(Kernel.Scatter s) {
    for (int i = 0; i < s.rows() * s.width(); i++) {
      put(s.target(), indices(Shape.of(s.rows(), s.width()), i), 0);
    }
    for (int i = 0; i < s.count() * s.width(); i++) {
      int[] at = indices(Shape.of(s.count(), s.width()), i);
      int row = Math.clamp((int) get(s.index(), new int[] {at[0]}), 0, s.rows() - 1);
      int[] to = {row, at[1]};
      put(s.target(), to, get(s.target(), to) + get(s.updates(), at));
    }
  }

  private double[] values(List<Instruction> body, int[] at) {
    double[] values = new double[body.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(body, i, at, values);
    }
    return values;
  }

  private double value(List<Instruction> body, int i, int[] at, double[] v) {
    return switch (body.get(i)) {
      case Instruction.Load(View view) -> get(view, at);
      case Instruction.LoadRow(View view, int row, int rows, int stride) -> {
        int moved = Math.clamp((int) v[row], 0, rows - 1) * stride;
        yield get(new View(view.buffer(), view.offset() + moved, view.strides()), at);
      }
      case Instruction.Literal(var type, double number) -> number;
      case Instruction.Index(var strides, int offset) -> offset + dot(strides, at);
      case Instruction.Random(int k0, int k1, int c0, int c1, int index) ->
          org.neurozoo.graph.Philox.word(
              (int) v[k0], (int) v[k1], (int) v[index], 0, (int) v[c0], (int) v[c1]);
      case Instruction.Unary(var op, var type, int x) -> apply(new Primitive.Unary(op), body, v, x);
      case Instruction.Binary(var op, var type, int x, int y) ->
          apply(new Primitive.Binary(op), body, v, x, y);
      case Instruction.Compare(var op, int x, int y) ->
          apply(new Primitive.Compare(op), body, v, x, y);
      case Instruction.Select(var type, int c, int x, int y) ->
          apply(new Primitive.Select(), body, v, c, x, y);
      case Instruction.Cast(var type, int x) -> apply(new Primitive.Cast(type), body, v, x);
    };
  }

  /** One operation on numbers, by the interpreter that is the measure of all. */
  private static double apply(Primitive op, List<Instruction> body, double[] v, int... operands) {
    Map<String, DoubleArray> bound = new HashMap<>();
    Tensor[] arguments = new Tensor[operands.length];
    for (int i = 0; i < operands.length; i++) {
      Spec spec = new Spec(body.get(operands[i]).type(), Shape.SCALAR);
      arguments[i] = Tensor.variable("x" + i, spec);
      bound.put("x" + i, new DoubleArray(spec, new double[] {v[operands[i]]}));
    }
    return new Interpreter(Map.of(), bound, 0)
        .evaluate(List.of(Tensor.of(op, arguments)))
        .getFirst()
        .elements()[0];
  }

  private double get(View view, int[] at) {
    return storage(view.buffer())[position(view, at)];
  }

  private void put(View view, int[] at, double value) {
    storage(view.buffer())[position(view, at)] = value;
  }

  private static int position(View view, int[] at) {
    int base = view.buffer().region() == Region.STATE ? 0 : view.buffer().offset();
    int within = view.offset() + dot(view.strides(), at);
    if (within < 0 || within >= view.buffer().size()) {
      throw new IndexOutOfBoundsException(within + " of " + view.buffer());
    }
    return base + within;
  }

  private static int dot(List<Integer> strides, int[] at) {
    int sum = 0;
    for (int j = 0; j < strides.size(); j++) {
      sum += strides.get(j) * at[j];
    }
    return sum;
  }

  private static int[] indices(Shape shape, int position) {
    int[] indices = new int[shape.rank()];
    int rest = position;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      indices[axis] = rest % shape.extent(axis);
      rest /= shape.extent(axis);
    }
    return indices;
  }
}
