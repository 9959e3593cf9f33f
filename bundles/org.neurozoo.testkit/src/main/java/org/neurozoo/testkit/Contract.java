package org.neurozoo.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/** What every implementation of an interface promises, clause by clause. */
@ProviderType
public interface Contract {
  /**
   * One promise.
   *
   * @param name what is promised, a sentence without its full stop
   * @param check yields a sentence for every breach found; none if the promise is kept; throws
   *     {@link NotApplicable} where it cannot be put to the test
   */
  record Clause(String name, Supplier<List<String>> check) {}

  /** All promises. */
  List<Clause> clauses();

  /** Checks everything; a sentence for every breach, none if all promises are kept. */
  default List<String> violations() {
    List<String> violations = new ArrayList<>();
    for (Clause clause : clauses()) {
      breaches(clause).forEach(breach -> violations.add(clause.name() + ": " + breach));
    }
    return violations;
  }

  private static List<String> breaches(Clause clause) {
    try {
      return clause.check().get();
    } catch (NotApplicable nothingToCheck) {
      return List.of();
    }
  }

  /** Several contracts as one, each under the name of who keeps it. */
  static Contract all(SequencedMap<String, Contract> contracts) {
    return () -> {
      List<Clause> clauses = new ArrayList<>();
      contracts.forEach(
          (name, contract) ->
              contract
                  .clauses()
                  .forEach(
                      each -> clauses.add(new Clause(name + ": " + each.name(), each.check()))));
      return clauses;
    };
  }
}
