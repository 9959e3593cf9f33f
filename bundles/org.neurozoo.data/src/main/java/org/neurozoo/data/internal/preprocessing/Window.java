package org.neurozoo.data.internal.preprocessing;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Fitted;
import org.neurozoo.data.Preprocessing;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Cuts a series F32 [moments, features] into windows F32 [windows, window, features], or flat. To
 * be learned is what the series' target says of the moment {@code horizon} moments behind the
 * window's last one; without a target, the features of that moment. Nothing is fitted.
 */
final class Window implements Preprocessing {
  private static final Property<Long> WINDOW = Property.whole("window", 10, 1, 1_000_000);
  private static final Property<Long> HORIZON = Property.whole("horizon", 1, 0, 1_000_000);
  private static final Property<Long> STRIDE = Property.whole("stride", 1, 1, 1_000_000);
  private static final Property<String> FORM =
      Property.oneOf("form", "sequence", "sequence", "flat");

  @Override
  public String id() {
    return "window";
  }

  @Override
  public Schema schema() {
    return Schema.of(WINDOW, HORIZON, STRIDE, FORM);
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public Fitted fit(DataSet train, Values values) {
    return data -> apply(data, values);
  }

  @Override
  public Fitted restore(Map<String, NdArray> state, Values values) {
    return data -> apply(data, values);
  }

  private static DataSet apply(DataSet series, Values values) {
    if (!(series.kind() instanceof Features.Series kind)) {
      throw fault("data.preprocessing.window", "step.series");
    }
    int window = values.whole(WINDOW);
    int horizon = values.whole(HORIZON);
    int stride = values.whole(STRIDE);
    int moments = series.size();
    int windows = (moments - window - horizon + stride) / stride;
    if (moments < (long) window + horizon || windows < 1) {
      throw fault("data.preprocessing.window", "step.window", moments, window, horizon);
    }
    int[] last = IntStream.range(0, windows).map(i -> i * stride + window - 1).toArray();
    int[] aims = IntStream.of(last).map(moment -> moment + horizon).toArray();
    DataSet aim = series.rows(aims);
    Target target =
        aim.target() instanceof Target.None
            ? new Target.Numbers(names(kind, aim), aim.features())
            : aim.target();
    NdArray cut = cut(series.features(), last, window);
    if (values.get(FORM).equals("sequence")) {
      return new DataSet(cut, target, new Features.Sequence(kind.names()), Optional.empty());
    }
    int width = cut.shape().axes(1, 3).count();
    return new DataSet(cut.reshape(Shape.of(windows, width)), target);
  }

  private static List<String> names(Features kind, DataSet data) {
    return kind.names().isEmpty()
        ? IntStream.rangeClosed(1, data.sampleShape().count()).mapToObj(String::valueOf).toList()
        : kind.names();
  }

  private static NdArray cut(NdArray series, int[] last, int window) {
    int width = series.shape().extent(1);
    int length = window * width;
    DataFile.requireMemory("data.preprocessing.window", 4.0 * last.length * length);
    float[] cut = new float[Math.multiplyExact(last.length, length)];
    for (int i = 0; i < last.length; i++) {
      int first = (last[i] - window + 1) * width;
      System.arraycopy(series.floats(), first, cut, i * length, length);
    }
    return NdArray.of(Shape.of(last.length, window, width), cut);
  }
}
