package org.neurozoo.workbench.train.internal.runs;

import java.awt.CardLayout;
import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.training.Run;
import org.neurozoo.training.Run.Status;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Command.Place;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Hint;
import org.neurozoo.workbench.train.internal.runs.RunsModel.Column;
import org.neurozoo.workbench.train.internal.session.Session;
import org.neurozoo.workbench.train.internal.session.Training;
import org.neurozoo.workbench.train.internal.session.Words;
import org.neurozoo.workbench.train.internal.widget.LivePart;
import org.neurozoo.workbench.train.internal.widget.StatusIcons;

/** The runs of the session; selecting a row selects the run. */
public final class RunsPanel extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final String EMPTY = "empty";
  private static final String TABLE = "table";

  /** The widths that columns begin with, in letters. */
  private static final Map<Column, Integer> WIDTHS =
      Map.of(
          Column.TITLE, 18,
          Column.STATE, 14,
          Column.PROGRESS, 20,
          Column.ELAPSED, 11,
          Column.LEFT, 11,
          Column.FIGURE, 24,
          Column.DEVICE, 16,
          Column.OVERLAY, 10);

  private final transient Session session;
  private final transient Workbench workbench;
  private final Locale locale;
  private final CardLayout cards = new CardLayout();
  private final RunsModel model;
  private final JTable table;
  private boolean showing;

  /** The view that lists the runs. */
  public static View view(Session session) {
    return View.of(
        "runs",
        BootstrapIcons.LIST_CHECK,
        Words.TEXTS,
        workbench -> {
          RunsPanel panel = new RunsPanel(session, workbench);
          return LivePart.of(panel, panel::refresh, session, workbench);
        });
  }

  RunsPanel(Session session, Workbench workbench) {
    this.session = session;
    this.workbench = workbench;
    this.locale = workbench.locale();
    model = new RunsModel(session, locale);
    table = new JTable(model);
    prepare();
    setLayout(cards);
    JScrollPane pane = new JScrollPane(table);
    pane.setColumnHeaderView(table.getTableHeader());
    pane.setBorder(null);
    add(pane, TABLE);
    String empty = Words.TEXTS.text(locale, "runs.empty", Words.start(workbench));
    add(Hint.of("runs.empty", empty), EMPTY);
    refresh();
  }

  private void prepare() {
    table.setName("runs.table");
    table.getAccessibleContext().setAccessibleName(Words.TEXTS.text(locale, "view.runs.title"));
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
    table.setFillsViewportHeight(true);
    table.setShowGrid(false);
    int line = table.getFontMetrics(table.getFont()).getHeight();
    table.setRowHeight(line + 10);
    table.setDefaultRenderer(Status.class, new StatusCell());
    table.setDefaultRenderer(Run.Progress.class, new ProgressCell());
    int letter = table.getFontMetrics(table.getFont()).charWidth('n');
    WIDTHS.forEach(
        (column, letters) ->
            table.getColumnModel().getColumn(column.ordinal()).setPreferredWidth(letters * letter));
    table.getSelectionModel().addListSelectionListener(selected -> select());
    table.addMouseListener(new Menu());
  }

  private void select() {
    int row = table.getSelectedRow();
    if (!showing && row >= 0 && row < model.getRowCount()) {
      session.cursor().clear();
      workbench.selection().select(model.row(row).run());
    }
  }

  /** Reads the latest and shows it. */
  void refresh() {
    showing = true;
    model.refresh();
    cards.show(this, model.getRowCount() == 0 ? EMPTY : TABLE);
    int row = session.selected(workbench).map(each -> model.indexOf(each.run())).orElse(-1);
    if (row >= 0 && row != table.getSelectedRow()) {
      table.setRowSelectionInterval(row, row);
    }
    showing = false;
  }

  /** What can be done with the selected run. */
  JPopupMenu menu() {
    JPopupMenu menu = new JPopupMenu();
    int group = 0;
    for (Command command : commands()) {
      int hundreds = order(command).orElse(0) / 100;
      if (menu.getComponentCount() > 0 && hundreds != group) {
        menu.addSeparator();
      }
      group = hundreds;
      menu.add(item(command));
    }
    return menu;
  }

  private List<Command> commands() {
    return workbench.all(Command.class).stream()
        .filter(each -> order(each).isPresent())
        .sorted(Comparator.comparingInt(each -> order(each).orElse(0)))
        .toList();
  }

  private static Optional<Integer> order(Command command) {
    return command.places().stream()
        .filter(Place.InContext.class::isInstance)
        .map(Place.InContext.class::cast)
        .filter(place -> place.type() == Run.class)
        .map(Place.InContext::order)
        .findFirst();
  }

  private JMenuItem item(Command command) {
    JMenuItem item = new JMenuItem(command.title(locale));
    item.setName(command.id());
    command.icon().ifPresent(icon -> item.setIcon(Glyph.small(icon)));
    item.setEnabled(command.isEnabled(workbench));
    item.addActionListener(chosen -> workbench.run(command.id()));
    return item;
  }

  private final class Menu extends MouseAdapter {
    @Override
    public void mousePressed(MouseEvent e) {
      popup(e);
    }

    @Override
    public void mouseReleased(MouseEvent e) {
      popup(e);
    }

    private void popup(MouseEvent e) {
      int row = table.rowAtPoint(e.getPoint());
      if (e.isPopupTrigger() && row >= 0) {
        table.setRowSelectionInterval(row, row);
        menu().show(table, e.getX(), e.getY());
      }
    }
  }

  /** A failed run tells why where the mouse rests. */
  private final class StatusCell extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getTableCellRendererComponent(
        JTable in, Object value, boolean selected, boolean focus, int row, int column) {
      super.getTableCellRendererComponent(in, value, selected, focus, row, column);
      Status status = (Status) value;
      setText(Words.status(locale, status));
      setIcon(StatusIcons.small(status));
      Training training = model.row(in.convertRowIndexToModel(row));
      setToolTipText(training.run().failure().map(each -> each.message(locale)).orElse(null));
      return this;
    }
  }

  private final class ProgressCell implements TableCellRenderer {
    private static final int PARTS = 1000;
    private final JProgressBar bar = new JProgressBar(0, PARTS);

    ProgressCell() {
      bar.setStringPainted(true);
      bar.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
    }

    @Override
    public Component getTableCellRendererComponent(
        JTable in, Object value, boolean selected, boolean focus, int row, int column) {
      Run.Progress progress = (Run.Progress) value;
      double share = progress.steps() == 0 ? 0 : (double) progress.step() / progress.steps();
      bar.setValue((int) (PARTS * share));
      bar.setString(
          Words.count(locale, progress.step()) + " / " + Words.count(locale, progress.steps()));
      return bar;
    }
  }
}
