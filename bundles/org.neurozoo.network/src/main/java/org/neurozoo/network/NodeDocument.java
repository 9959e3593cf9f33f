package org.neurozoo.network;

import java.util.Map;

/**
 * One node of a network.
 *
 * @param id its stable name in the network, and that of its weights
 * @param type the id of its layer type, or {@code input}
 * @param version the layer type's version that the values were written for
 * @param values by property id, as written
 */
public record NodeDocument(String id, String type, int version, Map<String, Object> values) {
  /** The type of the node that stands for the samples' features. */
  public static final String INPUT = "input";

  /** Copies the values. */
  public NodeDocument {
    values = Map.copyOf(values);
  }
}
