package org.neurozoo.graph.cpu.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.cpu.internal.expression.Functions;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * Interprets kernels over named arrays, one element after the other in the order that each kernel's
 * definition tells. Whole numbers and truths travel as floats' bits do not: values are doubles,
 * which hold both exactly.
 */
final class Oracle {
  private final Map<String, NdArray> arrays;
  private final Map<Buffer, NdArray> ownRows = new HashMap<>();

  Oracle(Map<String, NdArray> arrays) {
    this.arrays = arrays;
  }

  void run(Kernel kernel) {
    switch (kernel) {
      case Kernel.Map map -> map(map);
      case Kernel.Reduce reduce -> reduce(reduce);
      case Kernel.Row row -> row(row);
      case Kernel.Contract joined when !joined.epilogue().isEmpty() ->
          joined.apart().forEach(this::run);
      case Kernel.Contract contract -> contract(contract);
      case Kernel.Scatter scatter -> scatter(scatter);
      default -> throw new IllegalArgumentException("compared elsewhere: " + kernel);
    }
  }

  /** One row after the other, with row buffers of its own. */
  private void row(Kernel.Row row) {
    for (int i = 0; i < row.rows().count(); i++) {
      ownRows.clear();
      for (Kernel stage : row.stages()) {
        switch (stage) {
          case Kernel.Map map -> {
            int count = map.extent().count() / row.rows().count();
            map(map, i * count, i * count + count);
          }
          case Kernel.Reduce reduce -> reduce(reduce, i, i + 1);
          default -> throw new IllegalArgumentException("no stage: " + stage);
        }
      }
    }
  }

  private void map(Kernel.Map map) {
    map(map, 0, map.extent().count());
  }

  private void map(Kernel.Map map, int from, int to) {
    for (int i = from; i < to; i++) {
      int[] at = indices(map.extent(), i);
      double[] values = values(map.body(), at);
      map.stores().forEach(store -> put(store.target(), at, values[store.value()]));
    }
  }

  private void reduce(Kernel.Reduce reduce) {
    reduce(reduce, 0, reduce.outer().count());
  }

  private void reduce(Kernel.Reduce reduce, int from, int to) {
    int count = reduce.inner().count();
    for (int i = from; i < to; i++) {
      double[] elements = new double[count];
      for (int j = 0; j < count; j++) {
        int[] at = indices(reduce.outer().then(reduce.inner()), i * count + j);
        elements[j] = values(reduce.body(), at)[reduce.value()];
      }
      ElementType type = reduce.body().get(reduce.value()).type();
      put(reduce.target(), indices(reduce.outer(), i), reduced(reduce.op(), elements, type));
    }
  }

  private static double reduced(Reduction op, double[] elements, ElementType type) {
    return switch (op) {
      case SUM, PRODUCT -> type.isFloat() ? joined(op, elements, type) : whole(op, elements);
      case MAXIMUM -> extreme(elements, type.isFloat(), 1);
      case MINIMUM -> extreme(elements, type.isFloat(), -1);
      case ARG_MAXIMUM -> position(elements, 1);
      case ARG_MINIMUM -> position(elements, -1);
    };
  }

  /**
   * A sum, or product, of two floats in double precision, rounded to single, is what floats would
   * have given.
   */
  private static double joined(Reduction op, double[] elements, ElementType type) {
    DoubleBinaryOperator join = op == Reduction.SUM ? Double::sum : (a, b) -> a * b;
    double total = op.neutral();
    for (int chunk = 0; chunk * 16384 < elements.length; chunk++) {
      double[] partials = new double[16];
      Arrays.fill(partials, op.neutral());
      for (int i = chunk * 16384; i < Math.min(elements.length, chunk * 16384 + 16384); i++) {
        partials[i % 16] = type.convert(join.applyAsDouble(partials[i % 16], elements[i]));
      }
      for (int half = 8; half > 0; half /= 2) {
        for (int j = 0; j < half; j++) {
          partials[j] = type.convert(join.applyAsDouble(partials[j], partials[j + half]));
        }
      }
      total = chunk == 0 ? partials[0] : type.convert(join.applyAsDouble(total, partials[0]));
    }
    return total;
  }

  private static int whole(Reduction op, double[] elements) {
    int result = (int) op.neutral();
    for (double element : elements) {
      result = op == Reduction.SUM ? result + (int) element : result * (int) element;
    }
    return result;
  }

