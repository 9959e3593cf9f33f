package org.neurozoo.data.internal.generator;

import java.util.Optional;
import java.util.OptionalLong;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataStream;

/**
 * Samples made when they are asked for.
 *
 * @param drawing makes those from an index on
 */
record GeneratedStream(OptionalLong size, int chunk, Drawing drawing) implements DataStream {
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
