package org.neurozoo.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Primitive.Cumulation;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Primitive.UnaryOp;

/**
 * A symbol for a result, not storage: a primitive and what it is applied to. Two tensors are the
 * same only if they are one object. Shapes are checked on building.
 *
 * <p>Operations on two tensors broadcast as NumPy does: shapes are aligned at their last axes, and
 * an axis that is missing or has extent 1 is repeated. Negative axes count from the last. All throw
 * a {@link org.neurozoo.schema.FaultException} that names the place, the operation and both shapes
 * where these do not fit.
 */
public final class Tensor {
  private final Primitive primitive;
  private final List<Tensor> inputs;
  private final Spec spec;
  private final String origin;

  private Tensor(Primitive primitive, List<Tensor> inputs) {
    this.primitive = primitive;
    this.inputs = inputs;
    this.spec = Inference.infer(primitive, inputs.stream().map(Tensor::spec).toList());
    this.origin = Origin.current();
  }

  /** A primitive applied to inputs of fitting types and shapes. */
  public static Tensor of(Primitive primitive, Tensor... inputs) {
    return new Tensor(primitive, List.of(inputs));
  }

  /** The same primitive applied to other inputs; this tensor if they are its own. */
  public Tensor on(List<Tensor> others) {
    return others.equals(inputs)
        ? this
        : Origin.within(origin, () -> of(primitive, others.toArray(Tensor[]::new)));
  }

  /** A known F32 number. */
  public static Tensor constant(double value) {
    return constant(NdArray.scalar((float) value));
  }

  /** Known values. */
  public static Tensor constant(NdArray value) {
    return of(new Primitive.Constant(value));
  }

  /** What each step is fed under a name. */
  public static Tensor input(String name, Spec spec) {
    return of(new Primitive.Input(name, spec));
  }

  /** A named buffer of the state, as before the step. */
  public static Tensor variable(String name, Spec spec) {
    return of(new Primitive.Variable(name, spec));
  }

  /** The number of the step, I32 [2], low word first. */
  public static Tensor counter() {
    return of(new Primitive.Counter());
  }

  /** Positions along one axis, I32. */
  public static Tensor iota(Shape shape, int axis) {
    return of(new Primitive.Iota(shape, shape.axis(axis)));
  }

  /** What computes this tensor. */
  public Primitive primitive() {
    return primitive;
  }

  /** What the primitive is applied to. */
  public List<Tensor> inputs() {
    return inputs;
  }

  /** The input at a position. */
  public Tensor input(int position) {
    return inputs.get(position);
  }

  /** Element type and shape. */
  public Spec spec() {
    return spec;
  }

  /** The element type. */
  public ElementType type() {
    return spec.type();
  }

  /** The shape. */
  public Shape shape() {
    return spec.shape();
  }

  /** The path in the document that this tensor was built for, or empty. */
  public String origin() {
    return origin;
  }

  /** A number of this tensor's type, converted as {@link #to} does. */
  public Tensor literal(double value) {
    return constant(NdArray.scalar(type(), value));
  }

  /** this + other. */
  public Tensor plus(Tensor other) {
    return binary(BinaryOp.ADD, other);
  }

  /** this + number. */
  public Tensor plus(double number) {
    return plus(literal(number));
  }

  /** this - other. */
  public Tensor minus(Tensor other) {
    return binary(BinaryOp.SUBTRACT, other);
  }

  /** this - number. */
  public Tensor minus(double number) {
    return minus(literal(number));
  }

  /** number - this. */
  public Tensor subtractedFrom(double number) {
    return literal(number).minus(this);
  }

  /** this · other, element by element. */
  public Tensor times(Tensor other) {
    return binary(BinaryOp.MULTIPLY, other);
  }

  /** this · number. */
  public Tensor times(double number) {
    return times(literal(number));
  }

  /** this / other. */
  public Tensor over(Tensor other) {
    return binary(BinaryOp.DIVIDE, other);
  }

  /** this / number. */
  public Tensor over(double number) {
    return over(literal(number));
  }

  /** The greater of both. */
  public Tensor max(Tensor other) {
    return binary(BinaryOp.MAXIMUM, other);
  }

  /** The smaller of both. */
  public Tensor min(Tensor other) {
    return binary(BinaryOp.MINIMUM, other);
  }

  /** -this. */
  public Tensor negate() {
    return unary(UnaryOp.NEGATE);
  }

