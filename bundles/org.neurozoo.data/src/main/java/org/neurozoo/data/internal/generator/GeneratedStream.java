package org.neurozoo.data.internal.generator;

import java.util.Optional;
import java.util.OptionalLong;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataStream;
import org.neurozoo.data.internal.DataTexts;

/**
 * Samples made when they are asked for.
 *
 * @param size empty if there is no end; even then indices end with the ints
 * @param drawing makes those from an index on
 */
record GeneratedStream(OptionalLong size, int chunk, Drawing drawing) implements DataStream {
  /** A stream of so many samples; without end if 0. */
  static GeneratedStream of(long samples, int chunk, Drawing drawing) {
    OptionalLong size = samples == 0 ? OptionalLong.empty() : OptionalLong.of(samples);
    return new GeneratedStream(size, chunk, drawing);
  }

  /**
   * How many samples to make at once.
   *
   * @throws org.neurozoo.schema.FaultException if there is no end to them
   */
  static int atOnce(String id, long samples) {
    if (samples == 0) {
      throw DataTexts.fault(id, "endless", id);
    }
    return Math.toIntExact(samples);
  }

  /** Makes samples. */
  @FunctionalInterface
  interface Drawing {
    DataSet draw(int first, int count);
  }

  @Override
  public Optional<DataSet> chunk(long index) {
    long first = Math.multiplyExact(index, (long) chunk);
    long left = size.orElse(Integer.MAX_VALUE) - first;
    return index < 0 || left <= 0
        ? Optional.empty()
        : Optional.of(drawing.draw(Math.toIntExact(first), (int) Math.min(chunk, left)));
  }

  @Override
  public void close() {}
}
