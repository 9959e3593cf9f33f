package org.neurozoo.workbench.data.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.DataSpec;
import org.neurozoo.network.ExperimentDocument.Data;
import org.neurozoo.network.ExperimentDocument.Parts;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/**
 * Data about to be opened.
 *
 * @param path a file or folder; empty for a generator
 * @param values of the source's properties
 * @param handling values of {@link Handling}
 */
record Draft(DataSource source, String path, Values values, Values handling) {
  static Draft of(DataSource source, String path) {
    return new Draft(source, path, source.schema().defaults(), new Handling().schema().defaults());
  }

  Draft at(String other) {
    return new Draft(source, other, values, handling);
  }

  Draft with(Values changed) {
    return new Draft(source, path, changed, handling);
  }

  Draft handled(Values changed) {
    return new Draft(source, path, values, changed);
  }

  /** Names the data; defaults are left out. */
  DataSpec spec() {
    Map<String, String> special = new LinkedHashMap<>();
    for (Property<?> property : source.schema().properties()) {
      Object value = values.get(property);
      if (!value.equals(property.initial())) {
        special.put(property.id(), String.valueOf(value));
      }
    }
    return new DataSpec(source.id(), path, special);
  }

  /** The data as an experiment names them. */
  Setup setup(long seed) {
    Parts parts =
        new Parts(handling.get(Handling.TEST), handling.get(Handling.VALIDATION), Optional.empty());
    return new Setup(
        new Data(spec().toString(), parts, handling.get(Handling.PREPROCESSING), 0), seed);
  }
}
