package org.neurozoo.workbench.data.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import javax.swing.table.AbstractTableModel;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;

/**
 * Samples as rows of a table, read from the data set's own storage: number, target, features. On
 * the screen only what is seen is turned into text.
 */
@SuppressWarnings("serial")
final class SampleTable extends AbstractTableModel {
  /** Wider tables are of no use to anybody and would make the event thread wait. */
  static final int MOST_COLUMNS = 1024;

  /** As much of a text as a cell may show. */
  private static final int MOST_TOKENS = 200;

  private record Cells(String name, boolean number, boolean target, IntFunction<String> text) {}

  private final DataSet data;
  private final Words words;
  private final List<Cells> cells = new ArrayList<>();
  private int wanted;

  SampleTable(DataSet data, Words words) {
    this.data = data;
    this.words = words;
    cells.add(new Cells(words.text("table.row"), true, false, row -> words.count(row + 1L)));
    target();
    features();
  }

  /** How many columns there would be without a limit. */
  int wanted() {
    return wanted;
  }

  boolean isNumber(int column) {
    return cells.get(column).number();
  }

  boolean isTarget(int column) {
    return cells.get(column).target();
  }

  private void target() {
    switch (data.target()) {
      case Target.Classes classes -> {
        String name = words.text(classes.perStep() ? "table.classes" : "table.class");
        cells.add(new Cells(name, false, true, row -> labels(classes, row)));
      }
      case Target.Numbers numbers ->
          numbers(Column.of(data).stream().filter(Column::target).toList());
      case Target.None none -> {}
    }
  }

  private static String labels(Target.Classes classes, int row) {
    int steps = classes.perStep() ? classes.labels().shape().extent(1) : 1;
    int[] labels = new int[Math.min(steps, MOST_TOKENS)];
    Arrays.setAll(labels, i -> (int) classes.labels().at(row * steps + i));
    return Words.run(classes.names(), labels);
  }

  private void features() {
    switch (data.kind()) {
      case Features.Tokens tokens ->
          cells.add(
              new Cells(words.text("table.tokens"), false, false, row -> tokens(row, tokens)));
      case Features.Tree tree ->
          cells.add(new Cells(words.text("table.tree"), false, false, row -> tree(row, tree)));
      default -> numbers(Column.features(data));
    }
  }

  private void numbers(List<Column> columns) {
    int positions = columns.isEmpty() ? 0 : columns.getFirst().most();
    wanted += positions * columns.size();
    for (int position = 0; position < positions; position++) {
      for (int i = 0; i < columns.size() && cells.size() < MOST_COLUMNS; i++) {
        Column column = columns.get(i);
        int at = position;
        String name = words.name(data, column, i) + (positions > 1 ? " [" + (at + 1) + "]" : "");
        cells.add(
            new Cells(
                name,
                true,
                column.target(),
                row -> at < column.count(row) ? words.number(column.at(row, at)) : ""));
      }
    }
  }

  private String tokens(int row, Features.Tokens tokens) {
    int steps = data.features().shape().extent(1);
    int count =
        (int) Math.round(data.lengths().map(lengths -> lengths.at(row)).orElse((double) steps));
    int[] positions = new int[Math.min(count, MOST_TOKENS)];
    Arrays.setAll(positions, i -> (int) data.features().at(row * steps + i));
    return Words.run(tokens.names(), positions) + (count > MOST_TOKENS ? " \u2026" : "");
  }

  private String tree(int row, Features.Tree tree) {
    int nodes = data.features().shape().extent(1);
    int count =
        (int) Math.round(data.lengths().map(lengths -> lengths.at(row)).orElse((double) nodes));
    return count == 0 ? "" : new Branch(data, tree, row).text(count - 1);
  }

  /** A tree as text: what a node is called, then its children in brackets. */
  private record Branch(DataSet data, Features.Tree tree, int row) {
    String text(int node) {
      NdArray children = tree.children();
      int nodes = children.shape().extent(1);
      int most = children.shape().extent(2);
      List<String> below = new ArrayList<>();
      for (int i = 0; i < most; i++) {
        int child = (int) children.at((row * nodes + node) * most + i);
        if (child >= 0 && child < node) {
          below.add(text(child));
        }
      }
      return name(node) + (below.isEmpty() ? "" : "(" + String.join(", ", below) + ")");
    }

    private String name(int node) {
      int width = data.features().shape().extent(2);
      int first = (row * data.features().shape().extent(1) + node) * width;
      int largest = 0;
      for (int i = 1; i < width; i++) {
        largest = data.features().at(first + i) > data.features().at(first + largest) ? i : largest;
      }
      return largest < tree.names().size() ? tree.names().get(largest) : String.valueOf(largest);
    }
  }

  @Override
  public int getRowCount() {
    return data.size();
  }

  @Override
  public int getColumnCount() {
    return cells.size();
  }

  @Override
  public String getColumnName(int column) {
    return cells.get(column).name();
  }

  @Override
  public Object getValueAt(int row, int column) {
    return cells.get(column).text().apply(row);
  }
}
