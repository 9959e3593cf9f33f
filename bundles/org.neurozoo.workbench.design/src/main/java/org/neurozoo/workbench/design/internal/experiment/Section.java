package org.neurozoo.workbench.design.internal.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/** A part of an experiment that a form shows. */
public sealed interface Section permits DataSection, TrainingSection, NodeSection {
  /** Whose schema and texts the form has. */
  Contribution about();

  /**
   * What an experiment says there.
   *
   * @throws org.neurozoo.schema.FaultException if the form cannot show it
   */
  Values read(JsonNode experiment);

  /** The experiment with other values there; the given one stays as it is. */
  JsonNode write(JsonNode experiment, Values next);

  /** Writes what differs; defaults are left out. */
  static void put(ObjectNode into, Contribution about, Values before, Values after) {
    for (Property<?> property : about.schema().properties()) {
      Object next = after.get(property);
      if (next.equals(before.get(property))) {
        continue;
      }
      if (next.equals(property.initial())) {
        into.remove(property.id());
      } else {
        into.set(property.id(), Json.of(next));
      }
    }
  }
}
