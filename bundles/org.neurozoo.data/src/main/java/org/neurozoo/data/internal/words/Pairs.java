package org.neurozoo.data.internal.words;

import java.util.Optional;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Values;

/**
 * Rows of inputs and outputs.
 *
 * @param inputs F32 [rows, inputs]
 * @param outputs F32 [rows, outputs]
 */
record Pairs(NdArray inputs, NdArray outputs) {
  /** Inputs and outputs in turn. */
  static Pairs read(Words words, int rows, int inputs, int outputs) {
    words.requireRoom((double) rows * (inputs + outputs));
    float[] in = new float[rows * inputs];
    float[] out = new float[rows * outputs];
    for (int row = 0; row < rows; row++) {
      words.fill(in, row * inputs, inputs, "input " + (row + 1));
      words.fill(out, row * outputs, outputs, "output " + (row + 1));
    }
    return new Pairs(
        NdArray.of(Shape.of(rows, inputs), in), NdArray.of(Shape.of(rows, outputs), out));
  }

  /** The rows from {@code first} (included) to {@code end} (excluded). */
  Pairs range(int first, int end) {
    return new Pairs(part(inputs, first, end), part(outputs, first, end));
  }

  private static NdArray part(NdArray array, int first, int end) {
    DataSet rows = new DataSet(array, new Target.None(), new Features.Vector(java.util.List.of()));
    return rows.range(first, end).features();
  }

  /** The samples; whether outputs code classes is to be seen in other rows as well. */
  DataSet dataSet(Pairs all, Values values) {
    Target target =
        outputs.shape().extent(1) == 0
            ? new Target.None()
            : Outputs.target(outputs, all.outputs, values);
    return new DataSet(inputs, target);
  }

  DataSet dataSet(Values values) {
    return dataSet(this, values);
  }

  /** As many inputs and outputs. */
  boolean like(Pairs other) {
    return inputs.shape().extent(1) == other.inputs.shape().extent(1)
        && outputs.shape().extent(1) == other.outputs.shape().extent(1);
  }

  /** None, if there are no rows. */
  Optional<DataSet> dataSetIfAny(Pairs all, Values values) {
    return inputs.shape().extent(0) == 0 ? Optional.empty() : Optional.of(dataSet(all, values));
  }
}
