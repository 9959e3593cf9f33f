package org.neurozoo.workbench.inspect.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.neurozoo.network.SampleId;
import org.neurozoo.network.SampleId.Part;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Run;

/** Points probes at samples: those that have a property {@code sample}, often beside a set. */
final class Pointing {
  static final String SAMPLE = "sample";
  static final String SET = "set";
  static final String HEAD = "head";
  static final String TRAIN = "train";

  private Pointing() {}

  /** A sample of a run's data, for whoever shows them. */
  static SampleId sample(Run run, String set, int row) {
    return SampleId.of(run.experiment(), Part.valueOf(set.toUpperCase(Locale.ROOT)), row);
  }

  /** What probes call a part of the samples. */
  static String set(SampleId sample) {
    return sample.part().name().toLowerCase(Locale.ROOT);
  }

  /** What values become that point at a sample; empty if they cannot, for no set holds it. */
  static Optional<Values> at(Schema schema, Values values, SampleId sample) {
    if (schema.property(SAMPLE).isEmpty() || sample.part() == Part.VALIDATION) {
      return Optional.empty();
    }
    Map<String, Object> next = new HashMap<>(values.byId());
    next.put(SAMPLE, (long) sample.row());
    schema.property(SET).ifPresent(set -> next.put(SET, set(sample)));
    return Optional.of(schema.read(next, SAMPLE));
  }

  /** Which of several heads values point at; empty for the one that is shown unasked. */
  static String head(Values values) {
    return values.byId().get(HEAD) instanceof String head ? head : "";
  }

  /** What samples values point at. */
  static String set(Values values) {
    return values.byId().get(SET) instanceof String set ? set : TRAIN;
  }
}
