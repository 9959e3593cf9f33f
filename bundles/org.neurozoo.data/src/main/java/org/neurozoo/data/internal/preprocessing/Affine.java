package org.neurozoo.data.internal.preprocessing;

import java.util.Map;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Fitted;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

/**
 * (x - shift) · scale + offset for every column of features; padding stays 0.
 *
 * @param shift F64 [columns]
 * @param scale F64 [columns]
 * @param offset F64 [columns]
 */
record Affine(String step, NdArray shift, NdArray scale, NdArray offset) implements Fitted {
  static Affine of(String step, double[] shift, double[] scale, double[] offset) {
    Shape shape = Shape.of(shift.length);
    return new Affine(
        step, NdArray.of(shape, shift), NdArray.of(shape, scale), NdArray.of(shape, offset));
  }

  static Affine restore(String step, Map<String, NdArray> state) {
    return new Affine(
        step,
        Steps.get(step, state, "shift"),
        Steps.get(step, state, "scale"),
        Steps.get(step, state, "offset"));
  }

  @Override
  public Map<String, NdArray> state() {
    return Map.of("shift", shift, "scale", scale, "offset", offset);
  }

  @Override
  public DataSet apply(DataSet data) {
    float[] from = Steps.numbers(step, data);
    Steps.requireSame(step, Shape.of(Steps.columns(data)), shift.shape());
    float[] to = new float[from.length];
    Columns.each(
        data,
        (i, j) ->
            to[i] =
                (float)
                    ((from[i] - shift.doubles()[j]) * scale.doubles()[j] + offset.doubles()[j]));
    return data.withFeatures(NdArray.of(data.features().shape(), to));
  }
}
