package org.neurozoo.testkit.internal.gradients;

import static org.neurozoo.testkit.internal.gradients.Operators.add;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.neurozoo.graph.Padding;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Borders;
import org.neurozoo.graph.formula.Rearrangements;
import org.neurozoo.testkit.internal.gradients.Operators.Operator;

/** Shapes, slices, paddings and what goes by indices. */
final class MovementOperators {
  private MovementOperators() {}

  static void addTo(Map<String, Operator> all) {
    for (String name : List.of("reshape", "squeeze", "unsqueeze", "flatten", "expanddims")) {
      add(all, name, c -> c.in(0).reshape(c.expected()));
    }
    add(all, "transpose permute", MovementOperators::transpose);
    add(all, "expand broadcast broadcastto", c -> c.in(0).broadcast(c.expected()));
    add(all, "concat", c -> joined(c, c.whole("axis", 0), List.copyOf(c.inputs().values())));
    add(all, "stack", MovementOperators::stacked);
    all.put("split", MovementOperators::parts);
    add(all, "slice", MovementOperators::slice);
    add(all, "reverse flip", c -> c.in(0).reverse(c.wholes("axes", c.wholes("axis", 0))));
    add(all, "roll", MovementOperators::roll);
    add(all, "pad", MovementOperators::pad);
    add(all, "tile", MovementOperators::tile);
    add(all, "repeat", MovementOperators::repeat);
    add(
        all,
        "depthtospace pixelshuffle",
        c ->
            Rearrangements.depthToSpace(
                c.in(0),
                c.whole("blocksize", c.whole("upscale_factor", 2)),
                c.text("mode", c.op().startsWith("D") ? "DCR" : "CRD").equals("CRD")));
    add(all, "spacetodepth", c -> Rearrangements.spaceToDepth(c.in(0), c.whole("blocksize", 2)));
    IndexOperators.addTo(all);
  }

  private static Tensor joined(GradientCase c, int axis, List<Tensor> parts) {
    return Tensor.concatenate(axis, parts).reshape(c.expected());
  }

  private static Tensor stacked(GradientCase c) {
    int axis = Math.floorMod(c.whole("axis", 0), c.expected().rank());
    List<Tensor> parts = new ArrayList<>();
    for (Tensor x : c.inputs().values()) {
      List<Integer> extents = new ArrayList<>(x.shape().extents());
      extents.add(axis, 1);
      parts.add(x.reshape(new Shape(extents)));
    }
    return Tensor.concatenate(axis, parts);
  }

  /** Which part is meant the case may not tell. */
  private static List<Tensor> parts(GradientCase c) {
    Tensor x = c.in(0);
    int axis = x.shape().axis(c.whole("axis", 0));
    int extent = x.shape().extent(axis);
    int count = c.whole("num_outputs", 2);
    int[] even = new int[count];
    int each = Math.ceilDiv(extent, count);
    for (int i = 0; i < count; i++) {
      even[i] = Math.min(each, extent - i * each);
    }
    List<Tensor> parts = new ArrayList<>();
    int from = 0;
    for (int size : c.wholes("split", c.wholes("sizes", even))) {
      parts.add(x.slice(axis, from, from + size));
      from += size;
    }
    for (String name : List.of("index", "output", "part")) {
      if (c.has(name)) {
        return List.of(parts.get(c.whole(name, 0)));
      }
    }
    parts.add(Tensor.concatenate(axis, List.copyOf(parts).reversed()));
    return parts;
  }

  static int[] last(int rank, int axis) {
    return IntStream.concat(IntStream.range(0, rank).filter(a -> a != axis), IntStream.of(axis))
        .toArray();
  }

  static int[] inverse(int[] order) {
    int[] inverse = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      inverse[order[i]] = i;
    }
    return inverse;
  }

  private static Tensor transpose(GradientCase c) {
    int rank = c.in(0).shape().rank();
    int[] turned = IntStream.range(0, rank).map(i -> rank - 1 - i).toArray();
    return c.in(0).transpose(c.wholes("perm", c.wholes("axes", turned)));
  }

  private static Tensor slice(GradientCase c) {
    int[] starts = c.wholes("starts");
    int[] ends = c.wholes("ends");
    int[] axes = c.wholes("axes", IntStream.range(0, starts.length).toArray());
    int[] steps = c.wholes("steps", IntStream.generate(() -> 1).limit(starts.length).toArray());
    Tensor y = c.in(0);
    for (int i = 0; i < axes.length; i++) {
      y = slice(y, y.shape().axis(axes[i]), starts[i], ends[i], steps[i]);
    }
    return y;
  }

  private static Tensor slice(Tensor x, int axis, int start, int end, int step) {
    int n = x.shape().extent(axis);
    int from = Math.clamp(start < 0 ? (long) start + n : start, 0, step > 0 ? n : n - 1);
    long to = end < 0 ? Math.max((long) end + n, -1) : end;
    int until = Math.clamp(to, step > 0 ? 0 : -1, n);
    int count = Math.max(0, Math.ceilDiv(until - from, step));
    return Tensor.of(new Primitive.Slice(axis, from, count, step), x);
  }

  private static Tensor roll(GradientCase c) {
    Tensor x = c.in(0);
    int axis = c.whole("axis", 0);
    int n = x.shape().extent(axis);
    int shift = Math.floorMod(c.whole("shift", 1), n);
    return shift == 0
        ? x
        : Tensor.concatenate(
            axis, List.of(x.slice(axis, n - shift, n), x.slice(axis, 0, n - shift)));
  }

  private static Tensor pad(GradientCase c) {
    Tensor x = c.in(0);
    int[] pads = c.wholes("pads");
    int[] axes = c.wholes("axes", IntStream.range(0, pads.length / 2).toArray());
    Tensor y = x;
    for (int i = 0; i < axes.length; i++) {
      y = pad(c, y, y.shape().axis(axes[i]), pads[i], pads[i + axes.length]);
    }
    return y;
  }

  private static Tensor pad(GradientCase c, Tensor x, int axis, int low, int high) {
    Tensor kept = x.slice(axis, Math.max(0, -low), x.shape().extent(axis) - Math.max(0, -high));
    int before = Math.max(0, low);
    int after = Math.max(0, high);
    String mode = c.text("mode", "constant");
    if (!mode.equals("constant")) {
      String name = mode.equals("symmetric") ? "MIRROR" : mode.toUpperCase(Locale.ROOT);
      return Borders.pad(kept, Borders.Mode.valueOf(name), axis, before, after);
    }
    double value = c.number("value", c.number("constant_value", 0));
    Tensor constant = c.named("constant_value", "value").orElse(x.literal(value));
    List<Padding> paddings = new ArrayList<>();
    x.shape().extents().forEach(extent -> paddings.add(Padding.NONE));
    paddings.set(axis, new Padding(before, after, 0));
    return Tensor.of(new Primitive.Pad(paddings), kept, constant.reshape());
  }

  private static Tensor tile(GradientCase c) {
    int[] repeats = c.wholes("repeats", c.wholes("reps"));
    Tensor y = c.in(0);
    for (int axis = 0; axis < repeats.length; axis++) {
      y = Rearrangements.tile(y, axis, repeats[axis]);
    }
    return y;
  }

  private static Tensor repeat(GradientCase c) {
    return Rearrangements.repeat(c.in(0), c.whole("axis", 0), c.whole("repeats", 2));
  }
}
