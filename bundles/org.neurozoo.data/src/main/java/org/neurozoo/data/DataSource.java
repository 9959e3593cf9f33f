package org.neurozoo.data;

import java.util.Optional;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Values;
import org.osgi.annotation.versioning.ConsumerType;

/** A kind of data that can be named by a {@link DataSpec}: a file reader or a generator. */
@ConsumerType
public interface DataSource extends Contribution {
  @Override
  default String kind() {
    return "data";
  }

  /**
   * Reads or generates samples.
   *
   * @param path the file or folder of the spec; empty for a generator
   * @param values read against {@link #schema()}
   * @param seed what a generator draws from; the same seed yields the same bits
   * @throws org.neurozoo.schema.FaultException if the input is missing or malformed
   */
  Samples load(String path, Values values, long seed);

  /**
   * The training samples of {@link #load} in chunks, however many there are.
   *
   * @param chunk how many samples a chunk holds, at least 1
   * @return empty if this source cannot be read in chunks
   * @throws org.neurozoo.schema.FaultException if the input is missing or malformed
   */
  default Optional<DataStream> stream(String path, Values values, long seed, int chunk) {
    return Optional.empty();
  }
}
