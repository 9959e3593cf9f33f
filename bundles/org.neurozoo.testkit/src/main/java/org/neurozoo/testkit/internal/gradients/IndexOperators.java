package org.neurozoo.testkit.internal.gradients;

import static org.neurozoo.testkit.internal.gradients.Operators.add;

import java.util.Map;
import java.util.stream.IntStream;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.testkit.internal.gradients.Operators.Operator;

/** Gathers and scatters; a negative index counts from the end. */
final class IndexOperators {
  private IndexOperators() {}

  static void addTo(Map<String, Operator> all) {
    add(all, "gather embedding take", IndexOperators::gather);
    add(all, "gatherelements takealongaxis", IndexOperators::gatherElements);
    add(all, "gathernd", IndexOperators::gatherNd);
    add(all, "scatterelements scatter", IndexOperators::scatterElements);
    add(all, "scatternd", IndexOperators::scatterNd);
    add(all, "reversesequence", IndexOperators::reverseSequence);
  }

  private static Tensor positive(Tensor indices, int count) {
    return indices.less(indices.literal(0)).select(indices.plus(count), indices);
  }

  private static Tensor gather(GradientCase c) {
    Tensor x = c.in(0);
    int axis = x.shape().axis(c.whole("axis", 0));
    Tensor indices = positive(c.indices("indices", "ids", "idx"), x.shape().extent(axis));
    int rank = x.shape().rank();
    int[] first = IntStream.concat(IntStream.of(axis), others(rank, axis)).toArray();
    Tensor rows = x.transpose(first).gather(indices);
    int n = indices.shape().rank();
    int[] back =
        IntStream.concat(
                IntStream.concat(IntStream.range(n, n + axis), IntStream.range(0, n)),
                IntStream.range(n + axis, n + rank - 1))
            .toArray();
    return rows.transpose(back);
  }

  private static IntStream others(int rank, int axis) {
    return IntStream.range(0, rank).filter(a -> a != axis);
  }

  /** Where in the data, flattened, each index points: its own place but for one axis. */
  private static Tensor places(Shape data, int axis, Tensor indices) {
    Tensor place = indices.literal(0).broadcast(indices.shape());
    for (int a = 0; a < data.rank(); a++) {
      boolean named = a == axis;
      Tensor at = named ? positive(indices, data.extent(a)) : Tensor.iota(indices.shape(), a);
      place = place.plus(at.times(data.strides().get(a)));
    }
    return place.reshape(indices.shape().count());
  }

  private static Tensor gatherElements(GradientCase c) {
    Tensor x = c.in(0);
    Tensor indices = c.indices("indices", "idx");
    Tensor places = places(x.shape(), x.shape().axis(c.whole("axis", 0)), indices);
    return x.reshape(x.shape().count()).gather(places).reshape(indices.shape());
  }

  private static Tensor scatterElements(GradientCase c) {
    Tensor x = c.in(0);
    Tensor indices = c.indices("indices", "idx");
    Tensor places = places(x.shape(), x.shape().axis(c.whole("axis", 0)), indices);
    Tensor updates = c.named("updates", "u", "src").orElseThrow().reshape(places.shape());
    Tensor flat = x.reshape(x.shape().count());
    return scattered(c, flat, places, updates).reshape(x.shape());
  }

  private static Tensor scattered(GradientCase c, Tensor data, Tensor indices, Tensor updates) {
    return switch (c.text("reduction", "none")) {
      case "none" -> data.scatter(ScatterMode.SET, 0, indices, updates);
      case "add" -> data.scatter(ScatterMode.ADD, 0, indices, updates);
      case "max" -> data.scatter(ScatterMode.MAXIMUM, 0, indices, updates);
      case "min" ->
          data.negate().scatter(ScatterMode.MAXIMUM, 0, indices, updates.negate()).negate();
      case "mul" -> data.times(factors(data, indices, updates));
      default -> throw new IllegalArgumentException("reduction " + c.text("reduction", ""));
    };
  }

  /** The product of the updates that meet each row. */
  private static Tensor factors(Tensor data, Tensor indices, Tensor updates) {
    Shape rows = data.shape();
    int n = indices.shape().extent(0);
    Shape all = Shape.of(rows.extent(0), n).then(rows.axes(1, rows.rank()));
    Tensor column = indices.reshape(Shape.of(1, n).then(ones(rows.rank() - 1)));
    Tensor hit = Tensor.iota(all, 0).same(column);
    return hit.select(updates, updates.literal(1)).reduce(Reduction.PRODUCT, 1).drop(1);
  }

  private static Shape ones(int rank) {
    return new Shape(IntStream.range(0, rank).mapToObj(i -> 1).toList());
  }

  /** Rows of the data, its first axes after the batch flattened, that tuples of indices name. */
  private static Tensor rows(Shape data, Tensor tuples, int batch) {
    int k = tuples.shape().extent(-1);
    Tensor row = tuples.literal(0);
    for (int j = 0; j < k; j++) {
      Tensor index = positive(tuples.slice(-1, j, j + 1).drop(-1), data.extent(batch + j));
      row = row.times(data.extent(batch + j)).plus(index);
    }
    return row;
  }

  private static Tensor gatherNd(GradientCase c) {
    Tensor x = c.in(0);
    Tensor tuples = c.indices("indices", "idx");
    int batch = c.whole("batch_dims", 0);
    int end = batch + tuples.shape().extent(-1);
    Shape s = x.shape();
    Shape outer = s.axes(0, batch);
    Shape flat = outer.then(Shape.of(s.axes(batch, end).count())).then(s.axes(end, s.rank()));
    return x.reshape(flat).gather(rows(s, tuples, batch), batch);
  }

  private static Tensor scatterNd(GradientCase c) {
    Tensor x = c.in(0);
    Shape s = x.shape();
    Tensor tuples = c.indices("indices", "idx");
    int k = tuples.shape().extent(-1);
    Shape rest = s.axes(k, s.rank());
    Tensor rows = rows(s, tuples, 0);
    int n = rows.shape().count();
    Tensor updates = c.named("updates", "u").orElseThrow().reshape(Shape.of(n).then(rest));
    Tensor data = x.reshape(Shape.of(s.axes(0, k).count()).then(rest));
    return scattered(c, data, rows.reshape(n), updates).reshape(s);
  }

  /** The first so many elements of each sample the other way round, by places. */
  private static Tensor reverseSequence(GradientCase c) {
    Tensor x = c.in(0);
    int time = x.shape().axis(c.whole("time_axis", 0));
    int batch = x.shape().axis(c.whole("batch_axis", 1));
    Tensor lengths = c.indices("sequence_lens");
    Shape spread = ones(x.shape().rank()).with(batch, x.shape().extent(batch));
    Tensor length = lengths.reshape(spread).broadcast(x.shape());
    Tensor at = Tensor.iota(x.shape(), time);
    Tensor from = at.less(length).select(length.minus(at).minus(at.literal(1)), at);
    Tensor places = places(x.shape(), time, from);
    return x.reshape(x.shape().count()).gather(places).reshape(x.shape());
  }
}
