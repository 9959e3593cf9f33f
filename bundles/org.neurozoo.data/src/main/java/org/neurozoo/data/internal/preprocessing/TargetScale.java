package org.neurozoo.data.internal.preprocessing;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.Map;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Fitted;
import org.neurozoo.data.Preprocessing;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Shifts and scales every number to be learned to mean 0 and (population) standard deviation 1 over
 * the training samples; {@link Fitted#inUnits} takes it back. A constant one is only shifted.
 */
final class TargetScale implements Preprocessing {
  @Override
  public String id() {
    return "target-scale";
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public Fitted fit(DataSet train, Values values) {
    Target.Numbers numbers = numbers(train);
    int width = numbers.names().size();
    NdArray flat = numbers.values().reshape(Shape.of(numbers.values().length() / width, width));
    Columns columns = Columns.of(id(), new DataSet(flat, new Target.None()));
    double[] deviation = columns.deviation();
    for (int i = 0; i < width; i++) {
      deviation[i] = deviation[i] > 0 ? deviation[i] : 1;
    }
    Shape shape = Shape.of(width);
    return new Scaled(NdArray.of(shape, columns.mean()), NdArray.of(shape, deviation));
  }

  @Override
  public Fitted restore(Map<String, NdArray> state, Values values) {
    return new Scaled(Steps.get(id(), state, "mean"), Steps.get(id(), state, "deviation"));
  }

  private static Target.Numbers numbers(DataSet data) {
    if (data.target() instanceof Target.Numbers numbers && !numbers.names().isEmpty()) {
      return numbers;
    }
    throw fault("data.preprocessing.target-scale", "step.targets");
  }

  /** Knows mean and deviation, F64 [targets]. */
  private record Scaled(NdArray mean, NdArray deviation) implements Fitted {
    @Override
    public Map<String, NdArray> state() {
      return Map.of("mean", mean, "deviation", deviation);
    }

    @Override
    public DataSet apply(DataSet data) {
      Target.Numbers numbers = numbers(data);
      Steps.requireSame("target-scale", Shape.of(numbers.names().size()), mean.shape());
      float[] from = numbers.values().floats();
      float[] to = new float[from.length];
      for (int i = 0; i < from.length; i++) {
        int j = i % mean.length();
        to[i] = (float) ((from[i] - mean.doubles()[j]) / deviation.doubles()[j]);
      }
      NdArray scaled = NdArray.of(numbers.values().shape(), to);
      return data.withTarget(new Target.Numbers(numbers.names(), scaled));
    }

    @Override
    public NdArray inUnits(NdArray numbers) {
      float[] from = numbers.floats();
      float[] to = new float[from.length];
      for (int i = 0; i < from.length; i++) {
        int j = i % mean.length();
        to[i] = (float) (from[i] * deviation.doubles()[j] + mean.doubles()[j]);
      }
      return NdArray.of(numbers.shape(), to);
    }
  }
}
