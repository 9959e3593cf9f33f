package org.neurozoo.workbench.train.internal.runs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.swing.table.AbstractTableModel;
import org.neurozoo.workbench.train.internal.session.Training;
import org.neurozoo.workbench.train.internal.session.Words;

/** The latest figures of one run beside those of another, as text. */
final class FiguresModel extends AbstractTableModel {
  private static final long serialVersionUID = 1L;

  private final Locale locale;
  private List<List<String>> rows = List.of();
  private List<String> titles = List.of("", "");

  FiguresModel(Locale locale) {
    this.locale = locale;
  }

  void show(Optional<Training> selected, Optional<Training> other) {
    List<List<String>> next = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    selected.ifPresent(each -> names.addAll(each.recording().names()));
    other.ifPresent(each -> names.addAll(each.recording().names()));
    for (String name : names) {
      next.add(List.of(name, value(selected, name), value(other, name)));
    }
    take(next, heads(selected, other));
  }

  /** Titles of runs differ at their ends, which narrow columns cut: two are told apart by role. */
  private List<String> heads(Optional<Training> selected, Optional<Training> other) {
    String name = Words.TEXTS.text(locale, "figures.name");
    return other.isPresent()
        ? List.of(
            name,
            Words.TEXTS.text(locale, "figures.selected"),
            Words.TEXTS.text(locale, "figures.beside"))
        : List.of(name, selected.map(Training::title).orElse("–"));
  }

  private void take(List<List<String>> next, List<String> heads) {
    boolean other = !heads.equals(titles);
    boolean longer = next.size() != rows.size();
    boolean changed = !next.equals(rows);
    titles = heads;
    rows = next;
    if (other) {
      fireTableStructureChanged();
    } else if (longer) {
      fireTableDataChanged();
    } else if (changed) {
      fireTableRowsUpdated(0, rows.size() - 1);
    }
  }

  private String value(Optional<Training> training, String name) {
    return training.map(each -> Words.figure(locale, name, each.recording().last(name))).orElse("");
  }

  @Override
  public int getRowCount() {
    return rows.size();
  }

  @Override
  public int getColumnCount() {
    return titles.size();
  }

  @Override
  public String getColumnName(int column) {
    return titles.get(column);
  }

  @Override
  public Object getValueAt(int row, int column) {
    return rows.get(row).get(column);
  }
}
