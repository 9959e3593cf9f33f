package org.neurozoo.workbench.shell.internal.window;

import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractAction;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.neurozoo.schema.Contribution;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.Perspective;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.component.Changes;
import org.neurozoo.workbench.component.KeyText;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;

/** Finds anything by a few letters: commands, views, perspectives, documents. */
final class QuickAccess {
  /** Something to go to. */
  private record Hit(String title, String kind, String help, Runnable action) {
    Hit(Contribution of, String kind, Locale locale, Runnable action) {
      this(of.title(locale), kind, of.help(locale), action);
    }

    boolean matches(String[] words) {
      String all = (title + " " + kind + " " + help).toLowerCase(Locale.ROOT);
      return Arrays.stream(words).allMatch(all::contains);
    }

    @Override
    public String toString() {
      return title + "  \u2013  " + kind;
    }
  }

  private final Shell shell;
  private final JDialog dialog;
  private final JTextField field = new JTextField();
  private final DefaultListModel<Hit> model = new DefaultListModel<>();
  private final JList<Hit> list = new JList<>(model);
  private final List<Hit> hits;

  private QuickAccess(Shell shell, JFrame frame) {
    this.shell = shell;
    dialog = new JDialog(frame, true);
    hits = hits();
    field.setName("quick.field");
    list.setName("quick.list");
    field.putClientProperty("JTextField.placeholderText", text("quick.hint"));
    field.getAccessibleContext().setAccessibleName(text("quick.hint"));
    Changes.of(field, this::filter);
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            go();
          }
        });
    on("ENTER", this::go);
    on("ESCAPE", dialog::dispose);
    on("DOWN", () -> move(1));
    on("UP", () -> move(-1));
    filter();
  }

  /** Asks until something is chosen or the user has enough. */
  static void open(Shell shell, JFrame frame) {
    QuickAccess access = new QuickAccess(shell, frame);
    JPanel panel = new JPanel(new MigLayout("insets 8, fill", "[grow]", "[][grow]"));
    panel.add(access.field, "growx, wrap");
    panel.add(new JScrollPane(access.list), "grow");
    access.dialog.setUndecorated(true);
    access.dialog.setContentPane(panel);
    int line = access.field.getFontMetrics(access.field.getFont()).getHeight();
    access.dialog.setSize(new Dimension(36 * line, 24 * line));
    access.dialog.setLocationRelativeTo(frame);
    access.dialog.setVisible(true);
  }

  private String text(String key) {
    return Look.TEXTS.text(shell.locale(), key);
  }

  private List<Hit> hits() {
    List<Hit> all = new ArrayList<>();
    Locale locale = shell.locale();
    for (Command command : shell.all(Command.class)) {
      if (command.isEnabled(shell)) {
        String key = shell.key(command).map(KeyText::of).orElse("");
        String kind = text("quick.command") + (key.isEmpty() ? "" : " " + key);
        all.add(new Hit(command, kind, locale, () -> shell.run(command)));
      }
    }
    for (View view : shell.all(View.class)) {
      all.add(new Hit(view, text("quick.view"), locale, () -> shell.show(view.id())));
    }
    for (Perspective p : shell.all(Perspective.class)) {
      all.add(new Hit(p, text("quick.perspective"), locale, () -> shell.perspective(p.id())));
    }
    for (Document document : shell.documents().all()) {
      String name = shell.documents().name(document);
      all.add(new Hit(name, text("quick.document"), "", () -> shell.desk().show(document)));
    }
    return all;
  }

  private void filter() {
    String[] words = field.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
    model.clear();
    hits.stream()
        .filter(hit -> hit.matches(words))
        .sorted(
            Comparator.comparing(hit -> !hit.title().toLowerCase(Locale.ROOT).contains(words[0])))
        .forEach(model::addElement);
    list.setSelectedIndex(0);
  }

  private void move(int by) {
    int next = Math.clamp(list.getSelectedIndex() + by, 0, Math.max(0, model.size() - 1));
    list.setSelectedIndex(next);
    list.ensureIndexIsVisible(next);
  }

  private void go() {
    Hit hit = list.getSelectedValue();
    dialog.dispose();
    if (hit != null) {
      hit.action().run();
    }
  }

  @SuppressWarnings("serial")
  private void on(String key, Runnable action) {
    JComponent pane = dialog.getRootPane();
    pane.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke(key), key);
    pane.getActionMap()
        .put(
            key,
            new AbstractAction() {
              @Override
              public void actionPerformed(ActionEvent event) {
                action.run();
              }
            });
  }
}
