package org.neurozoo.testkit.internal.onnx;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Weights by which elements along an axis make up those of another extent, as onnx.reference
 * computes them (op_resize.py).
 *
 * @param matrix one row for each new element, one column for each old
 * @param outside 1 for each new element that lies outside of the old ones and is extrapolated
 */
record Interpolation(double[][] matrix, int[] outside) {
  /** By an operator Upsample. */
  static Interpolation old(Attributes attributes, int from, int to, double scale) {
    String mode = attributes.text("mode", "nearest").toLowerCase(Locale.ROOT);
    Weights weights = new Weights(mode, "floor", -0.75, false, false);
    return of(
        from, IntStream.range(0, to).mapToDouble(i -> i / scale).toArray(), weights, 1, false);
  }

  static Interpolation of(Node node, int from, int to, double scale, double start, double end) {
    Attributes attributes = node.attributes();
    boolean eldest = node.opset() < 11;
    String how =
        attributes.text("coordinate_transformation_mode", eldest ? "asymmetric" : "half_pixel");
    Weights weights =
        new Weights(
            attributes.text("mode", "nearest"),
            attributes.text("nearest_mode", eldest ? "floor" : "round_prefer_floor"),
            attributes.real("cubic_coeff_a", -0.75),
            attributes.flag("exclude_outside", false),
            attributes.flag("antialias", false));
    double[] places =
        IntStream.range(0, to)
            .mapToDouble(i -> place(how, i, from, to, scale, start, end))
            .toArray();
    return of(from, places, weights, scale, how.equals("tf_crop_and_resize"));
  }

  private static Interpolation of(
      int from, double[] places, Weights weights, double scale, boolean crops) {
    double[][] matrix =
        Arrays.stream(places).mapToObj(x -> weights.at(x, from, scale)).toArray(double[][]::new);
    int[] outside =
        Arrays.stream(places).mapToInt(x -> crops && (x < 0 || x > from - 1) ? 1 : 0).toArray();
    return new Interpolation(matrix, outside);
  }

  /** Where a new element lies among the old ones. */
  private static double place(
      String how, int i, int from, int to, double scale, double start, double end) {
    double wide = scale * from;
    return switch (how) {
      case "align_corners" -> wide == 1 ? 0 : i * (from - 1) / (wide - 1);
      case "asymmetric" -> i / scale;
      case "tf_half_pixel_for_nn" -> (i + 0.5) / scale;
      case "pytorch_half_pixel" -> wide == 1 ? -0.5 : (i + 0.5) / scale - 0.5;
      case "half_pixel_symmetric" -> from / 2.0 * (1 - to / wide) + (i + 0.5) / scale - 0.5;
      case "tf_crop_and_resize" ->
          wide == 1
              ? (end + start) * (from - 1) / 2
              : i * (end - start) * (from - 1) / (wide - 1) + start * (from - 1);
      default -> (i + 0.5) / scale - 0.5;
    };
  }

  boolean isIdentity() {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[i].length; j++) {
        if (matrix[i][j] != (i == j ? 1 : 0)) {
          return false;
        }
      }
    }
    return matrix.length == matrix[0].length;
  }

  boolean anyOutside() {
    return Arrays.stream(outside).anyMatch(out -> out == 1);
  }
}
