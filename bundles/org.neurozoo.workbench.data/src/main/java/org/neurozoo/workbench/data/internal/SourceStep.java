package org.neurozoo.workbench.data.internal;

import java.awt.Component;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.UIManager;
import javax.swing.border.EmptyBorder;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.data.DataSource;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Changes;

/** Choosing a file, and what reads it, or a generator. */
final class SourceStep {
  private final Workbench workbench;
  private final Words words;
  private final Consumer<Draft> chosen;
  private final Runnable onward;
  private final List<DataSource> all;
  private final DefaultListModel<DataSource> model = new DefaultListModel<>();
  private final JList<DataSource> list = new JList<>(model);
  private final JTextField search = new JTextField();
  private final JTextField path = new JTextField();
  private final JTextArea help = new JTextArea();
  private final JPanel panel =
      new JPanel(new MigLayout("insets 0, fill", "[][grow][]", "[][]unrel[][grow][]"));
  private @Nullable Guess guessed;

  /**
   * The step.
   *
   * @param chosen gets what is to be opened, as often as the user changes their mind
   * @param onward is called when the user has no doubt any more
   */
  SourceStep(Workbench workbench, Words words, Consumer<Draft> chosen, Runnable onward) {
    this.workbench = workbench;
    this.words = words;
    this.chosen = chosen;
    this.onward = onward;
    all =
        workbench.all(DataSource.class).stream()
            .sorted(
                (a, b) -> {
                  int files = Boolean.compare(b.reads(), a.reads());
                  return files != 0 ? files : title(a).compareToIgnoreCase(title(b));
                })
            .toList();
    field();
    list();
  }

  private String title(DataSource source) {
    return source.title(words.locale());
  }

  private void field() {
    JLabel label = new JLabel(words.text("wizard.path"));
    label.setLabelFor(path);
    path.setName("wizard.path");
    path.putClientProperty("JTextField.placeholderText", words.text("wizard.path.none"));
    path.addActionListener(event -> entered());
    path.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent event) {
            if (!event.isTemporary() && isOpen()) {
              guess();
            }
          }
        });
    JButton browse =
        new JButton(words.text("wizard.browse"), Glyph.small(BootstrapIcons.FOLDER2_OPEN));
    browse.setName("wizard.browse");
    browse.addActionListener(event -> browse());
    JLabel note = new JLabel(words.text("wizard.path.note"));
    note.setForeground(UIManager.getColor("Label.disabledForeground"));
    panel.add(label);
    panel.add(path, "growx");
    panel.add(browse, "wrap");
    panel.add(note, "skip, span 2, wmin 0, wrap");
    Changes.of(path, this::tell);
  }

  /** The first Enter looks at what the file is; one more goes on with that. */
  private void entered() {
    Guess last = guessed;
    if (last != null && path.getText().strip().equals(last.path().toString())) {
      onward.run();
    } else {
      guess();
    }
  }

  private void list() {
    JLabel label = new JLabel(words.text("wizard.source"));
    label.setLabelFor(list);
    search.setName("wizard.search");
    search.putClientProperty("JTextField.placeholderText", words.text("wizard.search"));
    search.getAccessibleContext().setAccessibleName(words.text("wizard.search"));
    Changes.of(search, this::filter);
    list.setName("wizard.sources");
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(new Title());
    list.addListSelectionListener(event -> tell());
    help.setEditable(false);
    help.setFocusable(false);
    help.setOpaque(false);
    help.setLineWrap(true);
    help.setWrapStyleWord(true);
    help.setRows(3);
    help.setFont(UIManager.getFont("Label.font"));
    help.setForeground(UIManager.getColor("Label.disabledForeground"));
    panel.add(label, "aligny top");
    panel.add(search, "growx, span 2, wrap");
    panel.add(new JScrollPane(list), "skip, span 2, grow, hmin 60, wrap");
    panel.add(help, "skip, span 2, growx, wmin 0");
    filter();
  }

  JComponent component() {
    return panel;
  }

  JComponent focus() {
    return path;
  }

  private void browse() {
    workbench
        .questions()
        .fileToOpen(words.text("wizard.browse.title"))
        .ifPresent(
            file -> {
              path.setText(file.toString());
              guess();
            });
  }

  /** Whether there is something to guess that would not undo what the user chose by hand. */
  private boolean isOpen() {
    Guess last = guessed;
    return last == null
        ? list.getSelectedValue() == null
        : list.getSelectedValue() == last.source()
            && !path.getText().strip().equals(last.path().toString());
  }

  /** Looks in a job at what the file is, for that may take a moment. */
  private void guess() {
    String typed = path.getText().strip();
    if (typed.isEmpty()) {
      return;
    }
    DataSource selected = list.getSelectedValue();
    workbench
        .jobs()
        .quietly(
            progress -> attempt(typed),
            found ->
                found
                    .filter(guess -> path.getText().strip().equals(typed))
                    .filter(guess -> list.getSelectedValue() == selected)
                    .ifPresent(this::take));
  }

  private Optional<Guess> attempt(String typed) {
    try {
      return Guess.of(Path.of(typed), all);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void take(Guess guess) {
    guessed = guess;
    path.setText(guess.path().toString());
    search.setText("");
    list.setSelectedValue(guess.source(), true);
  }

  private void filter() {
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    DataSource selected = list.getSelectedValue();
    model.clear();
    all.stream()
        .filter(each -> (title(each) + " " + each.id()).toLowerCase(Locale.ROOT).contains(wanted))
        .forEach(model::addElement);
    if (selected != null) {
      list.setSelectedValue(selected, true);
    }
  }

  private void tell() {
    DataSource source = list.getSelectedValue();
    if (source != null) {
      help.setText(source.help(words.locale()));
      chosen.accept(Draft.of(source, path.getText().strip()));
    }
  }

  @SuppressWarnings("serial")
  private final class Title extends DefaultListCellRenderer {
    @Override
    public Component getListCellRendererComponent(
        JList<?> of, Object value, int index, boolean selected, boolean focused) {
      DataSource source = (DataSource) value;
      super.getListCellRendererComponent(of, title(source), index, selected, focused);
      setIcon(Glyph.small(source.reads() ? BootstrapIcons.FILE_EARMARK : BootstrapIcons.STARS));
      setBorder(new EmptyBorder(3, 8, 3, 8));
      return this;
    }
  }
}
