package org.neurozoo.workbench.design.internal.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.neurozoo.network.LayerType;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Values;

/**
 * The values of a node.
 *
 * @param network its network
 * @param node its id
 * @param type what it is
 */
public record NodeSection(String network, String node, LayerType type) implements Section {
  @Override
  public Contribution about() {
    return type;
  }

  @Override
  public Values read(JsonNode experiment) {
    return type.schema().read(Json.map(find(experiment).path("values")), node);
  }

  @Override
  public JsonNode write(JsonNode experiment, Values next) {
    JsonNode copy = experiment.deepCopy();
    if (find(copy) instanceof ObjectNode found) {
      Section.put(found.withObjectProperty("values"), type, read(experiment), next);
      if (found.path("values").isEmpty()) {
        found.remove("values");
      }
    }
    return copy;
  }

  private JsonNode find(JsonNode experiment) {
    JsonNode nodes = experiment.path("networks").path(network).path("nodes");
    for (JsonNode each : nodes) {
      if (each.path("id").asText().equals(node)) {
        return each;
      }
    }
    return nodes.path("absent");
  }
}
