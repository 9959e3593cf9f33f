package org.neurozoo.workbench.design.internal.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.event.ListSelectionEvent;
import javax.swing.table.DefaultTableCellRenderer;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Hint;
import org.neurozoo.workbench.component.Notes;
import org.neurozoo.workbench.design.NodeSelection;
import org.neurozoo.workbench.design.internal.experiment.Analysis;
import org.neurozoo.workbench.design.internal.experiment.FaultBar;
import org.neurozoo.workbench.design.internal.experiment.Names;
import org.neurozoo.workbench.design.internal.experiment.OpenExperiment;
import org.neurozoo.workbench.design.internal.experiment.Selected;
import org.neurozoo.workbench.design.internal.text.Said;

/** A table of the layers of the experiment in front. */
public final class Summary implements Part {
  private static final String BLANK = "blank";
  private static final String TABLE = "table";

  private final Workbench workbench;
  private final CardLayout cards = new CardLayout();
  private final JPanel panel = new JPanel(cards);
  private final FaultBar faults;
  private final LayerTable layers;
  private final JTable table;
  private final JLabel total = new JLabel("", SwingConstants.TRAILING);
  private final ActiveExperiment active;
  private boolean showing;

  /** The view of layers with output shapes and parameters. */
  public static View view() {
    return View.of("summary", BootstrapIcons.LIST_UL, Said.TEXTS, Summary::new);
  }

  Summary(Workbench workbench) {
    this.workbench = workbench;
    faults = new FaultBar(workbench.locale());
    layers = new LayerTable(workbench);
    table = new JTable(layers);
    panel.add(Hint.of("blank", Said.text(workbench.locale(), "summary.blank")), BLANK);
    panel.add(page(), TABLE);
    active = new ActiveExperiment(workbench, this::changed);
    changed();
  }

  private JPanel page() {
    table.setName("summary");
    table.getAccessibleContext().setAccessibleName(text("view.summary.title"));
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.setFillsViewportHeight(true);
    table.setShowVerticalLines(false);
    table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + 8);
    table.getTableHeader().setReorderingAllowed(false);
    table.getSelectionModel().addListSelectionListener(this::select);
    for (int column = 0; column < layers.getColumnCount(); column++) {
      align(column, column == LayerTable.PARAMETERS);
    }
    JScrollPane scroll = new JScrollPane(table);
    scroll.setColumnHeaderView(table.getTableHeader());
    scroll.setBorder(BorderFactory.createEmptyBorder());
    total.setName("summary.total");
    total.setBorder(
        BorderFactory.createCompoundBorder(
            BorderFactory.createMatteBorder(1, 0, 0, 0, Notes.line()),
            BorderFactory.createEmptyBorder(6, 12, 6, 12)));
    JPanel page = new JPanel(new BorderLayout());
    page.add(faults.component(), BorderLayout.PAGE_START);
    page.add(scroll, BorderLayout.CENTER);
    page.add(total, BorderLayout.PAGE_END);
    return page;
  }

  private void align(int column, boolean trailing) {
    int side = trailing ? SwingConstants.TRAILING : SwingConstants.LEADING;
    DefaultTableCellRenderer cell = new PaddedCell(side);
    DefaultTableCellRenderer head = new PaddedCell(side);
    head.setForeground(Notes.quiet());
    table.getColumnModel().getColumn(column).setCellRenderer(cell);
    table.getColumnModel().getColumn(column).setHeaderRenderer(head);
  }

  private String text(String key, Object... arguments) {
    return Said.text(workbench.locale(), key, arguments);
  }

  private void changed() {
    Optional<OpenExperiment> document = active.get();
    cards.show(panel, document.isPresent() ? TABLE : BLANK);
    document.ifPresent(this::show);
  }

  private void show(OpenExperiment document) {
    document.analyst().ask(workbench);
    Optional<Analysis> known = document.analyst().latest();
    List<Analysis.Layer> rows = known.map(Analysis::layers).orElse(List.of());
    showing = true;
    layers.show(rows);
    faults.tell(known.flatMap(Analysis::fault));
    boolean waiting = known.isEmpty();
    total.setText(
        known.map(Analysis::parameters).filter(sum -> sum.isPresent()).isPresent()
            ? text(
                "summary.total",
                Names.grouped(known.get().parameters().getAsLong(), workbench.locale()))
            : text(waiting ? "summary.waiting" : "summary.none"));
    mark(document, rows);
    showing = false;
  }

  private void mark(OpenExperiment document, List<Analysis.Layer> rows) {
    String node = Selected.node(workbench, document).map(NodeSelection::node).orElse("");
    int row = rows.stream().map(Analysis.Layer::node).toList().indexOf(node);
    if (row < 0) {
      table.clearSelection();
    } else {
      table.setRowSelectionInterval(row, row);
      table.scrollRectToVisible(table.getCellRect(row, 0, true));
    }
  }

  private void select(ListSelectionEvent event) {
    int row = table.getSelectedRow();
    if (!showing && !event.getValueIsAdjusting() && row >= 0) {
      active
          .get()
          .ifPresent(
              document ->
                  Selected.node(
                      workbench, document, ExperimentDocument.MAIN, layers.layer(row).node()));
    }
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public JComponent focus() {
    return table;
  }

  @Override
  public void close() {
    active.close();
  }
}
