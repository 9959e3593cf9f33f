package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Set<Tensor> roots;
  private final Storage storage;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Tensor, Integer> producers = new HashMap<>();
  private int firstOpen;

  Lowering(Program program) {
    this.program = program;
    this.order = Topology.order(program.targets());
    this.roots = Roots.of(order, program.targets());
    this.storage = new Storage(roots);
  }

  Result lower() {
    Set<Tensor> deferred = deferred();
    order.stream().filter(t -> isLowered(t) && !deferred.contains(t)).forEach(this::lower);
    firstOpen = drafts.size();
    order.stream().filter(deferred::contains).forEach(this::lower);
    Map<Buffer, Buffer> updates = new LinkedHashMap<>();
    program
        .updates()
        .forEach((name, value) -> updates.put(storage.buffer(value), state(name, value)));
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

  private Buffer state(String name, Tensor value) {
    return storage.buffer(Tensor.variable(name, value.spec()));
  }

  /** New values that nothing else reads: they can wait until all old values have been read. */
  private Set<Tensor> deferred() {
    Set<Tensor> read = new HashSet<>(program.outputs().values());
    order.forEach(tensor -> read.addAll(tensor.inputs()));
    Set<Tensor> deferred = new HashSet<>(program.updates().values());
    deferred.removeAll(read);
    // A new value read only by other new values waits with them.
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Tensor value : program.updates().values()) {
        boolean waits = !program.outputs().containsValue(value) && readOnlyBy(value, deferred);
        changed |= waits && deferred.add(value);
      }
    }
    return deferred;
  }

  private boolean readOnlyBy(Tensor value, Set<Tensor> deferred) {
    return order.stream()
        .filter(tensor -> tensor.inputs().contains(value))
        .allMatch(tensor -> leadsOnlyTo(tensor, deferred));
  }

  private boolean leadsOnlyTo(Tensor tensor, Set<Tensor> deferred) {
    return deferred.contains(tensor) || !roots.contains(tensor) && readOnlyBy(tensor, deferred);
  }

  private boolean isLowered(Tensor tensor) {
    return roots.contains(tensor) && !isLeaf(tensor.primitive());
  }

  private static boolean isLeaf(Primitive primitive) {
    return primitive instanceof Primitive.Input
        || primitive instanceof Primitive.Variable
        || primitive instanceof Primitive.Counter
        || primitive instanceof Primitive.Constant;
  }

  private void lower(Tensor root) {
    switch (root.primitive()) {
      case Primitive.MatrixProduct p -> finished(root, contract(root));
      case Primitive.Reduce(var op, var axes) -> finished(root, reduce(root, op, axes));
      case Primitive.ScatterAdd(int rows) -> finished(root, scatter(root, rows));
      default -> map(root);
    }
  }

  private void finished(Tensor root, Kernel kernel) {
    producers.put(root, drafts.size());
    drafts.add(new Draft.Finished(kernel));
  }

  private void map(Tensor root) {
    Draft.Open draft = joinable(root);
    draft.add(root, storage);
    producers.put(root, drafts.indexOf(draft));
  }

  private Draft.Open joinable(Tensor root) {
    Reads reads = Reads.of(root, storage);
    for (int i = drafts.size() - 1; i >= firstOpen; i--) {
      if (drafts.get(i) instanceof Draft.Open open && open.extent().equals(root.shape())) {
        if (reads.allow(i, producers)) {
          return open;
        }
      }
    }
    Draft.Open fresh = new Draft.Open(root.origin(), root.shape(), storage);
    drafts.add(fresh);
    return fresh;
  }

  private Kernel contract(Tensor product) {
    Tensor a = product.input(0);
    Tensor b = product.input(1);
    int rank = a.shape().rank();
    Shape batch = a.shape().axes(0, rank - 2);
    return new Kernel.Contract(
        product.origin(),
        batch,
        a.shape().extent(-2),
        b.shape().extent(-1),
        a.shape().extent(-1),
        operand(a),
        operand(b),
        storage.view(product, Views.identity(rank), rank));
  }

  private org.neurozoo.graph.plan.View operand(Tensor operand) {
    int rank = operand.shape().rank();
    int[] at = Views.identity(rank);
    Tensor base = operand;
    while (Views.isView(base) && !storage.holds(base)) {
      at = Views.below(base, at);
      base = base.input(0);
    }
    return storage.view(base, at, rank);
  }

  private Kernel reduce(Tensor root, Primitive.Reduction op, List<Integer> axes) {
    Shape shape = root.input(0).shape();
    List<Integer> kept =
        IntStream.range(0, shape.rank()).filter(a -> !axes.contains(a)).boxed().toList();
    Shape outer = new Shape(kept.stream().map(shape::extent).toList());
    Shape inner = new Shape(axes.stream().map(shape::extent).toList());
    int[] at = new int[shape.rank()];
    int[] target = new int[shape.rank()];
    Arrays.fill(target, Views.FIRST);
    for (int i = 0; i < kept.size(); i++) {
      at[kept.get(i)] = i;
      target[kept.get(i)] = i;
    }
    for (int i = 0; i < axes.size(); i++) {
      at[axes.get(i)] = kept.size() + i;
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

  private Kernel scatter(Tensor root, int rows) {
    Tensor index = root.input(0);
    Tensor updates = root.input(1);
    int count = index.shape().count();
    int width = root.shape().count() / rows;
    Shape wide = Shape.of(count, width);
    int[] at = Views.identity(2);
    return new Kernel.Scatter(
        root.origin(),
        count,
        width,
        rows,
        storage.view(index, Views.identity(1), 1),
        Storage.along(storage.buffer(updates), wide, at, 2),
        Storage.along(storage.buffer(root), Shape.of(rows, width), at, 2));
  }
}
