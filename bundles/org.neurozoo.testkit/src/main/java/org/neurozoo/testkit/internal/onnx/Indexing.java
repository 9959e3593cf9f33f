package org.neurozoo.testkit.internal.onnx;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/** Reading and writing where indices say. */
final class Indexing {
  private Indexing() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    table.put("Gather", node -> node.result(gathered(node)));
    table.put("GatherElements", node -> node.result(elements(node)));
    table.put("GatherND", node -> node.result(slices(node)));
    table.put("Scatter", node -> node.result(scatteredElements(node)));
    table.put("ScatterElements", node -> node.result(scatteredElements(node)));
    table.put("ScatterND", node -> node.result(scatteredSlices(node)));
    table.put("TensorScatter", node -> node.result(cached(node)));
    table.put("ReverseSequence", node -> node.result(reversed(node)));
    return table;
  }

  /** Negative indices count from the end. */
  private static Tensor fromStart(Tensor indices, int extent) {
    return indices.less(indices.literal(0)).select(indices.plus(extent), indices);
  }

  private static Tensor gathered(Node node) {
    int axis = node.axis(0);
    Tensor indices = fromStart(node.x(1), node.shape().extent(axis));
    Tensor rows = Axes.move(node.x(), axis, 0);
    Shape rest = rows.shape().axes(1, rows.shape().rank());
    Tensor flat = rows.gather(indices.reshape(indices.shape().count()));
    Shape whole = rest.axes(0, axis).then(indices.shape()).then(rest.axes(axis, rest.rank()));
    return Axes.move(flat, 0, axis).reshape(whole);
  }

  private static Tensor elements(Node node) {
    int axis = node.axis(0);
    int last = node.rank() - 1;
    Tensor indices = Axes.move(fromStart(node.x(1), node.shape().extent(axis)), axis, last);
    Tensor data = Axes.move(node.x(), axis, last);
    for (int i = 0; i < last; i++) {
      data = data.slice(i, 0, indices.shape().extent(i));
    }
    return Axes.move(data.gather(indices, last), last, axis);
  }

  private static Tensor slices(Node node) {
    int batch = node.attributes().whole("batch_dims", 0);
    Shape shape = node.shape();
    int depth = node.x(1).shape().extent(-1);
    Tensor rows = rows(node.x(1), shape.axes(batch, batch + depth));
    Shape rest = shape.axes(batch + depth, shape.rank());
    int count = shape.axes(batch, batch + depth).count();
    Tensor data = node.x().reshape(shape.axes(0, batch).then(Shape.of(count)).then(rest));
    return data.gather(rows, batch);
  }

  /** Row-major positions within extents from indices [..., rank]. */
  private static Tensor rows(Tensor indices, Shape extents) {
    int last = indices.shape().rank() - 1;
    Tensor position = indices.slice(last, 0, 1).times(0);
    for (int i = 0; i < extents.rank(); i++) {
      Tensor index = fromStart(indices.slice(last, i, i + 1), extents.extent(i));
      position = position.plus(index.times(extents.strides().get(i)));
    }
    return position.drop(last);
  }

  private static Tensor scatteredElements(Node node) {
    int axis = node.axis(0);
    Shape shape = node.shape();
    Tensor indices = fromStart(node.x(1), shape.extent(axis));
    Tensor position = indices.times(shape.strides().get(axis));
    for (int i = 0; i < shape.rank(); i++) {
      if (i != axis) {
        Tensor place = Tensor.iota(indices.shape(), i);
        position = position.plus(place.times(shape.strides().get(i)));
      }
    }
    int count = indices.shape().count();
    Tensor updates = node.x(2).reshape(count);
    return scatter(node, node.x().reshape(shape.count()), position.reshape(count), updates)
        .reshape(shape);
  }

  private static Tensor scatteredSlices(Node node) {
    Shape shape = node.shape();
    Shape indices = node.x(1).shape();
    int depth = indices.extent(-1);
    int count = indices.axes(0, indices.rank() - 1).count();
    Shape rest = shape.axes(depth, shape.rank());
    Tensor rows = rows(node.x(1), shape.axes(0, depth)).reshape(count);
    Tensor data = node.x().reshape(Shape.of(shape.axes(0, depth).count()).then(rest));
    Tensor updates = node.x(2).reshape(Shape.of(count).then(rest));
    return scatter(node, data, rows, updates).reshape(shape);
  }

  private static Tensor scatter(Node node, Tensor data, Tensor rows, Tensor updates) {
    String mode = node.attributes().text("reduction", "none");
    if (rows.shape().count() == 0) {
      return data;
    }
    return switch (mode) {
      case "none" -> data.scatter(ScatterMode.SET, 0, rows, updates);
      case "add" -> data.scatter(ScatterMode.ADD, 0, rows, updates);
      case "max" -> data.scatter(ScatterMode.MAXIMUM, 0, rows, updates);
      case "min" -> data.negate().scatter(ScatterMode.MAXIMUM, 0, rows, updates.negate()).negate();
      default -> data.times(factors(data, rows, updates));
    };
  }

  /** The product of all updates at each row: no scatter multiplies. */
  private static Tensor factors(Tensor data, Tensor rows, Tensor updates) {
    int count = rows.shape().count();
    int rank = data.shape().rank() + 1;
    Shape all = Shape.of(count).then(data.shape());
    Tensor hit = Tensor.iota(all, 1).same(Axes.place(rows, 0, rank));
    Shape single = Shape.of(count, 1).then(data.shape().axes(1, rank - 1));
    Tensor factors = hit.select(updates.reshape(single), updates.literal(1));
    return factors.reduce(Reduction.PRODUCT, 0).reshape(data.shape());
  }

  /** Updates are written along an axis from an index on that each sample has of its own. */
  private static Tensor cached(Node node) {
    int axis = node.axis(-2);
    Tensor past = Axes.move(node.x(), axis, 1);
    Tensor update = Axes.move(node.x(1), axis, 1);
    int batch = past.shape().extent(0);
    int count = update.shape().extent(1);
    Tensor rows = Tensor.iota(Shape.of(batch, count), 1);
    if (node.has(2)) {
      rows = rows.plus(node.x(2).reshape(batch, 1));
    }
    if (node.attributes().text("mode", "linear").equals("circular")) {
      Tensor rounds = rows.over(past.shape().extent(1));
      rows = rows.minus(rounds.times(past.shape().extent(1)));
    }
    return Axes.move(past.scatter(ScatterMode.SET, 1, rows, update), 1, axis);
  }

  private static Tensor reversed(Node node) {
    int time = node.attributes().whole("time_axis", 0);
    Tensor x = time == 0 ? node.x().transpose(swapped(node.rank())) : node.x();
    Shape steps = x.shape().axes(0, 2);
    Tensor position = Tensor.iota(steps, 1);
    Tensor length = node.x(1).to(ElementType.I32).reshape(steps.extent(0), 1);
    Tensor mirrored = length.minus(1).minus(position);
    Tensor turned = x.gather(position.less(length).select(mirrored, position), 1);
    return time == 0 ? turned.transpose(swapped(node.rank())) : turned;
  }

  private static int[] swapped(int rank) {
    return IntStream.range(0, rank).map(i -> i < 2 ? 1 - i : i).toArray();
  }
}
