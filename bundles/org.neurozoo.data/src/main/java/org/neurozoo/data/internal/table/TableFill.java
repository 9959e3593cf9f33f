package org.neurozoo.data.internal.table;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;

/** Writes rows of a table into arrays. */
final class TableFill {
  private final TablePlan plan;
  private final int most;
  private final boolean drop;
  private final boolean mean;
  private final Optional<Role.Text> text;
  private final boolean classes;
  private final float[] features;
  private final int[] tokens;
  private final int[] lengths;
  private final float[] targets;
  private final int width;
  private final int targetWidth;
  private int rows;

  TableFill(TablePlan plan, int most) {
    this.plan = plan;
    this.most = most;
    String missing = plan.values().get(TableProperties.MISSING);
    drop = missing.equals("drop");
    mean = missing.equals("mean");
    text =
        plan.positions(false)
            .mapToObj(plan.roles()::get)
            .filter(Role.Text.class::isInstance)
            .map(Role.Text.class::cast)
            .findFirst();
    List<Role> aims = plan.positions(true).mapToObj(plan.roles()::get).toList();
    boolean numbers = plan.values().get(TableProperties.TASK).equals("numbers");
    classes = !numbers && aims.size() == 1 && aims.getFirst() instanceof Role.Nominal;
    width = plan.width(false);
    targetWidth = classes ? 1 : plan.width(true);
    features = new float[text.isPresent() ? 0 : Math.multiplyExact(most, width)];
    tokens = new int[text.isPresent() ? Math.multiplyExact(most, width) : 0];
    lengths = new int[text.isPresent() ? most : 0];
    targets = new float[Math.multiplyExact(most, targetWidth)];
  }

  /** Takes rows until there are none or enough. */
  void from(Iterator<Row> each) {
    while (rows < most && each.hasNext()) {
      Row row = each.next();
      if (row.cells().size() != plan.columns().size()) {
        throw changed();
      }
      if (!(drop && incomplete(row))) {
        add(row);
        rows++;
      }
    }
  }

  private boolean incomplete(Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      boolean matters = !(plan.roles().get(i) instanceof Role.Ignored);
      if (matters && plan.cells().missing(row.cells().get(i))) {
        return true;
      }
    }
    return false;
  }

  private void add(Row row) {
    int feature = rows * width;
    int target = rows * targetWidth;
    for (int i = 0; i < row.cells().size(); i++) {
      Role role = plan.roles().get(i);
      if (plan.targets().get(i)) {
        put(row, i, role, targets, target);
        target += role.width();
      } else {
        put(row, i, role, features, feature);
        feature += role.width();
      }
    }
  }

  private void put(Row row, int column, Role role, float[] into, int at) {
    String cell = row.cells().get(column);
    switch (role) {
      case Role.Number number -> into[at] = number(row, column, number, cell);
      case Role.Nominal nominal -> {
        int position = position(row, column, nominal, cell);
        boolean label = classes && plan.targets().get(column);
        into[label ? at : at + position] = label ? position : 1;
      }
      case Role.Text some -> {
        if (plan.cells().missing(cell)) {
          throw absent(row, column);
        }
        int[] positions = tokens(some, cell);
        System.arraycopy(positions, 0, tokens, rows * width, positions.length);
        lengths[rows] = positions.length;
      }
      case Role.Ignored ignored -> {}
    }
  }

  private int[] tokens(Role.Text text, String cell) {
    int[] positions;
    try {
      positions = text.vocabulary().of(cell);
    } catch (IllegalArgumentException e) {
      throw changed();
    }
    if (positions.length > width) {
      throw changed();
    }
    return positions;
  }

  private float number(Row row, int column, Role.Number number, String cell) {
    if (plan.cells().missing(cell)) {
      if (mean && !plan.targets().get(column)) {
        return (float) number.mean();
      }
      throw absent(row, column);
    }
    return (float)
        plan.cells()
            .number(cell)
            .orElseThrow(
                () -> fault(place(), "table.cell.number", row.line(), label(column), cell.strip()));
  }

  private int position(Row row, int column, Role.Nominal nominal, String cell) {
    if (plan.cells().missing(cell) && !nominal.positions().containsKey(cell.strip())) {
      Integer mode = nominal.positions().get(nominal.mode());
      if (mean && !plan.targets().get(column) && mode != null) {
        return mode;
      }
      throw absent(row, column);
    }
    Integer position = nominal.positions().get(cell.strip());
    if (position == null) {
      throw fault(place(), "table.cell.class", row.line(), label(column), cell.strip());
    }
    return position;
  }

  private FaultException absent(Row row, int column) {
    return fault(place(), "table.cell.empty", row.line(), label(column));
  }

  /** Between two ways through it. */
  private FaultException changed() {
    return fault(place(), "table.changed");
  }

  private String place() {
    return plan.rows().place();
  }

  private String label(int column) {
    return TablePlan.label(plan.columns(), column);
  }

  /** How many rows were taken. */
  int rows() {
    return rows;
  }

  /**
   * The samples.
   *
   * @throws FaultException if all rows were dropped
   */
  DataSet dataSet() {
    if (rows == 0) {
      throw fault(place(), "table.dropped");
    }
    List<String> names = plan.names(false);
    if (text.isPresent()) {
      return new DataSet(
          NdArray.of(Shape.of(rows, width), Arrays.copyOf(tokens, rows * width)),
          target(),
          new Features.Tokens(names),
          Optional.of(NdArray.of(Shape.of(rows), Arrays.copyOf(lengths, rows))));
    }
    Features kind =
        plan.values().get(TableProperties.SERIES)
            ? new Features.Series(names)
            : new Features.Vector(names);
    float[] all = rows == most ? features : Arrays.copyOf(features, rows * width);
    return new DataSet(NdArray.of(Shape.of(rows, width), all), target(), kind);
  }

  private Target target() {
    if (targetWidth == 0) {
      return new Target.None();
    }
    if (classes) {
      int column = plan.targets().nextSetBit(0);
      int[] labels = new int[rows];
      Arrays.setAll(labels, i -> (int) targets[i]);
      List<String> names = ((Role.Nominal) plan.roles().get(column)).names();
      return new Target.Classes(names, NdArray.of(Shape.of(rows), labels));
    }
    float[] all = Arrays.copyOf(targets, rows * targetWidth);
    return new Target.Numbers(plan.names(true), NdArray.of(Shape.of(rows, targetWidth), all));
  }
}
