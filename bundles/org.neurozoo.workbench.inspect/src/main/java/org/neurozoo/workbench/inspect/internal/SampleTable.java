package org.neurozoo.workbench.inspect.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.swing.table.AbstractTableModel;
import org.neurozoo.network.FlowNode.Reading;

/** Samples as the rows of a table: number, features, truth, what the network says. */
@SuppressWarnings("serial")
final class SampleTable extends AbstractTableModel {
  private static final int MOST_FEATURES = 8;

  private final Locale locale;
  private SampleList list;
  private List<String> head = List.of();

  SampleTable(Locale locale, SampleList list) {
    this.locale = locale;
    this.list = list;
    head = head();
  }

  /** Shows other samples; rows stay selected if only what is said of them is new. */
  void show(SampleList next) {
    boolean same = next.rows().equals(list.rows());
    list = next;
    head = head();
    if (same) {
      fireTableRowsUpdated(0, Math.max(0, next.rows().size() - 1));
    } else {
      fireTableStructureChanged();
    }
  }

  private int features() {
    return Math.min(MOST_FEATURES, list.samples().sampleShape().count());
  }

  private List<String> head() {
    List<String> names = list.samples().kind().names();
    boolean named = names.size() == list.samples().sampleShape().count();
    List<String> titles = new ArrayList<>(List.of(text("samples.row")));
    IntStream.range(0, features())
        .mapToObj(i -> named ? names.get(i) : text("samples.feature", i + 1))
        .forEach(titles::add);
    titles.add(text("samples.truth"));
    titles.add(text("samples.said"));
    return titles;
  }

  private String text(String key, Object... arguments) {
    return Looking.TEXTS.text(locale, key, arguments);
  }

  @Override
  public int getRowCount() {
    return list.rows().size();
  }

  @Override
  public int getColumnCount() {
    return head.size();
  }

  @Override
  public String getColumnName(int column) {
    return head.get(column);
  }

  @Override
  public Object getValueAt(int row, int column) {
    int features = features();
    if (column == 0) {
      return String.valueOf(list.rows().get(row));
    }
    if (column <= features) {
      int width = list.samples().sampleShape().count();
      return Reading.brief(list.samples().features().at(row * width + column - 1));
    }
    return column == features + 1 ? list.truth(row) : list.answers().get(row).brief();
  }
}
