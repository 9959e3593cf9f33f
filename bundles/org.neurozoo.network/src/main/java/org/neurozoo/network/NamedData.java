package org.neurozoo.network;

import org.neurozoo.data.DataSource;
import org.neurozoo.data.DataSpec;
import org.neurozoo.data.DataStream;
import org.neurozoo.data.Samples;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Data that a spec names, with their source found.
 *
 * @param seed what a generator draws from
 */
record NamedData(DataSpec spec, DataSource source, Values values, long seed) {
  /** Where documents name data. */
  static final String PLACE = "data.spec";

  /**
   * Finds the source.
   *
   * @throws FaultException if there is none, or it has no such properties
   */
  static NamedData of(String text, Registry registry, long seed) {
    DataSpec spec = DataSpec.parse(text);
    DataSource source = registry.get(DataSource.class, spec.source(), PLACE);
    return new NamedData(spec, source, source.schema().read(spec.values(), PLACE), seed);
  }

  Samples load() {
    return source.load(spec.path(), values, seed);
  }

  /**
   * The samples to learn from, a window a chunk.
   *
   * @throws FaultException if the source can only be read as a whole
   */
  DataStream stream(int window) {
    return source.stream(spec.path(), values, seed, window)
        .orElseThrow(
            () ->
                FaultException.of(
                    Texts.beside(NamedData.class), "data.stream", "stream.source", spec.source()));
  }
}
