package org.neurozoo.graph.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
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
  private static final List<Integer> ONE = List.of(1);

  private final Plan plan;
  private final Map<ElementType.Storage, double[]> scratch = new HashMap<>();
  private final Map<String, double[]> state = new HashMap<>();
  private final Map<Buffer, double[]> ownRows = new HashMap<>();

  /** Where the sections of the present rounds are. */
  private final Map<Buffer, View> sections = new HashMap<>();

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
    if (buffer.region() == Region.ROW) {
      return ownRows.computeIfAbsent(buffer, PlanWalk::unknown);
    }
    return scratch.get(buffer.type().storage());
  }

  private static double[] unknown(Buffer buffer) {
    double[] unknown = new double[buffer.size()];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
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
      case Kernel.Row row -> row(row);
      case Kernel.Contract joined when !joined.epilogue().isEmpty() ->
          joined.apart().forEach(this::run);
      case Kernel.Contract contract -> contract(contract);
      case Kernel.Scatter scatter -> scatter(scatter);
      case Kernel.Cumulate cumulate -> cumulate(cumulate);
      case Kernel.Sort sort -> sort(sort);
      case Kernel.Cholesky c ->
          factor(new Primitive.Cholesky(), c.batch(), c.n(), c.n(), c.l(), c.a());
      case Kernel.Solve s ->
          factor(
              new Primitive.SolveTriangular(s.transposed()),
              s.batch(),
              s.n(),
              s.m(),
              s.x(),
              s.l(),
              s.b());
      case Kernel.Loop loop -> loop(loop);
    }
  }

  /** One row after the other, from the last, with row buffers that forget what they held. */
  private void row(Kernel.Row row) {
    Shape rows = row.rows();
    for (int i = rows.count() - 1; i >= 0; i--) {
      int[] at = indices(rows, i);
      ownRows.clear();
      row.stages().forEach(stage -> run(oneRow(stage, at)));
    }
  }

  private static Kernel oneRow(Kernel stage, int[] at) {
    Shape one = new Shape(java.util.Collections.nCopies(at.length, 1));
    return switch (Accesses.over(stage, view -> moved(view, at))) {
      case Kernel.Map map ->
          new Kernel.Map(
              map.origin(),
              one.then(map.extent().axes(at.length, map.extent().rank())),
              map.body().stream().map(instruction -> moved(instruction, at)).toList(),
              map.stores());
      case Kernel.Reduce r ->
          new Kernel.Reduce(
              r.origin(),
              one,
              r.inner(),
              r.op(),
              r.body().stream().map(instruction -> moved(instruction, at)).toList(),
              r.value(),
              r.target());
      default -> throw new AssertionError(stage);
    };
  }

  private static View moved(View view, int[] at) {
    int by = dot(view.strides().subList(0, at.length), at);
    return new View(view.buffer(), view.offset() + by, view.strides());
  }

  private static Instruction moved(Instruction instruction, int[] at) {
    return instruction instanceof Instruction.Index(var strides, int offset)
        ? new Instruction.Index(strides, offset + dot(strides.subList(0, at.length), at))
        : instruction;
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
    Spec row = new Spec(reduce.body().get(reduce.value()).type(), Shape.of(count));
    Primitive whole = new Primitive.Reduce(reduce.op(), List.of(0));
    return evaluate(whole, List.of(new DoubleArray(row, values))).elements()[0];
  }

  private void contract(Kernel.Contract c) {
    Shape to = c.batch().then(c.m()).then(c.n());
    for (int i = 0; i < to.count(); i++) {
      int[] at = indices(to, i);
      int[] batch = Arrays.copyOf(at, c.batch().rank());
      int[] m = Arrays.copyOfRange(at, batch.length, batch.length + c.m().rank());
      int[] n = Arrays.copyOfRange(at, batch.length + m.length, at.length);
      double sum = 0;
      for (int j = 0; j < c.k().count(); j++) {
        int[] k = indices(c.k(), j);
        sum += get(c.a(), join(batch, m, k)) * get(c.b(), join(batch, k, n));
      }
      put(c.c(), at, sum);
    }
  }

  private static int[] join(int[]... parts) {
    return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
  }

  private void scatter(Kernel.Scatter s) {
    Shape updates = Shape.of(s.batch(), s.count(), s.width());
    for (int i = 0; i < updates.count(); i++) {
      int[] at = indices(updates, i);
      int row = Math.clamp((int) get(s.index(), new int[] {at[0], at[1]}), 0, s.rows() - 1);
      int[] to = {at[0], row, at[2]};
      double update = get(s.updates(), at);
      double there = get(s.target(), to);
      put(
          s.target(),
          to,
          switch (s.mode()) {
            case SET -> update;
            case ADD -> there + update;
            case MAXIMUM -> Math.max(there, update);
          });
    }
  }

  private void cumulate(Kernel.Cumulate c) {
    Shape row = Shape.of(c.length());
    Primitive whole = new Primitive.Cumulate(c.op(), 0, c.exclusive(), false);
    for (int i = 0; i < c.outer().count(); i++) {
      along(c.outer(), i, c.source(), row, c.target(), whole);
    }
  }

  private void sort(Kernel.Sort s) {
    Primitive whole = new Primitive.ArgSort(s.descending(), s.count());
    for (int i = 0; i < s.outer().count(); i++) {
      along(s.outer(), i, s.source(), Shape.of(s.length()), s.target(), whole);
    }
  }

  private void factor(
      Primitive whole, Shape batch, int n, int m, View target, View matrix, View... others) {
    for (int i = 0; i < batch.count(); i++) {
      int[] outer = indices(batch, i);
      List<DoubleArray> arguments = new ArrayList<>();
      arguments.add(read(matrix, outer, Shape.of(n, n)));
      for (View other : others) {
        arguments.add(read(other, outer, Shape.of(n, m)));
      }
      write(target, outer, evaluate(whole, arguments));
    }
  }

  private void along(Shape outer, int i, View source, Shape row, View target, Primitive whole) {
    int[] at = indices(outer, i);
    write(target, at, evaluate(whole, List.of(read(source, at, row))));
  }

  private DoubleArray read(View view, int[] outer, Shape shape) {
    double[] values = new double[shape.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = get(view, join(outer, indices(shape, i)));
    }
    return new DoubleArray(new Spec(view.buffer().type(), shape), values);
  }

  private void write(View view, int[] outer, DoubleArray values) {
    Shape shape = values.spec().shape();
    for (int i = 0; i < shape.count(); i++) {
      put(view, join(outer, indices(shape, i)), values.elements()[i]);
    }
  }

  private static DoubleArray evaluate(Primitive whole, List<DoubleArray> arguments) {
    Map<String, DoubleArray> bound = new HashMap<>();
    Tensor[] inputs = new Tensor[arguments.size()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = Tensor.variable("x" + i, arguments.get(i).spec());
      bound.put("x" + i, arguments.get(i));
    }
    Tensor result = Tensor.of(whole, inputs);
    return new Interpreter(Map.of(), bound, 0).evaluate(List.of(result)).getFirst();
  }

  private void loop(Kernel.Loop loop) {
    for (int round = 0; round < loop.length(); round++) {
      int index = loop.reversed() ? loop.length() - 1 - round : round;
      for (Kernel.Section section : loop.sections()) {
        Buffer part = section.part().buffer();
        Buffer stack = section.stack().buffer();
        assertEquals(stack.size(), loop.length() * part.size());
        sections.put(part, new View(stack, section.stack().offset() + index * part.size(), ONE));
      }
      loop.body().forEach(this::run);
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
    List<DoubleArray> arguments =
        Arrays.stream(operands)
            .mapToObj(
                i ->
                    new DoubleArray(
                        new Spec(body.get(i).type(), Shape.SCALAR), new double[] {v[i]}))
            .toList();
    return evaluate(op, arguments).elements()[0];
  }

  private double get(View view, int[] at) {
    View seen = inStack(view);
    return storage(seen.buffer())[position(seen, at)];
  }

  private void put(View view, int[] at, double value) {
    View seen = inStack(view);
    storage(seen.buffer())[position(seen, at)] = value;
  }

  private View inStack(View view) {
    View section = sections.get(view.buffer());
    return section == null
        ? view
        : inStack(new View(section.buffer(), section.offset() + view.offset(), view.strides()));
  }

  private static int position(View view, int[] at) {
    int base = view.buffer().region() == Region.SCRATCH ? view.buffer().offset() : 0;
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
