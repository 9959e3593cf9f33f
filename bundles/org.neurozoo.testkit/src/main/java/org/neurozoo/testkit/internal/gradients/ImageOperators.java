package org.neurozoo.testkit.internal.gradients;

import static org.neurozoo.testkit.internal.gradients.Operators.add;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neurozoo.graph.Convolution;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Padding;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Window;
import org.neurozoo.graph.formula.Convolutions;
import org.neurozoo.graph.formula.Norms;
import org.neurozoo.graph.formula.Pooling;
import org.neurozoo.graph.formula.Products;
import org.neurozoo.graph.formula.Statistics;
import org.neurozoo.testkit.internal.gradients.Operators.Operator;

/** Convolutions, pooling and resizing. */
final class ImageOperators {
  private ImageOperators() {}

  static void addTo(Map<String, Operator> all) {
    add(all, "conv conv1d conv2d conv3d", ImageOperators::convolution);
    add(all, "convtranspose convtransposed", ImageOperators::transposed);
    add(all, "maxpool", c -> Pooling.maximum(c.in(0), windows(c)));
    add(all, "averagepool avgpool", ImageOperators::average);
    add(all, "lppool", c -> Pooling.norm(c.in(0), c.number("p", 2), windows(c)));
    add(all, "globalaveragepool globalavgpool", c -> Pooling.globalAverage(c.in(0)));
    add(all, "globalmaxpool", c -> Pooling.globalMaximum(c.in(0)));
    add(all, "globallppool", ImageOperators::globalNorm);
    add(all, "resize upsample", ImageOperators::resized);
  }

  private static int at(int[] numbers, int i, int otherwise) {
    return i < numbers.length ? numbers[i] : otherwise;
  }

  private static List<Window> windows(GradientCase c) {
    return windows(c, c.wholes("kernel_shape"));
  }

  private static List<Window> windows(GradientCase c, int[] sizes) {
    List<Window> windows = new ArrayList<>();
    int rank = sizes.length;
    for (int i = 0; i < rank; i++) {
      int stride = at(c.wholes("strides"), i, 1);
      int dilation = at(c.wholes("dilations"), i, 1);
      int low = at(c.wholes("pads"), i, 0);
      int high = at(c.wholes("pads"), rank + i, 0);
      Window window = new Window(sizes[i], stride, dilation, low, high);
      windows.add(extended(c, window, c.in(0).shape().extent(2 + i)));
    }
    return windows;
  }

  private static Window extended(GradientCase c, Window w, int n) {
    String auto = c.text("auto_pad", "NOTSET");
    if (auto.startsWith("SAME")) {
      int total = Math.max(0, (Math.ceilDiv(n, w.stride()) - 1) * w.stride() + w.reach() - n);
      int low = auto.equals("SAME_LOWER") ? Math.ceilDiv(total, 2) : total / 2;
      return new Window(w.size(), w.stride(), w.dilation(), low, total - low);
    }
    if (!c.flag("ceil_mode", false)) {
      return w;
    }
    int count = Math.ceilDiv(n + w.low() + w.high() - w.reach(), w.stride()) + 1;
    boolean outside = (count - 1) * w.stride() >= n + w.low();
    int reached = (count - (outside ? 2 : 1)) * w.stride() + w.reach() - n - w.low();
    int high = Math.max(w.high(), reached);
    return new Window(w.size(), w.stride(), w.dilation(), w.low(), high);
  }

  private static int[] spatial(Tensor kernel) {
    return IntStream.range(2, kernel.shape().rank()).map(kernel.shape()::extent).toArray();
  }

  private static Tensor convolution(GradientCase c) {
    Convolution convolution = new Convolution(windows(c, spatial(c.in(1))), c.whole("group", 1));
    return biased(c, c.in(0).convolve(c.in(1), convolution));
  }

  private static Tensor biased(GradientCase c, Tensor y) {
    return c.count() < 3 ? y : y.plus(Norms.channelwise(c.in(2), y));
  }

