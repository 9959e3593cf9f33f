package org.neurozoo.graph.formula;

import java.util.Collections;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/** The same numbers in another order, or several times. */
public final class Rearrangements {
  private Rearrangements() {}

  /** The whole so many times one after the other along an axis. */
  public static Tensor tile(Tensor x, int axis, int times) {
    return Tensor.concatenate(axis, Collections.nCopies(times, x));
  }

  /** Each element so many times along an axis: enlarging by the nearest neighbour. */
  public static Tensor repeat(Tensor x, int axis, int times) {
    int at = x.shape().axis(axis) + 1;
    Shape inner = x.shape().axes(at, x.shape().rank());
    Shape outer = x.shape().axes(0, at);
    Tensor column = x.reshape(outer.then(Shape.of(1)).then(inner));
    Tensor spread = column.broadcast(outer.then(Shape.of(times)).then(inner));
    return spread.reshape(x.shape().with(axis, x.shape().extent(axis) * times));
  }

  /**
   * [n, channels, h, w] as [n, channels / b², h · b, w · b]: each group of channels becomes a block
   * of points (Shi et al. 2016).
   *
   * @param columnsFirst whether a group is made of neighbouring channels, as in the source, or of
   *     channels that lie apart
   */
  public static Tensor depthToSpace(Tensor x, int b, boolean columnsFirst) {
    Shape s = x.shape();
    int n = s.extent(0);
    int c = s.extent(1) / (b * b);
    int h = s.extent(2);
    int w = s.extent(3);
    Tensor blocks =
        columnsFirst
            ? x.reshape(n, c, b, b, h, w).transpose(0, 1, 4, 2, 5, 3)
            : x.reshape(n, b, b, c, h, w).transpose(0, 3, 4, 1, 5, 2);
    return blocks.reshape(n, c, h * b, w * b);
  }

  /** [n, channels, h, w] as [n, channels · b², h / b, w / b]: channels of a block lie apart. */
  public static Tensor spaceToDepth(Tensor x, int b) {
    Shape s = x.shape();
    int n = s.extent(0);
    int c = s.extent(1);
    int h = s.extent(2) / b;
    int w = s.extent(3) / b;
    return x.reshape(n, c, h, b, w, b).transpose(0, 3, 5, 1, 2, 4).reshape(n, c * b * b, h, w);
  }

  /** One at the place an index along a new last axis names, else zero: [indices …, count]. */
  public static Tensor oneHot(Tensor indices, int count, ElementType type) {
    Shape shape = indices.shape().then(Shape.of(count));
    Tensor column = indices.reshape(indices.shape().then(Shape.of(1)));
    return Tensor.iota(shape, -1).same(column).to(type);
  }
}
