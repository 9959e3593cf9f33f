package org.neurozoo.testkit.junit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.NotApplicable;
import org.osgi.annotation.versioning.ConsumerType;

/** Runs a contract under JUnit Jupiter, a test for each clause; subclass it once per candidate. */
@ConsumerType
public abstract class ContractTest {
  /** The contract that the candidate must keep. */
  protected abstract Contract contract();

  @TestFactory
  final Stream<DynamicTest> keepsItsContract() {
    return contract().clauses().stream()
        .map(clause -> DynamicTest.dynamicTest(clause.name(), () -> check(clause)));
  }

  private static void check(Contract.Clause clause) {
    List<String> breaches = breaches(clause);
    Assertions.assertTrue(breaches.isEmpty(), () -> String.join("; ", breaches));
  }

  private static List<String> breaches(Contract.Clause clause) {
    try {
      return clause.check().get();
    } catch (NotApplicable reason) {
      return Assumptions.abort(String.valueOf(reason.getMessage()));
    }
  }
}
