package org.neurozoo.data.internal.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neurozoo.data.internal.table.Column.Type;
import org.neurozoo.data.internal.text.Unit;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Values;

/** What a user can say about the columns of any table. */
public final class TableProperties {
  static final Property<String> TARGET = Property.text("target", "");
  static final Property<String> TASK =
      Property.oneOf("task", "auto", "auto", "classes", "numbers", "none");
  static final Property<String> MISSING =
      Property.oneOf("missing", "fault", "fault", "drop", "mean");
  static final Property<Boolean> SERIES = Property.truth("series", false);

  private static final Property<String> NUMERIC = Property.text("numeric", "");
  private static final Property<String> NOMINAL = Property.text("nominal", "");
  private static final Property<String> TEXT = Property.text("text", "");
  private static final Property<String> IGNORE = Property.text("ignore", "");
  private static final Map<Property<String>, Type> TYPES =
      Map.of(
          NUMERIC, Type.NUMBER,
          NOMINAL, Type.NOMINAL,
          TEXT, Type.TEXT,
          IGNORE, Type.IGNORED);

  private TableProperties() {}

  /** A schema of these properties and of those of a format. */
  public static Schema with(Property<?>... own) {
    return new Schema(
        Stream.concat(
                Stream.<Property<?>>of(
                    TARGET, TASK, MISSING, NUMERIC, NOMINAL, TEXT, IGNORE, SERIES, Unit.PROPERTY),
                Stream.of(own))
            .toList());
  }

  /** Whether nothing is to be learned. */
  public static boolean withoutTarget(Values values) {
    return values.get(TASK).equals("none");
  }

  /** The columns with the types that the values tell. */
  static List<Column> typed(String place, List<Column> columns, Values values) {
    List<Column> typed = new ArrayList<>(columns);
    TYPES.forEach(
        (property, type) ->
            ColumnChoice.of(place, columns, values.get(property)).stream()
                .forEach(i -> typed.set(i, typed.get(i).as(type))));
    return typed;
  }

  /** Which columns are to be learned: those named, else the last one that is not ignored. */
  static BitSet targets(String place, List<Column> columns, Values values) {
    if (withoutTarget(values)) {
      return new BitSet();
    }
    BitSet targets = ColumnChoice.of(place, columns, values.get(TARGET));
    for (int i = columns.size() - 1; i >= 0 && targets.isEmpty(); i--) {
      targets.set(i, columns.get(i).type() != Type.IGNORED);
    }
    return targets;
  }
}
