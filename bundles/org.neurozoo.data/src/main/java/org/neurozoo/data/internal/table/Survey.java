package org.neurozoo.data.internal.table;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.neurozoo.data.internal.table.Column.Type;
import org.neurozoo.data.internal.text.Unit;
import org.neurozoo.data.internal.text.Vocabulary;
import org.neurozoo.schema.Values;

/** The first way through a table: how many rows there are, and what its columns become. */
final class Survey {
  /** More values than this, or than half the rows, are hardly meant to be told apart. */
  private static final int MOST_GUESSED = 64;

  private static final int FEW_ROWS = 10;

  private final String place;
  private final List<Column> columns;
  private final BitSet targets;
  private final Values values;
  private final List<Tally> tallies = new ArrayList<>();
  private int rows;

  private Survey(Rows table, List<Column> columns, BitSet targets, Cells cells, Values values) {
    this.place = table.place();
    this.columns = columns;
    this.targets = targets;
    this.values = values;
    for (Column column : columns) {
      Vocabulary.Builder words = new Vocabulary.Builder(Unit.of(values));
      tallies.add(new Tally(cells, words, column.type() == Type.TEXT));
    }
    try (Rows.Cursor cursor = table.open()) {
      cursor.forEachRemaining(this::add);
    }
    if (rows == 0) {
      throw fault(place, "table.no.rows");
    }
  }

  static TablePlan plan(Rows table, List<Column> described, Cells cells, Values values) {
    List<Column> columns = TableProperties.typed(table.place(), described, values);
    BitSet targets = TableProperties.targets(table.place(), columns, values);
    Survey survey = new Survey(table, columns, targets, cells, values);
    List<Role> roles = new ArrayList<>();
    boolean whole = true;
    for (int i = 0; i < columns.size(); i++) {
      roles.add(survey.role(i));
      whole &= survey.tallies.get(i).missing() == 0 || roles.get(i) instanceof Role.Ignored;
    }
    return new TablePlan(table, columns, roles, targets, cells, survey.rows, whole, values);
  }

  private void add(Row row) {
    if (row.cells().size() != columns.size()) {
      throw fault(place, "table.ragged", row.line(), row.cells().size(), columns.size());
    }
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).type() != Type.IGNORED) {
        tallies.get(i).add(row.cells().get(i));
      }
    }
    rows = Math.addExact(rows, 1);
  }

  private Role role(int i) {
    Tally tally = tallies.get(i);
    return switch (targets.get(i) ? targetType(i) : featureType(i)) {
      case IGNORED, AUTO -> new Role.Ignored();
      case TEXT -> text(i, tally);
      case NUMBER -> number(i, tally);
      case NOMINAL -> nominal(i, tally);
    };
  }

  private Type featureType(int i) {
    Type type = columns.get(i).type();
    if (type != Type.AUTO) {
      return type;
    }
    if (tallies.get(i).mostlyNumbers()) {
      return Type.NUMBER;
    }
    Tally tally = tallies.get(i);
    boolean distinctive = tally.distinct() * 2L > tally.total() && tally.total() >= FEW_ROWS;
    if (distinctive || tally.distinct() > MOST_GUESSED) {
      throw fault(place, "table.many", label(i), tally.distinct());
    }
    return Type.NOMINAL;
  }

  private Type targetType(int i) {
    Type type = columns.get(i).type();
    String task = values.get(TableProperties.TASK);
    if (type == Type.TEXT) {
      throw fault(place, "table.text.target", label(i));
    }
    if (task.equals("classes")) {
      return Type.NOMINAL;
    }
    if (type != Type.AUTO) {
      return type;
    }
    boolean number = task.equals("numbers") || tallies.get(i).allNumbers();
    return number ? Type.NUMBER : Type.NOMINAL;
  }

  private Role number(int i, Tally tally) {
    requireFilled(i, tally);
    return new Role.Number(tally.mean());
  }

  private void requireFilled(int i, Tally tally) {
    if (!tally.filled() && values.get(TableProperties.MISSING).equals("mean")) {
      throw fault(place, "table.hollow", label(i));
    }
  }

  private Role nominal(int i, Tally tally) {
    requireFilled(i, tally);
    if (tally.distinct() > Tally.MOST) {
      throw fault(place, "table.many", label(i), tally.distinct());
    }
    List<String> declared = columns.get(i).classes();
    return Role.Nominal.of(declared.isEmpty() ? tally.classes() : declared, tally.mode());
  }

  private Role text(int i, Tally tally) {
    BitSet others = new BitSet();
    for (int j = 0; j < columns.size(); j++) {
      others.set(j, j != i && !targets.get(j) && columns.get(j).type() != Type.IGNORED);
    }
    if (!others.isEmpty()) {
      throw fault(place, "table.text", label(i), label(others.nextSetBit(0)));
    }
    return new Role.Text(tally.words().build(0), Math.max(1, tally.words().longest()));
  }

  private String label(int column) {
    return TablePlan.label(columns, column);
  }
}
