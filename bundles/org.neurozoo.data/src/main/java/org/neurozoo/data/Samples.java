package org.neurozoo.data;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a source yields: samples to learn from, and those to test and to validate with if the source
 * has set them apart itself.
 */
public record Samples(DataSet train, Optional<DataSet> test, Optional<DataSet> validation) {
  /** Samples with nothing set apart to validate with. */
  public Samples(DataSet train, Optional<DataSet> test) {
    this(train, test, Optional.empty());
  }

  /** Samples not yet split. */
  public static Samples of(DataSet all) {
    return new Samples(all, Optional.empty());
  }

  /** The same change made to all parts, for instance a fitted {@link Preprocessing}. */
  public Samples map(UnaryOperator<DataSet> change) {
    return new Samples(change.apply(train), test.map(change), validation.map(change));
  }

  /** SHA-256 over all parts, as 64 hexadecimal digits. */
  public String hash() {
    return Digest.of(this);
  }
}
