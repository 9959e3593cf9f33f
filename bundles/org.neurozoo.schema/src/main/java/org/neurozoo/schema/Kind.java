package org.neurozoo.schema;

import java.util.List;
import java.util.Map;

/**
 * The type of a property's value, with its bounds.
 *
 * @param <T> the Java type of a value
 */
public sealed interface Kind<T> {
  /** A whole number between bounds, both included. */
  record Whole(long least, long most) implements Kind<Long> {}

  /** A real number between bounds; the lower one may be excluded. */
  record Real(double least, double most, boolean leastExcluded) implements Kind<Double> {}

  /** Yes or no. */
  record Truth() implements Kind<Boolean> {}

  /** Any text. */
  record Text() implements Kind<String> {}

  /** One of a closed list of words. */
  record OneOf(List<String> options) implements Kind<String> {}

  /** One of the contributed types of a kind, with its own properties. */
  record Contributed(String contributionKind) implements Kind<Choice> {}

  /** A list of values of one kind. */
  record ListOf<E>(Kind<E> element) implements Kind<List<E>> {}

  /**
   * A contributed type and its properties as a document holds them; they are read against the
   * type's schema by whoever resolves the type.
   */
  record Choice(String type, Map<String, Object> values) {
    /** Copies the values. */
    public Choice {
      values = Map.copyOf(values);
    }

    /** A type with all its defaults. */
    public static Choice of(String type) {
      return new Choice(type, Map.of());
    }
  }
}
