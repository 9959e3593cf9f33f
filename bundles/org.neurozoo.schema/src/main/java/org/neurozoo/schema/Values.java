package org.neurozoo.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of the properties of a schema, checked and immutable. */
public final class Values {
  private final Map<String, Object> byId;

  /** Of values already checked by a schema. */
  Values(Map<String, Object> byId) {
    this.byId = Map.copyOf(byId);
  }

  /**
   * The value of a property.
   *
   * @throws IllegalArgumentException if the property is not of this schema
   */
  @SuppressWarnings("unchecked") // a schema puts only values of the property's kind here
  public <T> T get(Property<T> property) {
    Object value = byId.get(property.id());
    if (value == null) {
      throw new IllegalArgumentException(
          "no property " + property.id() + " among " + byId.keySet());
    }
    return (T) value;
  }

  /** A whole number as an {@code int}. */
  public int whole(Property<Long> property) {
    return Math.toIntExact(get(property));
  }

  /** A real number as a {@code float}. */
  public float real(Property<Double> property) {
    return get(property).floatValue();
  }

  /** The same values but one. */
  public <T> Values with(Property<T> property, T value) {
    Map<String, Object> changed = new LinkedHashMap<>(byId);
    changed.put(property.id(), value);
    return new Values(changed);
  }

  /** All values by property id. */
  public Map<String, Object> byId() {
    return byId;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Values values && byId.equals(values.byId);
  }

  @Override
  public int hashCode() {
    return byId.hashCode();
  }

  @Override
  public String toString() {
    return byId.toString();
  }
}
