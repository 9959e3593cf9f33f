package org.neurozoo.layers.internal.regularizer;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.ImageSize;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/**
 * A batch of images whose pixels can be taken from other places.
 *
 * @param images as [batch, height · width, channels]
 * @param like the shape that samples came in, [batch, …]
 */
record Pixels(Tensor images, ImageSize size, Shape like) {
  /**
   * Samples as images.
   *
   * @throws FaultException if they are none
   */
  static Pixels of(Tensor features) {
    Shape shape = features.shape();
    ImageSize size =
        ImageSize.of(shape.axes(1, shape.rank()))
            .orElseThrow(
                () ->
                    FaultException.of(
                        Texts.beside(Pixels.class),
                        "training.regularizers",
                        "no.images",
                        shape.axes(1, shape.rank())));
    int pixels = size.height() * size.width();
    Tensor planes = features.reshape(shape.extent(0), size.channels(), pixels);
    return new Pixels(planes.transpose(), size, shape);
  }

  int batch() {
    return like.extent(0);
  }

  /** The shape of one number for each pixel. */
  Shape plane() {
    return Shape.of(batch(), size.height() * size.width());
  }

  /** The row that a pixel stands in, counted from the middle, F32 [batch, pixels]. */
  Tensor rows() {
    Tensor position = Tensor.iota(plane(), 1);
    return position
        .over(position.literal(size.width()))
        .to(ElementType.F32)
        .minus((size.height() - 1) / 2.0);
  }

  /** The column that a pixel stands in, counted from the middle, F32 [batch, pixels]. */
  Tensor columns() {
    Tensor position = Tensor.iota(plane(), 1);
    Tensor width = position.literal(size.width());
    return position
        .minus(position.over(width).times(width))
        .to(ElementType.F32)
        .minus((size.width() - 1) / 2.0);
  }

  /** Images again in the shape that samples came in, whatever becomes of each pixel. */
  Tensor samples(Tensor pixels) {
    return pixels.transpose().reshape(like);
  }

  /**
   * Every pixel taken from another place, between pixels weighted by nearness; 0 outside.
   *
   * @param rows where from, counted from the middle, F32 [batch, pixels]
   * @param columns likewise
   */
  Tensor taken(Tensor rows, Tensor columns) {
    Tensor y = rows.plus((size.height() - 1) / 2.0);
    Tensor x = columns.plus((size.width() - 1) / 2.0);
    Tensor top = y.unary(UnaryOp.FLOOR);
    Tensor left = x.unary(UnaryOp.FLOOR);
    Tensor down = y.minus(top);
    Tensor right = x.minus(left);
    Tensor upper = at(top, left, right.subtractedFrom(1)).plus(at(top, left.plus(1), right));
    Tensor below = top.plus(1);
    Tensor lower = at(below, left, right.subtractedFrom(1)).plus(at(below, left.plus(1), right));
    return samples(upper.times(column(down.subtractedFrom(1))).plus(lower.times(column(down))));
  }

  /** The pixels at whole places times a weight, [batch, pixels, channels]. */
  private Tensor at(Tensor y, Tensor x, Tensor weight) {
    Tensor inside = within(y, size.height()).and(within(x, size.width()));
    Tensor index = y.times(size.width()).plus(x).to(ElementType.I32);
    Tensor safe = inside.select(index, index.literal(0));
    return images.gather(safe, 1).times(column(inside.select(weight, weight.literal(0))));
  }

  private static Tensor within(Tensor place, int extent) {
    Tensor zero = place.literal(0);
    return zero.compare(Comparison.LESS_OR_EQUAL, place).and(place.less(place.literal(extent)));
  }

  private Tensor column(Tensor plane) {
    return plane.reshape(batch(), size.height() * size.width(), 1);
  }
}
