package org.neurozoo.data;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a source yields: samples to learn from, and those to test with if the source has set them
 * apart itself.
 */
public record Samples(DataSet train, Optional<DataSet> test) {
  /** Samples not yet split. */
  public static Samples of(DataSet all) {
    return new Samples(all, Optional.empty());
  }

  /** The same change made to both, for instance a fitted {@link Preprocessing}. */
  public Samples map(UnaryOperator<DataSet> change) {
    return new Samples(change.apply(train), test.map(change));
  }
}
