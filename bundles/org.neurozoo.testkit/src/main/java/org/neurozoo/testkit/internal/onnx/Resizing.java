package org.neurozoo.testkit.internal.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;

/** Interpolation: along every axis the product with a matrix of weights. */
final class Resizing {
  private Resizing() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    table.put("Resize", node -> node.result(resized(node)));
    table.put("Upsample", node -> node.result(upsampled(node)));
    table.put("AffineGrid", node -> node.result(grid(node)));
    return table;
  }

  private static Tensor upsampled(Node node) {
    double[] scales =
        node.has(1)
            ? node.numbers(1)
            : node.attributes().reals("scales").stream().mapToDouble(d -> d).toArray();
    Tensor x = node.x();
    for (int axis = 0; axis < scales.length; axis++) {
      int extent = x.shape().extent(axis);
      int to = (int) Math.floor(extent * scales[axis]);
      Interpolation weights = Interpolation.old(node.attributes(), extent, to, scales[axis]);
      x = product(x, axis, weights.matrix());
    }
    return x;
  }

  private static Tensor resized(Node node) {
    boolean old = node.opset() < 11;
    int[] named = node.attributes().wholes("axes");
    int[] axes = named.length == 0 ? Axes.from(0, node.rank()) : named;
    axes = Arrays.stream(axes).map(node.shape()::axis).toArray();
    int sizes = 3;
    int scales = old ? 1 : 2;
    double[] factors = new double[axes.length];
    int[] extents = new int[axes.length];
    if (!old && node.has(sizes) && node.ints(sizes).length > 0) {
      fit(node, axes, node.ints(sizes), factors, extents);
    } else {
      double[] given = node.numbers(scales);
      for (int i = 0; i < axes.length; i++) {
        factors[i] = given[i];
        extents[i] = (int) Math.floor(node.shape().extent(axes[i]) * given[i]);
      }
    }
    return interpolated(node, axes, factors, extents);
  }

  /** Extents as given, or one factor for all axes by which none gets larger or smaller. */
  private static void fit(Node node, int[] axes, int[] sizes, double[] factors, int[] extents) {
    String policy = node.attributes().text("keep_aspect_ratio_policy", "stretch");
    double least = Double.POSITIVE_INFINITY;
    double greatest = 0;
    for (int i = 0; i < axes.length; i++) {
      factors[i] = (double) sizes[i] / node.shape().extent(axes[i]);
      extents[i] = sizes[i];
      least = Math.min(least, factors[i]);
      greatest = Math.max(greatest, factors[i]);
    }
    if (!policy.equals("stretch")) {
      double factor = policy.equals("not_larger") ? least : greatest;
      for (int i = 0; i < axes.length; i++) {
        factors[i] = factor;
        extents[i] = (int) Math.floor(factor * node.shape().extent(axes[i]) + 0.5);
      }
    }
  }

  private static Tensor interpolated(Node node, int[] axes, double[] factors, int[] extents) {
    double[] region = node.opset() >= 11 && node.has(1) ? node.numbers(1) : new double[0];
    Tensor x = node.x();
    List<Tensor> outside = new ArrayList<>();
    for (int i = 0; i < axes.length; i++) {
      int extent = x.shape().extent(axes[i]);
      double from = region.length == 0 ? 0 : region[i];
      double to = region.length == 0 ? 1 : region[axes.length + i];
      Interpolation weights = Interpolation.of(node, extent, extents[i], factors[i], from, to);
      if (!weights.isIdentity()) {
        x = product(x, axes[i], weights.matrix());
      }
      if (weights.anyOutside()) {
        outside.add(Axes.place(Axes.whole(weights.outside()), axes[i], node.rank()));
      }
    }
    for (Tensor out : outside) {
      Tensor value = x.literal(node.attributes().real("extrapolation_value", 0));
      x = out.greater(out.literal(0)).select(value, x);
    }
    return x;
  }

  private static Tensor product(Tensor x, int axis, double[][] weights) {
    int from = weights[0].length;
    NdArray matrix = NdArray.zeros(Spec.f32(from, weights.length));
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < from; j++) {
        matrix.floats()[j * weights.length + i] = (float) weights[i][j];
      }
    }
    return Axes.along(
        x,
        axis,
        rows -> {
          Shape shape = rows.shape();
          Tensor flat = rows.reshape(shape.count() / from, from);
          return flat.matmul(Tensor.constant(matrix).to(x.type()))
              .reshape(shape.with(-1, weights.length));
        });
  }

  /** Positions in [-1, 1] under affine maps [n, d, d + 1]: [n, spatial…, d]. */
  private static Tensor grid(Node node) {
    int[] size = node.ints(1);
    int rank = size.length - 2;
    boolean corners = node.attributes().flag("align_corners", false);
    Shape spatial = Shape.of(Arrays.copyOfRange(size, 2, size.length));
    List<Tensor> columns = new ArrayList<>();
    for (int axis = rank - 1; axis >= 0; axis--) {
      int extent = spatial.extent(axis);
      Tensor place = Tensor.iota(spatial, axis).to(node.x().type());
      Tensor unit =
          corners
              ? place.times(extent == 1 ? 0 : 2.0 / (extent - 1)).minus(extent == 1 ? 0 : 1)
              : place.times(2).plus(1).over(extent).minus(1);
      columns.add(unit.reshape(1, spatial.count(), 1));
    }
    columns.add(node.x().literal(1).broadcast(Shape.of(1, spatial.count(), 1)));
    Tensor points = Tensor.concatenate(2, columns);
    return Products.product(points, node.x().transpose())
        .reshape(Shape.of(size[0]).then(spatial).then(Shape.of(rank)));
  }
}
