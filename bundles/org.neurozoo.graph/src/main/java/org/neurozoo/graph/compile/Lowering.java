package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * Makes kernels of stored tensors. Element-wise work joins an earlier map over the same extent
 * where all it reads is there; updates come last, when everybody has read the old values.
 */
final class Lowering {
  /** Kernels over buffers whose offsets are open, and what is to become of some buffers. */
  record Result(
      List<Kernel> kernels,
      Map<Buffer, Buffer> updates,
      Map<String, Buffer> outputs,
      Map<String, Buffer> inputs,
      Map<Buffer, NdArray> constants,
      Buffer counter) {}

  private final Program program;
  private final List<Tensor> order;
  private final Roots stored;
  private final Set<Tensor> roots;
  private final Storage storage;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Tensor, Integer> producers = new HashMap<>();
  private final Views.Operands operands;
  private int firstOpen;

  Lowering(Program program) {
    this(program, "", Map.of());
  }

  /**
   * A lowering of a program or of a loop's body.
   *
   * @param prefix sets the names of its buffers apart from those of others
   * @param arguments the buffers of what a body is given, by position
   */
  Lowering(Program program, String prefix, Map<Integer, Buffer> arguments) {
    this.program = program;
    this.order = Topology.order(program.targets());
    this.stored = Roots.of(order, program.targets());
    this.roots = stored.tensors();
    this.storage = new Storage(roots, prefix, arguments);
    this.operands = new Views.Operands(storage);
  }

  Result lower() {
    Set<Tensor> deferred = Deferral.of(program, order, roots);
    order.stream().filter(t -> isLowered(t) && !deferred.contains(t)).forEach(this::lower);
    firstOpen = drafts.size();
    order.stream().filter(deferred::contains).forEach(this::lower);
    Map<Buffer, Buffer> updates = new LinkedHashMap<>();
    program
        .updates()
        .forEach(
            (name, value) -> updates.put(storage.buffer(value), storage.variable(name, value)));
    Map<String, Buffer> outputs = new LinkedHashMap<>();
    program.outputs().forEach((name, value) -> outputs.put(name, storage.buffer(value)));
    return new Result(
        drafts.stream().map(Draft::kernel).toList(),
        updates,
        outputs,
        storage.inputs(),
        storage.constants(),
        storage.counter());
  }

  private boolean isLowered(Tensor tensor) {
    return roots.contains(tensor) && !isLeaf(tensor.primitive());
  }

  private static boolean isLeaf(Primitive primitive) {
    return primitive instanceof Primitive.Input
        || primitive instanceof Primitive.Variable
        || primitive instanceof Primitive.Counter
        || primitive instanceof Primitive.Argument
        || primitive instanceof Primitive.Constant;
  }

  private void lower(Tensor root) {
    switch (root.primitive()) {
      case Primitive.MatrixProduct p -> finished(root, contract(root));
      case Primitive.Convolve(var c) -> finished(root, new Sliding(storage).convolve(root, c));
      case Primitive.ConvolveKernel(var c, var kernel) ->
          finished(root, new Sliding(storage).convolveKernel(root, c));
      case Primitive.WindowReduce(var op, var windows) when !Unrolled.isSmall(windows) ->
          finished(root, new Sliding(storage).reduce(root, op, windows));
      case Primitive.Reduce(var op, var axes) when !Unrolled.isSmall(root.input(0), axes) ->
          finished(root, reduce(root, op, axes));
      case Primitive.Scatter s -> Pieces.scatter(root, s, storage, this::finished);
      case Primitive.Pad(var paddings) -> Pieces.pad(root, paddings, storage, this::finished);
      case Primitive.Concatenate(int axis) ->
          Pieces.of(root, axis).forEach(piece -> piece(root, piece));
      case Primitive.Cumulate c -> finished(root, cumulate(root, c));
      case Primitive.ArgSort(boolean descending, int count) ->
          finished(root, sort(root, descending, count));
      case Primitive.Cholesky c -> finished(root, cholesky(root));
      case Primitive.SolveTriangular(boolean transposed) -> finished(root, solve(root, transposed));
      case Primitive.Scan(var loop) -> new Rounds(root, loop, storage).lower(order, this::finished);
      case Primitive.Part part ->
          producers.put(root, Objects.requireNonNull(producers.get(root.input(0))));
      default -> map(root);
    }
  }

  private void finished(Tensor root, Kernel kernel) {
    producers.put(root, drafts.size());
    drafts.add(new Draft.Finished(kernel));
  }

  private void map(Tensor root) {
    Reads reads = Reads.of(root, storage);
    Draft.Open draft = joinable(root, reads, root.origin());
    draft.add(root, reads, storage);
    producers.put(root, drafts.indexOf(draft));
  }

