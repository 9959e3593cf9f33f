package org.neurozoo.workbench.design.internal.gallery;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListModel;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.network.Template;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Changes;
import org.neurozoo.workbench.component.Column;
import org.neurozoo.workbench.component.Notes;
import org.neurozoo.workbench.design.internal.experiment.ExperimentType;
import org.neurozoo.workbench.design.internal.text.Said;

/** All templates by family, with a search; what is selected is told of below. */
public final class Gallery implements Part {
  private final Workbench workbench;
  private final ExperimentType type;
  private final Stamps stamps;
  private final JPanel panel = new JPanel(new BorderLayout());
  private final JTextField search = new JTextField();
  private final DefaultListModel<Entry> model = new DefaultListModel<>();
  private final JList<Entry> list = new FittingList(model);
  private final JTextArea help = Notes.quiet("");
  private final JButton open;
  private final Subscription contributions;
  private List<Entry.Item> items = List.of();
  private int last;

  /**
   * The view of experiments to begin with, with thumbnails that are kept while the bundle is here.
   */
  public static View view(ExperimentType type, Stamps stamps) {
    return View.of(
        "templates",
        BootstrapIcons.GRID,
        Said.TEXTS,
        workbench -> new Gallery(workbench, type, stamps));
  }

  Gallery(Workbench workbench, ExperimentType type, Stamps stamps) {
    this.workbench = workbench;
    this.type = type;
    this.stamps = stamps;
    open = new JButton(text("templates.open"), Glyph.small(BootstrapIcons.PLUS));
    assemble();
    contributions = workbench.onContributions(this::load);
    load();
  }

  private String text(String key, Object... arguments) {
    return Said.text(workbench.locale(), key, arguments);
  }

  private void assemble() {
    panel.add(head(), BorderLayout.PAGE_START);
    list.setName("templates");
    list.getAccessibleContext().setAccessibleName(text("view.templates.title"));
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(new EntryCell(stamps, workbench));
    list.addListSelectionListener(event -> selected());
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent e) {
            if (e.getClickCount() == 2) {
              open();
            }
          }
        });
    bind(list, "ENTER", this::open);
    JScrollPane scroll =
        new JScrollPane(
            list,
            ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setBorder(BorderFactory.createMatteBorder(1, 0, 1, 0, Notes.line()));
    panel.add(scroll, BorderLayout.CENTER);
    panel.add(foot(), BorderLayout.PAGE_END);
  }

  private JPanel head() {
    JPanel head = new JPanel(new BorderLayout());
    head.setBorder(BorderFactory.createEmptyBorder(8, 12, 8, 12));
    search.setName("templates.search");
    search.putClientProperty("JTextField.placeholderText", text("templates.search"));
    search.putClientProperty("JTextField.leadingIcon", Glyph.small(BootstrapIcons.SEARCH));
    search.putClientProperty("JTextField.showClearButton", true);
    search.getAccessibleContext().setAccessibleName(text("templates.search"));
    Changes.of(search, this::filter);
    bind(search, "ENTER", this::open);
    bind(search, "DOWN", () -> move(1));
    bind(search, "UP", () -> move(-1));
    head.add(search);
    return head;
  }

  private JPanel foot() {
    JPanel foot = new JPanel(new Column(8));
    foot.setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
    help.setName("templates.help");
    foot.add(help);
    open.setName("templates.open");
    open.addActionListener(action -> open());
    foot.add(open);
    return foot;
  }

  private static void bind(JComponent on, String key, Runnable what) {
    on.getInputMap().put(KeyStroke.getKeyStroke(key), key);
    on.getActionMap()
        .put(
            key,
            new AbstractAction() {
              @Override
              public void actionPerformed(ActionEvent e) {
                what.run();
              }
            });
  }

  private void load() {
    items = Entry.all(workbench);
    List<Template> templates = items.stream().map(Entry.Item::template).toList();
    stamps.draw(templates, workbench, list::repaint);
    filter();
  }

  /** Without a search by families, the selection kept; else the best match first and selected. */
  private void filter() {
    boolean all = search.getText().isBlank();
    Optional<Entry.Item> before = chosen();
    List<Entry> entries = all ? Entry.grouped(items) : Entry.found(items, search.getText());
    model.clear();
    model.addAll(entries);
    if (!entries.isEmpty()) {
      go(all ? Math.max(1, before.map(entries::indexOf).orElse(-1)) : 0);
    }
    tell();
  }

  private Optional<Entry.Item> chosen() {
    return list.getSelectedValue() instanceof Entry.Item item
        ? Optional.of(item)
        : Optional.empty();
  }

  /** Headings are passed by, in the direction that the user goes. */
  private void selected() {
    int index = list.getSelectedIndex();
    if (list.getSelectedValue() instanceof Entry.Heading) {
      boolean up = index < last && index > 0;
      go(up ? index - 1 : index + 1);
      return;
    }
    if (index >= 0) {
      last = index;
    }
    tell();
  }

  private void move(int by) {
    int next = list.getSelectedIndex() + by;
    if (next >= 0 && next < model.size()) {
      go(next);
    }
  }

  private void go(int index) {
    list.setSelectedIndex(index);
    list.ensureIndexIsVisible(index <= 1 ? 0 : index);
  }

  private void tell() {
    Optional<Entry.Item> item = chosen();
    open.setEnabled(item.isPresent());
    help.setText(
        item.map(Entry.Item::help)
            .orElseGet(
                () ->
                    text(
                        items.isEmpty() ? "templates.none" : "templates.no.match",
                        search.getText())));
    panel.revalidate();
  }

  private void open() {
    chosen().ifPresent(item -> workbench.documents().add(type.from(item.template())));
  }

  /** As wide as there is room: titles that are longer end in dots. */
  private static final class FittingList extends JList<Entry> {
    FittingList(ListModel<Entry> model) {
      super(model);
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
      return true;
    }
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public JComponent focus() {
    return search;
  }

  @Override
  public void close() {
    contributions.close();
  }
}
