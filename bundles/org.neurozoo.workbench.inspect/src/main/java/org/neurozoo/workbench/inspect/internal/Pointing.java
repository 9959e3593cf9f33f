package org.neurozoo.workbench.inspect.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Values;
import org.neurozoo.workbench.inspect.internal.Picking.SampleSelection;

/** Points probes at samples: those that have a property {@code sample}, often beside a set. */
final class Pointing {
  static final String SAMPLE = "sample";
  static final String SET = "set";
  static final String TRAIN = "train";

  private Pointing() {}

  /** What values become that point at a sample; empty if they cannot. */
  static Optional<Values> at(Schema schema, Values values, SampleSelection sample) {
    if (schema.property(SAMPLE).isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> next = new HashMap<>(values.byId());
    next.put(SAMPLE, (long) sample.row());
    schema.property(SET).ifPresent(set -> next.put(SET, sample.set()));
    return Optional.of(schema.read(next, SAMPLE));
  }

  /** What samples values point at. */
  static String set(Values values) {
    return values.byId().get(SET) instanceof String set ? set : TRAIN;
  }
}
