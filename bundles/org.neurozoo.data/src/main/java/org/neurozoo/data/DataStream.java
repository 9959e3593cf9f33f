package org.neurozoo.data;

import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Samples that are read or made in chunks, because there are too many for the memory. Every chunk
 * has the same kind, names and shape of a sample; the same chunk is the same bits whenever it is
 * asked for, though asking in order is the fastest. Not for several threads at once.
 */
@ConsumerType
public interface DataStream extends AutoCloseable {
  /** The number of samples; empty if it is not known or there is no end. */
  OptionalLong size();

  /**
   * The chunk of a number from 0; all chunks are equally large but the last.
   *
   * @return empty behind the last one
   * @throws org.neurozoo.schema.FaultException if the input is malformed there
   */
  Optional<DataSet> chunk(long index);

  /**
   * The samples to test with that {@link DataSource#load} sets apart, all at once.
   *
   * @return empty if it sets none apart
   * @throws org.neurozoo.schema.FaultException if they are malformed
   */
  default Optional<DataSet> test() {
    return Optional.empty();
  }

  /** Closes files; whoever asks for another chunk opens them again. */
  @Override
  void close();
}
