package org.neurozoo.training;

import java.util.List;
import java.util.Optional;
import org.neurozoo.graph.backend.Fact;
import org.neurozoo.schema.Fault;

/**
 * What there is to know about an installed backend.
 *
 * @param id its name on the command line
 * @param description of its device; empty if it cannot be used
 * @param onProcessor whether its device computes on the processor
 * @param facts about its device
 * @param trouble why it cannot be used, if it cannot
 */
public record DeviceReport(
    String id,
    Optional<String> description,
    boolean onProcessor,
    List<Fact> facts,
    Optional<Fault> trouble) {
  /** Copies the list. */
  public DeviceReport {
    facts = List.copyOf(facts);
  }
}
