package org.neurozoo.workbench.shell.internal.window;

import java.util.List;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.Jobs.Job;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;

/** The lower edge of the window: the last sentence told on the left, jobs on the right. */
final class StatusBar {
  private static final int GOOD_NEWS_MILLIS = 8000;
  private static final int WHOLE = 1000;

  private final Shell shell;
  private final JPanel panel = new JPanel(new MigLayout("insets 4 8 4 8, fillx, hidemode 3"));
  private final JLabel message = new JLabel(" ");
  private final JLabel job = new JLabel();
  private final JProgressBar progress = new JProgressBar(0, WHOLE);
  private final JButton cancel = new JButton(Glyph.small(BootstrapIcons.X));
  private final Timer fade;

  StatusBar(Shell shell) {
    this.shell = shell;
    fade = new Timer(GOOD_NEWS_MILLIS, event -> clear());
    fade.setRepeats(false);
    message.setName("status");
    String stop = Look.TEXTS.text(shell.locale(), "job.cancel");
    cancel.setToolTipText(stop);
    cancel.getAccessibleContext().setAccessibleName(stop);
    cancel.putClientProperty("JButton.buttonType", "toolBarButton");
    cancel.addActionListener(event -> shell.jobs().running().forEach(Job::cancel));
    panel.add(message, "growx, pushx, wmin 0");
    panel.add(job);
    panel.add(progress, "w 120!");
    panel.add(cancel);
    refresh();
  }

  JComponent component() {
    return panel;
  }

  /** Shows a sentence; a fault stays, good news fade. */
  void tell(String sentence, boolean fault) {
    Icon icon = fault ? Glyph.small(BootstrapIcons.EXCLAMATION_TRIANGLE) : null;
    message.setIcon(icon);
    message.setText(sentence);
    message.setToolTipText(sentence);
    fade.stop();
    if (!fault) {
      fade.start();
    }
  }

  private void clear() {
    message.setIcon(null);
    message.setText(" ");
    message.setToolTipText(null);
  }

  /** Shows what is under way now. */
  void refresh() {
    List<Job> jobs = shell.jobs().running();
    boolean busy = !jobs.isEmpty();
    job.setVisible(busy);
    progress.setVisible(busy);
    cancel.setVisible(busy);
    if (busy) {
      Job first = jobs.getFirst();
      String more = jobs.size() > 1 ? " (+" + (jobs.size() - 1) + ")" : "";
      job.setText(first.title() + more);
      progress.setIndeterminate(first.fraction() < 0);
      progress.setValue((int) (WHOLE * first.fraction()));
    }
  }

  void close() {
    fade.stop();
  }
}
