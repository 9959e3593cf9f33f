package org.neurozoo.workbench.shell.internal.window;

import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.FaultException;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.component.Notes;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;

/** What stands where a view or document cannot be shown. */
final class Failures {
  private Failures() {}

  /** In place of a view whose bundle is not here. */
  static JComponent absent(Shell shell, KnownViews.Known view) {
    JPanel panel = panel();
    String key = view.bundle().isEmpty() ? "view.absent" : "view.absent.from";
    String sentence = Look.TEXTS.text(shell.locale(), key, view.title(), view.bundle());
    panel.add(Notes.quiet(sentence), "growx, wmin 0");
    return panel;
  }

  /** In place of what has thrown. */
  static JComponent failed(Shell shell, RuntimeException fault, Runnable again) {
    JPanel panel = panel();
    JLabel icon = new JLabel(Glyph.large(BootstrapIcons.EXCLAMATION_TRIANGLE));
    JButton retry = new JButton(Look.TEXTS.text(shell.locale(), "view.retry"));
    retry.addActionListener(event -> again.run());
    panel.add(icon, "wrap");
    panel.add(Notes.quiet(message(shell, fault)), "growx, wmin 0, wrap");
    panel.add(retry);
    return panel;
  }

  private static String message(Shell shell, RuntimeException fault) {
    return fault instanceof FaultException told
        ? told.fault().message(shell.locale())
        : Look.TEXTS.text(shell.locale(), "view.failed", fault.toString());
  }

  private static JPanel panel() {
    return new JPanel(new MigLayout("insets 16, fillx", "[grow, center]", "push[][][]push"));
  }
}
