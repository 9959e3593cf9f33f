package org.neurozoo.testkit.internal;

import java.util.List;
import java.util.stream.Stream;

/** All programs that backends are compared over. */
public final class Catalogue {
  private Catalogue() {}

  /**
   * Every primitive, sums of every kind, rows, updates of every kind, what products take along,
   * long ones, and mixtures.
   */
  public static List<Parity> all() {
    return Stream.of(
            Elementwise.all(),
            Summaries.all(),
            RowPatterns.all(),
            Movements.all(),
            Sequences.all(),
            Updates.all(),
            Epilogues.all(),
            Expanses.all(),
            Mixtures.all())
        .flatMap(List::stream)
        .toList();
  }
}