  /** this². */
  public Tensor square() {
    return times(this);
  }

  /** One operation on every element. */
  public Tensor unary(UnaryOp op) {
    return of(new Primitive.Unary(op), this);
  }

  /** One operation on every pair of elements. */
  public Tensor binary(BinaryOp op, Tensor other) {
    Shape shape = common(op, other);
    return of(new Primitive.Binary(op), broadcast(shape), other.broadcast(shape));
  }

  /** A comparison of every pair of elements. */
  public Tensor compare(Comparison op, Tensor other) {
    Shape shape = common(op, other);
    return of(new Primitive.Compare(op), broadcast(shape), other.broadcast(shape));
  }

  /** this &lt; other. */
  public Tensor less(Tensor other) {
    return compare(Comparison.LESS, other);
  }

  /** this &gt; other. */
  public Tensor greater(Tensor other) {
    return other.compare(Comparison.LESS, this);
  }

  /** this = other. */
  public Tensor same(Tensor other) {
    return compare(Comparison.EQUAL, other);
  }

  /** Either, of BOOL or bits. */
  public Tensor or(Tensor other) {
    return binary(BinaryOp.OR, other);
  }

  /** Both, of BOOL or bits. */
  public Tensor and(Tensor other) {
    return binary(BinaryOp.AND, other);
  }

  /** This and not the other, of BOOL. */
  public Tensor andNot(Tensor other) {
    return and(other.unary(UnaryOp.NOT));
  }

  /** Where this BOOL holds the one, elsewhere the other. */
  public Tensor select(Tensor then, Tensor otherwise) {
    Shape shape = Broadcasting.common("SELECT", shape(), then, otherwise);
    return of(
        new Primitive.Select(),
        broadcast(shape),
        then.broadcast(shape),
        otherwise.broadcast(shape));
  }

  /** Elements converted. */
  public Tensor to(ElementType type) {
    return type == type() ? this : of(new Primitive.Cast(type), this);
  }

  /** Reduced along axes, which stay with extent 1; along all if none is given. */
  public Tensor reduce(Reduction op, int... axes) {
    IntStream all = axes.length == 0 ? IntStream.range(0, shape().rank()) : Arrays.stream(axes);
    List<Integer> along = all.map(shape()::axis).sorted().distinct().boxed().toList();
    return of(new Primitive.Reduce(op, along), this);
  }

  /** The sum along axes, which stay with extent 1; along all if none is given. */
  public Tensor sum(int... axes) {
    return reduce(Reduction.SUM, axes);
  }

  /** The mean along axes, which stay with extent 1; along all if none is given. */
  public Tensor mean(int... axes) {
    Tensor sum = sum(axes);
    return sum.over((double) shape().count() / sum.shape().count());
  }

  /** The matrix product [batch…, m, k] · [batch…, k, n]. */
  public Tensor matmul(Tensor other) {
    return of(new Primitive.MatrixProduct(), this, other);
  }

  /** Rows of this by I32 indices of any shape: [indices …, …]. */
  public Tensor gather(Tensor indices) {
    return gather(indices, 0);
  }

  /** Rows of [batch…, rows, …] by I32 indices [batch…, n…]: [batch…, n…, …]. */
  public Tensor gather(Tensor indices, int batchAxes) {
    return of(new Primitive.Gather(batchAxes), this, indices);
  }

  /** This [batch…, rows, …] with updates [batch…, n, …] worked in at I32 rows [batch…, n]. */
  public Tensor scatter(ScatterMode mode, int batchAxes, Tensor indices, Tensor updates) {
    return of(new Primitive.Scatter(mode, batchAxes), this, indices, updates);
  }

  /** Results along one axis up to each element, or of those before it. */
  public Tensor cumulate(Cumulation op, int axis, boolean exclusive, boolean reverse) {
    return of(new Primitive.Cumulate(op, shape().axis(axis), exclusive, reverse), this);
  }

  /** The sums along one axis up to each element. */
  public Tensor cumulativeSum(int axis) {
    return cumulate(Cumulation.SUM, axis, false, false);
  }

  /** This [n, channels, spatial…] filtered with [filters, channels / groups, spatial…]. */
  public Tensor convolve(Tensor kernel, Convolution convolution) {
    return Windows.convolve(this, kernel, convolution);
  }

  /** A reduction of each window over the last axes, one window for each. */
  public Tensor window(Reduction op, List<Window> windows) {
    return Windows.reduce(this, op, windows);
  }

