package org.neurozoo.data;

import java.nio.file.Path;
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

  /** Whether it reads the file or folder that a spec names; else it generates. */
  default boolean reads() {
    return false;
  }

  /**
   * Whether names tell that it reads what a user points at. It opens no file, but may list a
   * folder, so this is not for the event thread. Whatever cannot be listed is not recognised.
   *
   * <p>Only what is its own: a reader that recognises every folder takes away those of others.
   *
   * @param pointed a file or folder, which need not exist
   * @return the path for a spec: what was pointed at, or the folder around it; empty if this is
   *     nothing it knows by name
   */
  default Optional<Path> recognise(Path pointed) {
    return Optional.empty();
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
