package org.neurozoo.layers.internal;

import java.util.List;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.LayerType;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Some of the numbers of a sample: {@code count} of them, every {@code step}-th from {@code from}
 * on. From [batch, …] to [batch, count].
 */
final class Slice implements LayerType {
  private static final Property<Long> FROM = Property.whole("from", 0, 0);
  private static final Property<Long> COUNT = Property.whole("count", 1, 1);
  private static final Property<Long> STEP = Property.whole("step", 1, 1);

  @Override
  public String id() {
    return "slice";
  }

  @Override
  public Schema schema() {
    return Schema.of(FROM, COUNT, STEP);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Slice.class);
  }

  @Override
  public Tensor build(List<Tensor> inputs, Values values, BuildContext context) {
    Tensor x = Inputs.rows(Inputs.only(inputs));
    long last = values.get(FROM) + (values.get(COUNT) - 1) * values.get(STEP);
    if (last >= x.shape().extent(1)) {
      throw Inputs.fault("slice.beyond", x.shape().extent(1), last);
    }
    return x.slice(1, values.whole(FROM), (int) last + 1, values.whole(STEP));
  }
}
