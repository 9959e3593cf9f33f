package org.neurozoo.testkit;

import java.util.List;
import org.neurozoo.schema.Contribution;
import org.neurozoo.testkit.internal.Wording;

/** What every {@link Contribution} promises: to tell what it is, in English and in German. */
public final class TextsContract implements Contract {
  private final List<Contribution> contributions;

  /** The contract of these, all at once. */
  public TextsContract(List<? extends Contribution> contributions) {
    this.contributions = List.copyOf(contributions);
  }

  @Override
  public List<Clause> clauses() {
    return List.of(
        new Clause(
            "title, help and properties have texts in both languages",
            () -> contributions.stream().flatMap(c -> Wording.missing(c).stream()).toList()));
  }
}
