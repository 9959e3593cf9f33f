package org.neurozoo.data.internal.generator;

import java.util.function.BiFunction;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Samples;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * A generator that makes all its samples at once: a table or a series.
 *
 * @param making makes them from values and seed
 */
record Whole(String id, Schema schema, BiFunction<Values, Long, Samples> making)
    implements DataSource {
  static Whole of(String id, BiFunction<Values, Long, Samples> making, Property<?>... own) {
    return new Whole(id, Schema.of(own), making);
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    DataFile.noPath(id, path);
    return making.apply(values, seed);
  }
}
