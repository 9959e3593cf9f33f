package org.neurozoo.workbench.shell.internal.window;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.PreferencePage;
import org.neurozoo.workbench.component.Changes;
import org.neurozoo.workbench.component.Notes;
import org.neurozoo.workbench.component.PropertySheet;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;

/** All pages of preferences, to search and to change; what is changed takes effect on closing. */
final class PreferencesDialog {
  private final Shell shell;
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Values> before = new HashMap<>();
  private final DefaultListModel<PreferencePage> model = new DefaultListModel<>();
  private final JList<PreferencePage> list = new JList<>(model);
  private final JTextField search = new JTextField();
  private final CardLayout cards = new CardLayout();
  private final JPanel sheets = new JPanel(cards);

  private PreferencesDialog(Shell shell) {
    this.shell = shell;
    for (PreferencePage page : shell.all(PreferencePage.class)) {
      before.put(page.id(), shell.preferences().of(page));
      sheets.add(titled(page, editor(page)), page.id());
    }
    list.setName("preferences.pages");
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(new Title());
    list.addListSelectionListener(event -> turn());
    search.setName("preferences.search");
    search.putClientProperty("JTextField.placeholderText", text("preferences.search"));
    search.getAccessibleContext().setAccessibleName(text("preferences.search"));
    Changes.of(search, this::filter);
    filter();
  }

  /** Lets the user change pages until the dialog is closed. */
  static void open(Shell shell, JFrame frame) {
    PreferencesDialog it = new PreferencesDialog(shell);
    String title = it.text("preferences.title");
    JDialog dialog = new JDialog(frame, title, true);
    dialog.setName("preferences");
    dialog.setContentPane(it.content(dialog));
    int line = it.search.getFontMetrics(it.search.getFont()).getHeight();
    dialog.setSize(new Dimension(48 * line, 32 * line));
    dialog.setLocationRelativeTo(frame);
    dialog.setVisible(true);
    it.parts.forEach(Part::close);
    it.takeEffect();
  }

  private JComponent content(JDialog dialog) {
    JPanel panel =
        new JPanel(new MigLayout("insets 12, fill", "[160:200:240][grow]", "[][grow][]"));
    JButton close = new JButton(text("preferences.close"));
    close.setName("preferences.close");
    close.addActionListener(event -> dialog.dispose());
    dialog
        .getRootPane()
        .registerKeyboardAction(
            event -> dialog.dispose(),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    panel.add(search, "growx");
    panel.add(sheets, "spany 2, grow, wrap");
    panel.add(new JScrollPane(list), "grow, wrap");
    panel.add(close, "skip, right");
    return panel;
  }

  private String text(String key) {
    return Look.TEXTS.text(shell.locale(), key);
  }

  private JComponent editor(PreferencePage page) {
    Optional<Part> own = page.editor(shell);
    own.ifPresent(parts::add);
    return own.map(Part::component).orElseGet(() -> sheet(page));
  }

  private JComponent titled(PreferencePage page, JComponent editor) {
    JPanel panel = new JPanel(new BorderLayout(0, 12));
    JTextArea help = Notes.quiet(page.help(shell.locale()));
    panel.add(help, BorderLayout.NORTH);
    panel.add(editor);
    return panel;
  }

  private JComponent sheet(PreferencePage page) {
    PropertySheet sheet =
        PropertySheet.of(
            page,
            shell.preferences().of(page),
            shell.locale(),
            this::choices,
            values -> shell.preferences().set(page, values));
    JScrollPane scroll = new JScrollPane(sheet.component());
    scroll.setBorder(null);
    return scroll;
  }

  private List<Contribution> choices(String kind) {
    return shell.all(Contribution.class).stream().filter(c -> c.kind().equals(kind)).toList();
  }

  private void filter() {
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    PreferencePage selected = list.getSelectedValue();
    model.clear();
    shell.all(PreferencePage.class).stream()
        .filter(page -> words(page).contains(wanted))
        .forEach(model::addElement);
    list.setSelectedValue(selected, true);
    if (list.getSelectedIndex() < 0) {
      list.setSelectedIndex(0);
    }
  }

  private String words(PreferencePage page) {
    StringBuilder words = new StringBuilder(page.title(shell.locale()));
    for (Property<?> property : page.schema().properties()) {
      words.append(' ').append(PropertySheet.title(page, property, shell.locale()));
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  private void turn() {
    PreferencePage page = list.getSelectedValue();
    if (page != null) {
      cards.show(sheets, page.id());
    }
  }

  private void takeEffect() {
    boolean changed =
        shell.all(PreferencePage.class).stream()
            .anyMatch(page -> !shell.preferences().of(page).equals(before.get(page.id())));
    if (changed) {
      shell.desk().rebuild();
    }
  }

  @SuppressWarnings("serial")
  private final class Title extends DefaultListCellRenderer {
    @Override
    public Component getListCellRendererComponent(
        JList<?> of, Object value, int index, boolean selected, boolean focused) {
      String title = ((PreferencePage) value).title(shell.locale());
      return super.getListCellRendererComponent(of, title, index, selected, focused);
    }
  }
}
