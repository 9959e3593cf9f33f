package org.neurozoo.workbench.train.internal.runs;

import java.awt.CardLayout;
import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import net.miginfocom.swing.MigLayout;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Hint;
import org.neurozoo.workbench.train.internal.session.Session;
import org.neurozoo.workbench.train.internal.session.Training;
import org.neurozoo.workbench.train.internal.session.Words;
import org.neurozoo.workbench.train.internal.widget.LivePart;

/** The latest figures of the selected run beside those of another. */
public final class FiguresPanel extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final String EMPTY = "empty";
  private static final String TABLE = "table";

  /** The width of names, in letters. */
  private static final int NAME = 14;

  private static final String LONGEST = "100.00 %";

  private final transient Session session;
  private final transient Workbench workbench;
  private final CardLayout cards = new CardLayout();
  private final FiguresModel model;
  private final JTable table;
  private final JComboBox<String> beside = new JComboBox<>();
  private final String nothing;
  private transient List<Training> others = List.of();

  /** The view that compares figures. */
  public static View view(Session session) {
    return View.of(
        "figures",
        BootstrapIcons.TABLE,
        Words.TEXTS,
        workbench -> {
          FiguresPanel panel = new FiguresPanel(session, workbench);
          return LivePart.of(panel, panel::refresh, session, workbench);
        });
  }

  FiguresPanel(Session session, Workbench workbench) {
    this.session = session;
    this.workbench = workbench;
    Locale locale = workbench.locale();
    nothing = Words.TEXTS.text(locale, "figures.nothing");
    model = new FiguresModel(locale);
    table = new Fitting(model);
    setLayout(cards);
    add(content(locale), TABLE);
    add(Hint.of("figures.empty", Words.TEXTS.text(locale, "figures.empty")), EMPTY);
    beside.setModel(new DefaultComboBoxModel<>(new String[] {nothing}));
    refresh();
  }

  private JPanel content(Locale locale) {
    table.setName("figures.table");
    table.getAccessibleContext().setAccessibleName(Words.TEXTS.text(locale, "view.figures.title"));
    table.setFillsViewportHeight(true);
    table.setShowGrid(false);
    table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + 8);
    table.setDefaultRenderer(Object.class, new Cell());
    JScrollPane pane = new JScrollPane(table);
    pane.setColumnHeaderView(table.getTableHeader());
    pane.setBorder(null);
    JLabel label = new JLabel(Words.TEXTS.text(locale, "figures.beside"));
    label.setLabelFor(beside);
    beside.setName("figures.beside");
    beside.addActionListener(chosen -> showOther());
    JPanel content = new JPanel(new MigLayout("insets 8 12 0 12, fill", "[][grow, fill]", "[]8[]"));
    content.add(label);
    content.add(beside, "wmin 0, wrap");
    content.add(pane, "span 2, grow, push, hmin 0, wmin 0");
    return content;
  }

  /** Reads the latest and shows it. */
  void refresh() {
    Optional<Training> selected = session.selected(workbench);
    List<Training> now =
        session.trainings().stream()
            .filter(each -> selected.filter(each::equals).isEmpty())
            .toList();
    if (!now.equals(others)) {
      choices(now);
    }
    model.show(selected, other());
    widen();
    cards.show(this, model.getRowCount() == 0 ? EMPTY : TABLE);
  }

  /** Names are longer than numbers; other runs make other columns. */
  private void widen() {
    FontMetrics metrics = table.getFontMetrics(table.getFont());
    int margin = 2 * metrics.charWidth('n');
    widen(0, NAME * metrics.charWidth('n'));
    for (int i = 1; i < table.getColumnCount(); i++) {
      widen(i, metrics.stringWidth(LONGEST) + margin);
    }
  }

  private void widen(int index, int width) {
    TableColumn column = table.getColumnModel().getColumn(index);
    if (column.getMinWidth() != width) {
      column.setMinWidth(width);
      column.setPreferredWidth(width);
    }
  }

  private void choices(List<Training> now) {
    Optional<Training> chosen = other().filter(now::contains);
    others = now;
    List<String> titles = new ArrayList<>(List.of(nothing));
    now.forEach(each -> titles.add(each.title()));
    beside.setModel(new DefaultComboBoxModel<>(titles.toArray(String[]::new)));
    beside.setSelectedItem(chosen.or(() -> last(now)).map(Training::title).orElse(nothing));
  }

  private static Optional<Training> last(List<Training> runs) {
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
  }

  private Optional<Training> other() {
    int chosen = beside.getSelectedIndex() - 1;
    return chosen < 0 || chosen >= others.size()
        ? Optional.empty()
        : Optional.of(others.get(chosen));
  }

  private void showOther() {
    model.show(session.selected(workbench), other());
  }

  /** Fills the room there is, and is scrolled where figures would be cut. */
  private static final class Fitting extends JTable {
    private static final long serialVersionUID = 1L;

    Fitting(FiguresModel model) {
      super(model);
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
      return getParent() == null || getParent().getWidth() >= getMinimumSize().width;
    }
  }

  /** Numbers stand below each other. */
  private static final class Cell extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public java.awt.Component getTableCellRendererComponent(
        JTable in, Object value, boolean selected, boolean focus, int row, int column) {
      super.getTableCellRendererComponent(in, value, selected, focus, row, column);
      setHorizontalAlignment(column == 0 ? SwingConstants.LEADING : SwingConstants.TRAILING);
      return this;
    }
  }
}