  /** Pieces are stored by whichever maps they suit; the whole is there after the last of these. */
  private void piece(Tensor whole, Pieces.Piece piece) {
    Reads reads = Reads.ofPiece(piece.part(), storage);
    Draft.Open draft = joinable(piece.part(), reads, whole.origin());
    draft.add(piece.part(), storage.view(whole, piece.place(), piece.place().length), reads);
    producers.merge(whole, drafts.indexOf(draft), Math::max);
  }

  private Draft.Open joinable(Tensor part, Reads reads, String origin) {
    for (int i = drafts.size() - 1; i >= firstOpen; i--) {
      if (drafts.get(i) instanceof Draft.Open open && open.extent().equals(part.shape())) {
        if (open.suits(reads) && open.hasRoom(stored.size(part)) && reads.allow(i, producers)) {
          return open;
        }
      }
    }
    Draft.Open fresh = new Draft.Open(origin, part.shape(), storage);
    drafts.add(fresh);
    return fresh;
  }

  private Kernel contract(Tensor product) {
    Tensor a = product.input(0);
    Tensor b = product.input(1);
    return new Kernel.Contract(
        product.origin(),
        a.shape().axes(0, a.shape().rank() - 2),
        Shape.of(a.shape().extent(-2)),
        Shape.of(b.shape().extent(-1)),
        Shape.of(a.shape().extent(-1)),
        operands.view(a),
        operands.view(b),
        operands.view(product));
  }

  private Kernel cumulate(Tensor root, Primitive.Cumulate c) {
    Shape shape = root.shape();
    List<Integer> order = IntStream.range(0, shape.rank()).boxed().toList();
    List<Integer> last = new ArrayList<>(order);
    last.remove(c.axis());
    Shape outer = new Shape(last.stream().map(shape::extent).toList());
    last.add(c.axis());
    return new Kernel.Cumulate(
        root.origin(),
        outer,
        shape.extent(c.axis()),
        c.op(),
        c.exclusive(),
        walked(operands.view(root.input(0)), last, c, shape),
        walked(operands.view(root), last, c, shape));
  }

  /** The cumulated axis last, and from its end if reversed. */
  private static View walked(View view, List<Integer> order, Primitive.Cumulate c, Shape shape) {
    List<Integer> strides = new ArrayList<>(order.stream().map(view.strides()::get).toList());
    int along = strides.getLast();
    if (c.reverse()) {
      strides.set(strides.size() - 1, -along);
    }
    int start = c.reverse() ? Math.max(0, shape.extent(c.axis()) - 1) * along : 0;
    return new View(view.buffer(), view.offset() + start, strides);
  }

  private Kernel sort(Tensor root, boolean descending, int count) {
    Shape shape = root.input(0).shape();
    return new Kernel.Sort(
        root.origin(),
        shape.axes(0, shape.rank() - 1),
        shape.extent(-1),
        count,
        descending,
        operands.view(root.input(0)),
        operands.view(root));
  }

  private Kernel cholesky(Tensor root) {
    Shape shape = root.shape();
    return new Kernel.Cholesky(
        root.origin(),
        shape.axes(0, shape.rank() - 2),
        shape.extent(-1),
        operands.view(root.input(0)),
        operands.view(root));
  }

  private Kernel solve(Tensor root, boolean transposed) {
    Shape shape = root.shape();
    return new Kernel.Solve(
        root.origin(),
        shape.axes(0, shape.rank() - 2),
        shape.extent(-2),
        shape.extent(-1),
        transposed,
        operands.view(root.input(0)),
        operands.view(root.input(1)),
        operands.view(root));
  }

  private Kernel reduce(Tensor root, Primitive.Reduction op, List<Integer> axes) {
    Shape shape = root.input(0).shape();
    List<Integer> kept =
        IntStream.range(0, shape.rank()).filter(a -> !axes.contains(a)).boxed().toList();
    Shape outer = new Shape(kept.stream().map(shape::extent).toList());
    Shape inner = new Shape(axes.stream().map(shape::extent).toList());
    Along[] at = new Along[shape.rank()];
    Along[] target = new Along[shape.rank()];
    Arrays.fill(target, Along.FIRST);
    for (int i = 0; i < kept.size(); i++) {
      at[kept.get(i)] = Along.of(i);
      target[kept.get(i)] = Along.of(i);
    }
    for (int i = 0; i < axes.size(); i++) {
      at[axes.get(i)] = Along.of(kept.size() + i);
    }
    Body body = new Body(storage, shape.rank());
    int value = body.value(root.input(0), at);
    return new Kernel.Reduce(
        root.origin(),
        outer,
        inner,
        op,
        body.code(),
        value,
        storage.view(root, target, kept.size()));
  }
}