  private static double extreme(double[] elements, boolean floats, int sign) {
    double best = floats ? Double.NEGATIVE_INFINITY : sign > 0 ? Integer.MIN_VALUE : -2147483647.0;
    for (double element : elements) {
      best = Math.max(best, sign * element);
    }
    return sign * best;
  }

  private static int position(double[] elements, int sign) {
    int best = 0;
    for (int i = 1; i < elements.length; i++) {
      if (sign * elements[i] > sign * elements[best]) {
        best = i;
      }
    }
    return best;
  }

  private void contract(Kernel.Contract c) {
    Shape extent = c.batch().then(c.m()).then(c.n());
    for (int i = 0; i < extent.count(); i++) {
      int[] at = indices(extent, i);
      ElementType type = c.c().buffer().type();
      double total = block(c, at, 0);
      for (int k = 1024; k < c.k().count(); k += 1024) {
        total = type.convert(total + block(c, at, k));
      }
      put(c.c(), at, total);
    }
  }

  private double block(Kernel.Contract c, int[] at, int from) {
    int[] batch = Arrays.copyOf(at, c.batch().rank());
    int[] m = Arrays.copyOfRange(at, batch.length, batch.length + c.m().rank());
    int[] n = Arrays.copyOfRange(at, batch.length + m.length, at.length);
    boolean wide = c.c().buffer().type() == ElementType.F64;
    double sum = 0;
    for (int j = from; j < Math.min(c.k().count(), from + 1024); j++) {
      int[] k = indices(c.k(), j);
      double a = get(c.a(), join(batch, m, k));
      double b = get(c.b(), join(batch, k, n));
      sum = wide ? Math.fma(a, b, sum) : Math.fma((float) a, (float) b, (float) sum);
    }
    return sum;
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
      double there = get(s.target(), to);
      double update = get(s.updates(), at);
      double result =
          switch (s.mode()) {
            case SET -> update;
            case ADD -> there + update;
            case MAXIMUM -> Math.max(there, update);
          };
      put(s.target(), to, result);
    }
  }

  private double[] values(List<Instruction> body, int[] at) {
    double[] values = new double[body.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(body, i, values, at);
    }
    return values;
  }

  private double value(List<Instruction> body, int position, double[] v, int[] at) {
    return switch (body.get(position)) {
      case Instruction.Load load -> get(load.view(), at);
      case Instruction.LoadRow load -> {
        int row = Math.clamp((int) v[load.row()], 0, load.rows() - 1);
        yield element(load.view(), position(load.view(), at) + row * load.stride());
      }
      case Instruction.Literal literal -> literal.type().convert(literal.value());
      case Instruction.Index index -> dot(index.strides(), at) + index.offset();
      case Instruction.Unary unary -> Functions.unary(unary.op(), unary.type(), v[unary.operand()]);
      case Instruction.Binary binary ->
          Functions.binary(binary.op(), binary.type(), v[binary.left()], v[binary.right()]);
      case Instruction.Compare compare ->
          Functions.compare(compare.op(), v[compare.left()], v[compare.right()]) ? 1 : 0;
      case Instruction.Select select ->
          v[select.condition()] != 0 ? v[select.then()] : v[select.otherwise()];
      case Instruction.Cast cast -> Functions.cast(cast.type(), v[cast.operand()]);
      case Instruction.Random random ->
          Philox.word(
              (int) v[random.key0()],
              (int) v[random.key1()],
              (int) v[random.index()],
              0,
              (int) v[random.counter0()],
              (int) v[random.counter1()]);
    };
  }

  private double get(View view, int[] at) {
    return element(view, position(view, at));
  }

  private double element(View view, int position) {
    return array(view).at(position);
  }

  private void put(View view, int[] at, double value) {
    array(view).put(position(view, at), value);
  }

  private NdArray array(View view) {
    Buffer buffer = view.buffer();
    return buffer.region() == Region.ROW
        ? ownRows.computeIfAbsent(
            buffer, b -> NdArray.zeros(new Spec(b.type(), Shape.of(b.size()))))
        : arrays.get(buffer.name());
  }

  private static int position(View view, int[] at) {
    return view.offset() + dot(view.strides(), at);
  }

  private static int dot(List<Integer> strides, int[] at) {
    int sum = 0;
    for (int axis = 0; axis < strides.size(); axis++) {
      sum += strides.get(axis) * at[axis];
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
