package org.neurozoo.data.internal.table;

import java.util.List;

/**
 * A column as the file describes it.
 *
 * @param name from the header, or its number
 * @param type what its cells are
 * @param classes of nominal columns: the values there are, in their order; empty if not known
 */
public record Column(String name, Type type, List<String> classes) {
  /** What cells are. */
  public enum Type {
    /** To be found out. */
    AUTO,
    /** Numbers. */
    NUMBER,
    /** One of several values. */
    NOMINAL,
    /** Text. */
    TEXT,
    /** Nothing of interest. */
    IGNORED
  }

  /** Copies the classes. */
  public Column {
    classes = List.copyOf(classes);
  }

  /** A column of which only the name is known. */
  public static Column of(String name) {
    return new Column(name, Type.AUTO, List.of());
  }

  Column as(Type other) {
    return new Column(name, other, other == Type.NOMINAL ? classes : List.of());
  }
}
