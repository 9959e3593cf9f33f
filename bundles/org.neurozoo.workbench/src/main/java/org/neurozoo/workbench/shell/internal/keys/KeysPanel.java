package org.neurozoo.workbench.shell.internal.keys;

import java.awt.Component;
import java.awt.Font;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Changes;
import org.neurozoo.workbench.component.KeyText;
import org.neurozoo.workbench.component.Notes;

/** Lets the user give commands other keys, and tells at once who has a key already. */
final class KeysPanel implements Part {
  private static final Texts TEXTS = Texts.beside(Workbench.class);

  private final Workbench workbench;
  private final JPanel panel =
      new JPanel(new MigLayout("insets 0, fill, gap 8 6", "[][grow][][][]", "[][grow][][]"));
  private final JTextField filter = new JTextField();
  private final CommandRows rows;
  private final JTable table;
  private final KeyField field = new KeyField(this::recorded);
  private final JButton assign = button("keys.assign", this::assign);
  private final JButton remove = button("keys.remove", this::remove);
  private final JButton restore = button("keys.restore", this::restore);
  private final JTextArea note = Notes.quiet("");
  private Bindings bindings;

  KeysPanel(Workbench workbench) {
    this.workbench = workbench;
    bindings = Bindings.of(workbench.preferences());
    rows = new CommandRows(workbench, command -> bindings.of(command));
    table = new JTable(rows);
    label();
    prepareTable();
    filter.setName("keys.filter");
    filter.putClientProperty("JTextField.placeholderText", text("keys.filter"));
    filter.putClientProperty("JTextField.showClearButton", true);
    filter.getAccessibleContext().setAccessibleName(text("keys.filter"));
    Changes.of(filter, this::filter);
    field.setName("keys.field");
    field.putClientProperty("JTextField.placeholderText", text("keys.press"));
    field.setToolTipText(text("keys.press.help"));
    field.addActionListener(entered -> assign());
    note.setName("keys.note");
    layOut();
    filter();
  }

  /** Fields are made before there is a workbench to ask for texts. */
  private void label() {
    for (JButton each : List.of(assign, remove, restore)) {
      each.setText(text(each.getName()));
      each.setToolTipText(text(each.getName() + ".help"));
    }
  }

  private static JButton button(String name, Runnable action) {
    JButton button = new JButton();
    button.setName(name);
    button.addActionListener(pressed -> action.run());
    return button;
  }

  private void layOut() {
    JLabel label = new JLabel(text("keys.new"));
    label.setLabelFor(field);
    panel.add(filter, "spanx, growx, wrap");
    panel.add(new JScrollPane(table), "spanx, grow, wrap");
    panel.add(label);
    panel.add(field, "growx, wmin 80");
    panel.add(assign);
    panel.add(remove);
    panel.add(restore, "wrap");
    panel.add(note, "spanx, growx, wmin 0, hmin " + 2 * lineHeight());
  }

  private int lineHeight() {
    return note.getFontMetrics(note.getFont()).getHeight();
  }

  @SuppressWarnings("serial")
  private void prepareTable() {
    table.setName("keys.table");
    table.getAccessibleContext().setAccessibleName(text("keys.table"));
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.getSelectionModel().addListSelectionListener(event -> selected());
    table.setDefaultRenderer(Object.class, new Cell());
    table.getColumnModel().getColumn(0).setPreferredWidth(260);
    KeyboardFocusManager focus = KeyboardFocusManager.getCurrentKeyboardFocusManager();
    for (int way :
        new int[] {
          KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS
        }) {
      table.setFocusTraversalKeys(way, focus.getDefaultFocusTraversalKeys(way));
    }
    table
        .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke("ENTER"), "record");
    table
        .getActionMap()
        .put(
            "record",
            new AbstractAction() {
              @Override
              public void actionPerformed(ActionEvent event) {
                field.requestFocusInWindow();
              }
            });
  }

  private String text(String key, Object... arguments) {
    return TEXTS.text(workbench.locale(), key, arguments);
  }

  private String title(Command command) {
    return command.title(workbench.locale());
  }

  private List<Command> all() {
    return workbench.all(Command.class);
  }

  private Optional<Command> command() {
    int row = table.getSelectedRow();
    return row < 0 ? Optional.empty() : Optional.of(rows.at(row));
  }

  private void filter() {
    rows.filter(filter.getText());
    if (rows.getRowCount() > 0) {
      table.changeSelection(0, 0, false, false);
    }
  }

  private void selected() {
    field.forget();
  }

  /** Tells what the key pressed would do to the command selected. */
  private void recorded() {
    Optional<Command> command = command();
    remove.setEnabled(command.flatMap(bindings::of).isPresent());
    restore.setEnabled(command.filter(bindings::isGiven).isPresent());
    command.ifPresent(
        it -> restore.setToolTipText(text("keys.restore.default", keyText(it.key()))));
    field.setEnabled(command.isPresent());
    assign.setEnabled(command.isPresent() && field.recorded().filter(this::fits).isPresent());
    note.setText(
        command
            .flatMap(it -> field.recorded().map(key -> consequence(it, key)))
            .orElseGet(() -> text(command.isPresent() ? "keys.hint" : "keys.choose")));
  }

  private boolean fits(KeyStroke key) {
    boolean same = command().flatMap(bindings::of).filter(key::equals).isPresent();
    return KeyField.isFree(key) && !same;
  }

  private String keyText(Optional<KeyStroke> key) {
    return key.map(KeyText::of).orElseGet(() -> text("keys.none"));
  }

  private String consequence(Command command, KeyStroke key) {
    String name = KeyText.of(key);
    if (!KeyField.isFree(key)) {
      return text("keys.typing", name);
    }
    if (!fits(key)) {
      return text("keys.same", name, title(command));
    }
    return bindings
        .holder(key, command, all())
        .map(other -> text("keys.taken", name, title(other)))
        .orElseGet(() -> text("keys.free", name));
  }

  private void assign() {
    Optional<KeyStroke> key = field.recorded().filter(this::fits);
    if (key.isPresent()) {
      command().ifPresent(command -> give(command, key.get()));
    }
  }

  private void give(Command command, KeyStroke key) {
    Optional<Command> before = bindings.holder(key, command, all());
    String name = KeyText.of(key);
    keep(bindings.assigned(command, key, all()));
    note.setText(
        before
            .map(other -> text("keys.done.taken", title(command), name, title(other)))
            .orElseGet(() -> text("keys.done", title(command), name)));
  }

  private void remove() {
    command()
        .ifPresent(
            command -> {
              keep(bindings.with(command, Optional.empty()));
              note.setText(text("keys.done.removed", title(command)));
            });
  }

  private void restore() {
    command()
        .ifPresent(
            command -> command.key().ifPresentOrElse(key -> give(command, key), () -> remove()));
  }

  private void keep(Bindings next) {
    bindings = next;
    next.keep(workbench.preferences());
    field.forget();
    rows.fireTableRowsUpdated(0, Math.max(0, rows.getRowCount() - 1));
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public JComponent focus() {
    return filter;
  }

  /** A key that the user has given stands out. */
  @SuppressWarnings("serial")
  private final class Cell extends DefaultTableCellRenderer {
    @Override
    public Component getTableCellRendererComponent(
        JTable of, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(of, value, selected, focused, row, column);
      if (column == CommandRows.KEYS && bindings.isGiven(rows.at(row))) {
        setFont(getFont().deriveFont(Font.BOLD));
      }
      return this;
    }
  }
}
