package org.neurozoo.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The properties of a contribution, in the order a user sees them.
 *
 * @param properties each with an id of its own
 */
public record Schema(List<Property<?>> properties) {
  /** No properties. */
  public static final Schema EMPTY = new Schema(List.of());

  /** Copies the list. */
  public Schema {
    properties = List.copyOf(properties);
  }

  /** A schema of these properties. */
  public static Schema of(Property<?>... properties) {
    return new Schema(List.of(properties));
  }

  /** Every property at its default. */
  public Values defaults() {
    return read(Map.of(), "");
  }

  /** The property of an id. */
  public Optional<Property<?>> property(String id) {
    return properties.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /**
   * Reads values as a JSON document or a command line holds them (numbers, booleans, strings,
   * lists, maps); what is missing takes its default.
   *
   * @param place leads the message of a fault
   * @throws FaultException if a property is unknown, of the wrong type or out of bounds
   */
  public Values read(Map<String, ?> raw, String place) {
    for (String id : raw.keySet()) {
      if (property(id).isEmpty()) {
        throw Reading.fault(place, "unknown.property", id, known());
      }
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Property<?> property : properties) {
      Object given = raw.get(property.id());
      String where = place.isEmpty() ? property.id() : place + "." + property.id();
      values.put(
          property.id(),
          given == null ? property.initial() : Reading.read(property.kind(), given, where));
    }
    return new Values(values);
  }

  private String known() {
    return properties.isEmpty()
        ? "-"
        : String.join(", ", properties.stream().map(Property::id).toList());
  }
}
