package org.neurozoo.schema;

import java.util.List;
import java.util.Optional;

/**
 * One typed property of a contribution: what the property sheet, command-line flags, validation,
 * search spaces and documentation are made from. Kept as a constant; values are asked for with it.
 *
 * @param <T> the Java type of a value
 * @param id its name in documents
 * @param kind type and bounds
 * @param initial the default
 * @param unit the unit of a number, or empty
 * @param logScale whether a slider or a search should use a logarithmic scale
 * @param visibleWhen when the property means something; always if empty
 */
public record Property<T>(
    String id,
    Kind<T> kind,
    T initial,
    String unit,
    boolean logScale,
    Optional<Condition> visibleWhen) {

  /** Another property of the same schema has one of these values. */
  public record Condition(String property, List<Object> oneOf) {}

  private Property(String id, Kind<T> kind, T initial) {
    this(id, kind, initial, "", false, Optional.empty());
  }

  /** A whole number of at least {@code least}. */
  public static Property<Long> whole(String id, long initial, long least) {
    return whole(id, initial, least, Integer.MAX_VALUE);
  }

  /** A whole number between bounds. */
  public static Property<Long> whole(String id, long initial, long least, long most) {
    return new Property<>(id, new Kind.Whole(least, most), initial);
  }

  /** A real number between bounds, both included. */
  public static Property<Double> real(String id, double initial, double least, double most) {
    return new Property<>(id, new Kind.Real(least, most, false), initial);
  }

  /** A real number greater than zero, best seen on a logarithmic scale. */
  public static Property<Double> positive(String id, double initial) {
    Kind<Double> kind = new Kind.Real(0, Double.MAX_VALUE, true);
    return new Property<>(id, kind, initial, "", true, Optional.empty());
  }

  /** Yes or no. */
  public static Property<Boolean> truth(String id, boolean initial) {
    return new Property<>(id, new Kind.Truth(), initial);
  }

  /** Any text. */
  public static Property<String> text(String id, String initial) {
    return new Property<>(id, new Kind.Text(), initial);
  }

  /** One of a closed list of words. */
  public static Property<String> oneOf(String id, String initial, String... options) {
    return new Property<>(id, new Kind.OneOf(List.of(options)), initial);
  }

  /** One of the contributed types of a kind. */
  public static Property<Kind.Choice> contributed(String id, String kind, String initial) {
    return new Property<>(id, new Kind.Contributed(kind), Kind.Choice.of(initial));
  }

  /** A list of values of one kind, empty by default. */
  public static <E> Property<List<E>> list(String id, Kind<E> element) {
    return new Property<>(id, new Kind.ListOf<>(element), List.of());
  }

  /** The same property with a unit. */
  public Property<T> in(String unit) {
    return new Property<>(id, kind, initial, unit, logScale, visibleWhen);
  }

  /** The same property, meaningful only while another one has one of some values. */
  public Property<T> when(String property, Object... oneOf) {
    return new Property<>(
        id, kind, initial, unit, logScale, Optional.of(new Condition(property, List.of(oneOf))));
  }
}