  /** The elements from one (included) to another (excluded) along an axis. */
  public Tensor slice(int axis, int from, int to) {
    return slice(axis, from, to, 1);
  }

  /** Every so many of the elements from one (included) to another (excluded) along an axis. */
  public Tensor slice(int axis, int from, int to, int step) {
    boolean whole = from == 0 && to == shape().extent(axis) && step == 1;
    int count = (to - from + step - 1) / step;
    return whole ? this : of(new Primitive.Slice(shape().axis(axis), from, count, step), this);
  }

  /** The order of the elements along axes turned round. */
  public Tensor reverse(int... axes) {
    Tensor reversed = this;
    for (int axis : axes) {
      int count = shape().extent(axis);
      Primitive turn = new Primitive.Slice(shape().axis(axis), Math.max(0, count - 1), count, -1);
      reversed = of(turn, reversed);
    }
    return reversed;
  }

  /** So many elements along an axis from a start, I32 [], that is clamped so that all exist. */
  public Tensor dynamicSlice(int axis, Tensor start, int count) {
    return of(new Primitive.DynamicSlice(shape().axis(axis), count), this, start);
  }

  /** This with an update in the place where a dynamic slice is taken. */
  public Tensor dynamicUpdate(int axis, Tensor start, Tensor update) {
    return of(new Primitive.DynamicUpdate(shape().axis(axis)), this, start, update);
  }

  /** With a number before and after the elements along one axis. */
  public Tensor pad(double value, int axis, int low, int high) {
    Padding padding = new Padding(low, high, 0);
    return pad(value, Padding.along(shape().rank(), shape().axis(axis), padding));
  }

  /** With a number around and between the elements; a padding for each axis. */
  public Tensor pad(double value, List<Padding> paddings) {
    boolean none = paddings.stream().allMatch(Padding.NONE::equals);
    return none ? this : of(new Primitive.Pad(List.copyOf(paddings)), this, literal(value));
  }

  /** Tensors one after the other along an axis. */
  public static Tensor concatenate(int axis, List<Tensor> parts) {
    Primitive concatenate = new Primitive.Concatenate(parts.getFirst().shape().axis(axis));
    return parts.size() == 1 ? parts.getFirst() : of(concatenate, parts.toArray(Tensor[]::new));
  }

  /** I32 positions along the last axis of its first so many elements in order; NaN last. */
  public Tensor argSort(boolean descending, int count) {
    return of(new Primitive.ArgSort(descending, count), this);
  }

  /** The lower triangular L with L · Lᵀ = this. */
  public Tensor cholesky() {
    return of(new Primitive.Cholesky(), this);
  }

  /** X with this · X = b, or thisᵀ · X = b, for this lower triangular. */
  public Tensor solveTriangular(Tensor b, boolean transposed) {
    return of(new Primitive.SolveTriangular(transposed), this, b);
  }

  /** The same elements under another shape. */
  public Tensor reshape(Shape shape) {
    return shape.equals(shape()) ? this : of(new Primitive.Reshape(shape), this);
  }

  /** The same elements under another shape. */
  public Tensor reshape(int... extents) {
    return reshape(Shape.of(extents));
  }

  /** Without one axis, which must have extent 1. */
  public Tensor drop(int axis) {
    List<Integer> extents = new ArrayList<>(shape().extents());
    extents.remove(shape().axis(axis));
    return reshape(new Shape(extents));
  }

  /** Axes reordered: axis i of the result is axis {@code permutation[i]} of this. */
  public Tensor transpose(int... permutation) {
    return of(new Primitive.Transpose(Arrays.stream(permutation).boxed().toList()), this);
  }

  /** With the last two axes exchanged. */
  public Tensor transpose() {
    int[] order = IntStream.range(0, shape().rank()).toArray();
    order[order.length - 1] = order.length - 2;
    order[order.length - 2] = order.length - 1;
    return transpose(order);
  }

  /** Repeated along missing axes and those of extent 1. */
  public Tensor broadcast(Shape to) {
    return Broadcasting.broadcast(this, to);
  }

  /** This, through which no derivative flows. */
  public Tensor stopGradient() {
    return of(new Primitive.StopGradient(), this);
  }

  private Shape common(Object operation, Tensor other) {
    return Broadcasting.common(operation, shape(), this, other);
  }

  @Override
  public String toString() {
    return primitive + " -> " + spec;
  }
}
