package org.neurozoo.graph;

import java.util.List;
import java.util.stream.IntStream;

/** Types and shapes of primitives that cut, join and slide. */
final class Geometry {
  private Geometry() {}

  static Spec convolve(Primitive.Convolve convolve, List<Spec> in) {
    Spec x = in.getFirst();
    Spec kernel = in.getLast();
    requireFit(convolve.convolution(), x, kernel, in);
    return new Spec(x.type(), convolve.convolution().y(x.shape(), kernel.shape()));
  }

  static Spec convolveInput(Primitive.ConvolveInput convolve, List<Spec> in) {
    Spec x = new Spec(in.getFirst().type(), convolve.x());
    requireFit(convolve.convolution(), x, in.getLast(), in);
    Shape y = convolve.convolution().y(x.shape(), in.getLast().shape());
    Inference.require(y.equals(in.getFirst().shape()), "transposed convolution to " + x, in);
    return x;
  }

  static Spec convolveKernel(Primitive.ConvolveKernel convolve, List<Spec> in) {
    Spec kernel = new Spec(in.getFirst().type(), convolve.kernel());
    requireFit(convolve.convolution(), in.getFirst(), kernel, in);
    Shape y = convolve.convolution().y(in.getFirst().shape(), kernel.shape());
    boolean fits = new Spec(kernel.type(), y).equals(in.getLast());
    Inference.require(fits, "convolution to a kernel " + kernel, in);
    return kernel;
  }

  private static void requireFit(Convolution convolution, Spec x, Spec kernel, List<Spec> in) {
    boolean types = x.type().isReal() && x.type() == kernel.type();
    boolean fits = types && convolution.fits(x.shape(), kernel.shape());
    boolean paddings = convolution.windows().stream().allMatch(Window::isNarrow);
    Inference.require(fits && paddings, "convolution", in);
  }

  static Spec window(Primitive.WindowReduce window, List<Spec> in) {
    Spec x = in.getFirst();
    List<Window> windows = window.windows();
    boolean ranks = x.shape().rank() >= windows.size() && x.type().isReal();
    boolean narrow = windows.stream().allMatch(Window::isNarrow);
    Inference.require(ranks && narrow, window.op() + " of windows " + windows, in);
    int first = x.shape().rank() - windows.size();
    Shape y = x.shape();
    for (int i = 0; i < windows.size(); i++) {
      y = y.with(first + i, Math.max(0, windows.get(i).count(y.extent(first + i))));
    }
    return new Spec(window.op().isPosition() ? ElementType.I32 : x.type(), y);
  }

  static Spec slice(Primitive.Slice slice, List<Spec> in) {
    Shape x = in.getFirst().shape();
    int extent = hasAxis(x, slice.axis()) ? x.extent(slice.axis()) : 0;
    int last = slice.from() + (slice.count() - 1) * slice.step();
    boolean inside = slice.from() >= 0 && slice.from() < extent && last >= 0 && last < extent;
    boolean fits = slice.count() == 0 || slice.count() > 0 && inside;
    Inference.require(hasAxis(x, slice.axis()) && fits, slice, in);
    return new Spec(in.getFirst().type(), x.with(slice.axis(), slice.count()));
  }

  private static boolean hasAxis(Shape shape, int axis) {
    return axis >= 0 && axis < shape.rank();
  }

  static Spec dynamicSlice(Primitive.DynamicSlice slice, List<Spec> in) {
    Shape x = in.getFirst().shape();
    boolean start = in.getLast().equals(Spec.i32());
    boolean fits = start && hasAxis(x, slice.axis()) && slice.count() >= 0;
    Inference.require(fits && slice.count() <= x.extent(slice.axis()), slice, in);
    return new Spec(in.getFirst().type(), x.with(slice.axis(), slice.count()));
  }

  static Spec dynamicUpdate(Primitive.DynamicUpdate update, List<Spec> in) {
    Spec x = in.get(0);
    Spec part = in.get(2);
    boolean fits =
        in.get(1).equals(Spec.i32())
            && hasAxis(x.shape(), update.axis())
            && part.shape().rank() == x.shape().rank()
            && part.shape().extent(update.axis()) <= x.shape().extent(update.axis())
            && part.equals(
                new Spec(
                    x.type(), x.shape().with(update.axis(), part.shape().extent(update.axis()))));
    Inference.require(fits, update, in);
    return x;
  }

  static Spec pad(Primitive.Pad pad, List<Spec> in) {
    Spec x = in.getFirst();
    boolean value = in.getLast().equals(new Spec(x.type(), Shape.SCALAR));
    Inference.require(value && pad.paddings().size() == x.shape().rank(), pad, in);
    List<Integer> extents =
        IntStream.range(0, x.shape().rank())
            .mapToObj(axis -> pad.paddings().get(axis).extent(x.shape().extent(axis)))
            .toList();
    return new Spec(x.type(), new Shape(extents));
  }

  static Spec concatenate(Primitive.Concatenate concatenate, List<Spec> in) {
    Spec first = in.getFirst();
    int axis = concatenate.axis();
    Inference.require(hasAxis(first.shape(), axis), concatenate, in);
    int extent = 0;
    for (Spec part : in) {
      boolean ranks = part.shape().rank() == first.shape().rank();
      Inference.require(
          ranks
              && new Spec(part.type(), part.shape().with(axis, 0))
                  .equals(new Spec(first.type(), first.shape().with(axis, 0))),
          concatenate,
          in);
      extent += part.shape().extent(axis);
    }
    return new Spec(first.type(), first.shape().with(axis, extent));
  }
}
