package org.neurozoo.workbench.data.internal;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.neurozoo.data.DataSet;
import org.neurozoo.workbench.Jobs;
import org.neurozoo.workbench.Workbench;

/** How often classes occur, and what can be told of each feature; counted in a job. */
final class StatisticsBody implements Body {
  private static final int MOST_BARS = 24;

  /**
   * What a job has found.
   *
   * @param names one a row
   */
  record Found(Balance balance, List<String> names, List<Summary> rows) {}

  private final Workbench workbench;
  private final Words words;
  private final JPanel panel =
      new JPanel(new MigLayout("insets 4 8 8 8, fill, wrap 1", "[grow,fill]", "[]8[grow,fill]"));
  private final JPanel top =
      new JPanel(new MigLayout("insets 0, fill, wrap 1, hidemode 3", "[grow,fill]", "[][]"));
  private final JLabel heading = new JLabel();
  private final BalanceBars bars;
  private final JTable table = new JTable();
  private final JLabel busy = new JLabel();
  private final JScrollPane classes;
  private final JScrollPane scroll = new JScrollPane(table);
  private Jobs.@Nullable Job job;
  private @Nullable Found found;
  private long asked;

  StatisticsBody(Workbench workbench) {
    this.workbench = workbench;
    words = new Words(workbench.locale());
    bars = new BalanceBars(words, workbench.theme());
    heading.setForeground(UIManager.getColor("Label.disabledForeground"));
    busy.setForeground(UIManager.getColor("Label.disabledForeground"));
    busy.setText(words.text("statistics.busy"));
    table.setName("data.statistics");
    table.setPreferredScrollableViewportSize(new Dimension(200, 4 * table.getRowHeight()));
    table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
    table.getTableHeader().setReorderingAllowed(false);
    table.getAccessibleContext().setAccessibleName(words.text("view.data-statistics.title"));
    scroll.setColumnHeaderView(table.getTableHeader());
    scroll.setBorder(null);
    top.add(heading);
    classes = new JScrollPane(bars);
    classes.setBorder(null);
    classes.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    top.add(classes, "wmin 0");
    top.add(busy);
    panel.add(top, "wmin 0, hmax 50%");
    panel.add(scroll, "wmin 0, hmin 0, push");
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public Optional<String> refusal(DataSet data) {
    return Optional.empty();
  }

  /** What was counted last, if that is done. */
  Optional<Found> found() {
    return Optional.ofNullable(found);
  }

  @Override
  public void show(Sight.Shown shown) {
    stop();
    found = null;
    busy.setVisible(true);
    scroll.setVisible(false);
    classes.setVisible(false);
    heading.setVisible(false);
    DataSet data = shown.data();
    long mine = ++asked;
    job =
        workbench
            .jobs()
            .start(
                words.text("statistics.job"),
                progress -> count(data, progress),
                result -> {
                  if (mine == asked) {
                    job = null;
                    show(result);
                  }
                });
  }

  private Found count(DataSet data, Jobs.Progress progress) throws InterruptedException {
    Balance balance = Balance.of(data);
    List<Column> columns = Column.of(data);
    List<String> names = new ArrayList<>();
    List<Summary> rows = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (progress.isCancelled()) {
        throw new InterruptedException();
      }
      Column column = columns.get(i);
      String name = words.name(data, column, column.target() ? i - features(columns) : i);
      names.add(column.target() ? words.text("statistics.target", name) : name);
      rows.add(Summary.of(column, data.size()));
      progress.report((i + 1.0) / columns.size(), name);
    }
    return new Found(balance.most(MOST_BARS), names, rows);
  }

  private static int features(List<Column> columns) {
    return (int) columns.stream().filter(column -> !column.target()).count();
  }

  private void show(Found result) {
    found = result;
    busy.setVisible(false);
    boolean some = !result.balance().names().isEmpty();
    heading.setVisible(some);
    heading.setText(words.text("statistics." + result.balance().of()));
    classes.setVisible(some);
    bars.show(result.balance());
    scroll.setVisible(!result.rows().isEmpty());
    SummaryTable model = new SummaryTable(result.names(), result.rows(), words);
    table.setModel(model);
    widths(model);
    panel.revalidate();
  }

  private void widths(SummaryTable model) {
    FontMetrics metrics = table.getFontMetrics(table.getFont());
    model.dress(table);
    for (int i = 0; i < model.getColumnCount(); i++) {
      int width = metrics.stringWidth(model.getColumnName(i));
      for (int row = 0; row < Math.min(model.getRowCount(), 100); row++) {
        width = Math.max(width, metrics.stringWidth(String.valueOf(model.getValueAt(row, i))));
      }
      int padding = metrics.charWidth('n') * 3;
      table.getColumnModel().getColumn(i).setPreferredWidth(width + padding);
    }
  }

  private void stop() {
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  @Override
  public void close() {
    stop();
  }
}