  private static Tensor transposed(GradientCase c) {
    int[] sizes = spatial(c.in(1));
    List<Window> windows = new ArrayList<>();
    List<Integer> more = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      int stride = at(c.wholes("strides"), i, 1);
      Window bare = new Window(sizes[i], stride, at(c.wholes("dilations"), i, 1), 0, 0);
      int extra = at(c.wholes("output_padding"), i, 0);
      int whole = (c.in(0).shape().extent(2 + i) - 1) * stride + bare.reach() + extra;
      int cut = whole - c.expected().extent(2 + i);
      boolean given = c.has("pads");
      boolean upper = c.text("auto_pad", "NOTSET").equals("SAME_UPPER");
      int low = given ? c.wholes("pads")[i] : upper ? cut / 2 : Math.ceilDiv(cut, 2);
      int high = given ? c.wholes("pads")[sizes.length + i] : cut - low;
      windows.add(new Window(sizes[i], stride, bare.dilation(), low, high));
      more.add(extra);
    }
    Convolution convolution = new Convolution(windows, c.whole("group", 1));
    return biased(c, Convolutions.transposed(c.in(0), c.in(1), convolution, more));
  }

  private static Tensor average(GradientCase c) {
    boolean padding = c.flag("count_include_pad", false);
    if (!padding || !c.flag("ceil_mode", false)) {
      return Pooling.average(c.in(0), windows(c), padding);
    }
    Tensor x = c.in(0);
    List<Padding> given = new ArrayList<>(List.of(Padding.NONE, Padding.NONE));
    List<Window> wider = windows(c);
    List<Window> rest = new ArrayList<>();
    for (int i = 0; i < wider.size(); i++) {
      Window w = wider.get(i);
      int high = at(c.wholes("pads"), wider.size() + i, 0);
      given.add(new Padding(w.low(), high, 0));
      rest.add(new Window(w.size(), w.stride(), w.dilation(), 0, w.high() - high));
    }
    return Pooling.average(x.pad(0, given), rest, false);
  }

  private static Tensor globalNorm(GradientCase c) {
    int[] axes = IntStream.range(2, c.in(0).shape().rank()).toArray();
    return Statistics.norm(c.number("p", 2), c.in(0), axes);
  }

  /** Each axis by a matrix of the shares of its elements. */
  private static Tensor resized(GradientCase c) {
    Tensor y = c.in(0);
    int rank = y.shape().rank();
    for (int axis = 0; axis < rank; axis++) {
      int n = y.shape().extent(axis);
      int m = c.expected().extent(axis);
      if (n != m) {
        int[] order = MovementOperators.last(rank, axis);
        Tensor moved = Products.linear(y.transpose(order), shares(c, axis, n, m));
        y = moved.transpose(MovementOperators.inverse(order));
      }
    }
    return y;
  }

  private static Tensor shares(GradientCase c, int axis, int n, int m) {
    NdArray shares = NdArray.zeros(new Spec(c.type(), Shape.of(m, n)));
    double[] scales = c.numbers("scales");
    double scale = axis < scales.length ? scales[axis] : (double) m / n;
    for (int i = 0; i < m; i++) {
      double x = source(c, i, n, m, scale);
      if (c.text("mode", "nearest").contains("linear")) {
        int below = (int) Math.floor(x);
        put(shares, i, n, below, 1 - (x - below));
        put(shares, i, n, below + 1, x - below);
      } else {
        put(shares, i, n, nearest(c, x), 1);
      }
    }
    return Tensor.constant(shares);
  }

  private static void put(NdArray shares, int row, int n, int column, double share) {
    int at = row * n + Math.clamp(column, 0, n - 1);
    shares.put(at, shares.at(at) + share);
  }

  private static double source(GradientCase c, int i, int n, int m, double scale) {
    return switch (c.text("coordinate_transformation_mode", "half_pixel")) {
      case "asymmetric" -> i / scale;
      case "align_corners" -> m == 1 ? 0 : (double) i * (n - 1) / (m - 1);
      case "pytorch_half_pixel" -> m == 1 ? 0 : (i + 0.5) / scale - 0.5;
      default -> (i + 0.5) / scale - 0.5;
    };
  }

  private static int nearest(GradientCase c, double x) {
    return (int)
        switch (c.text("nearest_mode", "round_prefer_floor")) {
          case "floor" -> Math.floor(x);
          case "ceil" -> Math.ceil(x);
          case "round_prefer_ceil" -> Math.floor(x + 0.5);
          default -> Math.ceil(x - 0.5);
        };
  }
}
