package org.neurozoo.data;

import java.util.BitSet;

/**
 * One of the parts that cross-validation tests with in turn.
 *
 * @param repetition from 0
 * @param fold its number within the repetition, from 0
 * @param test the rows to test with; all others are to learn from
 */
public record Fold(int repetition, int fold, BitSet test) {
  /** Copies the rows. */
  public Fold {
    test = (BitSet) test.clone();
  }

  /** A copy of the rows to test with. */
  @Override
  public BitSet test() {
    return (BitSet) test.clone();
  }

  /** The samples that the fold was drawn from, split; both sides keep their order. */
  public Samples of(DataSet all) {
    return Split.apart(all, test);
  }
}
