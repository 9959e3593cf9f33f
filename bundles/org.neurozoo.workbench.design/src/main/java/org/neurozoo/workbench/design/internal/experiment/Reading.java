package org.neurozoo.workbench.design.internal.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;

/**
 * What an experiment says, or why it says nothing.
 *
 * @param json as it is
 * @param document as read, if it can be
 * @param fault why not
 */
public record Reading(JsonNode json, Optional<ExperimentDocument> document, Optional<Fault> fault) {
  static Reading of(JsonNode json) {
    try {
      return new Reading(json, Optional.of(ExperimentDocument.read(json)), Optional.empty());
    } catch (FaultException e) {
      return new Reading(json, Optional.empty(), Optional.of(e.fault()));
    }
  }
}
