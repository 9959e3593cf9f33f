package org.neurozoo.data.internal.generator;

import java.util.Optional;
import java.util.stream.Stream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.DataStream;
import org.neurozoo.data.Samples;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.graph.Philox;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * A generator of samples that depend on the seed and their index only: a sample is the same however
 * many others are drawn, so that they can be streamed.
 *
 * @param count how many samples there are; 0 for a stream without end
 * @param own its other properties
 * @param drawing draws them
 */
record Indexed(String id, Property<Long> count, Schema own, Drawing drawing) implements DataSource {
  /** Draws samples. */
  @FunctionalInterface
  interface Drawing {
    /** The samples from {@code first} on. */
    DataSet draw(Values values, long key, int first, int count);
  }

  static Indexed of(String id, long count, Drawing drawing, Property<?>... own) {
    return new Indexed(id, Property.whole("n", count, 0, 10_000_000), Schema.of(own), drawing);
  }

  @Override
  public Schema schema() {
    return new Schema(
        Stream.concat(Stream.<Property<?>>of(count), own.properties().stream()).toList());
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    DataFile.noPath(id, path);
    int n = GeneratedStream.atOnce(id, values.get(count));
    requireRoom(values, seed, n);
    return Samples.of(draw(values, seed, 0, n));
  }

  /** The size of a sample is seen from the first one. */
  private void requireRoom(Values values, long seed, long samples) {
    DataSet one = draw(values, seed, 0, 1);
    DataFile.requireNumbers(id, (double) samples * one.sampleShape().count());
  }

  @Override
  public Optional<DataStream> stream(String path, Values values, long seed, int chunk) {
    DataFile.noPath(id, path);
    long n = values.get(count);
    requireRoom(values, seed, n == 0 ? chunk : Math.min(chunk, n));
    return Optional.of(
        GeneratedStream.of(n, chunk, (first, some) -> draw(values, seed, first, some)));
  }

  private DataSet draw(Values values, long seed, int first, int some) {
    return drawing.draw(values, Philox.key(seed, "data/" + id), first, some);
  }
}
