package org.neurozoo.workbench.shell.internal.view;

import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Jobs.Job;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.shell.internal.Look;

/** The jobs under way, each with progress and a button to cancel it. */
public final class JobsView implements View {
  private static final int WHOLE = 1000;

  @Override
  public String id() {
    return "jobs";
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(BootstrapIcons.HOURGLASS_SPLIT);
  }

  @Override
  public Texts texts() {
    return Look.TEXTS;
  }

  @Override
  public Part open(Workbench workbench) {
    return new Shown(workbench);
  }

  private static final class Shown implements Part {
    private final Workbench workbench;
    private final JPanel list = new JPanel(new MigLayout("insets 12, fillx", "[grow][160!][]"));
    private final JScrollPane scroll = new JScrollPane(list);
    private final Subscription subscription;

    Shown(Workbench workbench) {
      this.workbench = workbench;
      scroll.setBorder(null);
      subscription = workbench.jobs().listen(this::refresh);
      refresh();
    }

    private String text(String key) {
      return Look.TEXTS.text(workbench.locale(), key);
    }

    private void refresh() {
      list.removeAll();
      List<Job> jobs = workbench.jobs().running();
      jobs.forEach(this::add);
      if (jobs.isEmpty()) {
        JLabel none = new JLabel(text("jobs.none"));
        none.setForeground(UIManager.getColor("Label.disabledForeground"));
        list.add(none);
      }
      list.revalidate();
      list.repaint();
    }

    private void add(Job job) {
      String what = job.what().isEmpty() ? "" : " \u2013 " + job.what();
      JProgressBar bar = new JProgressBar(0, WHOLE);
      bar.setIndeterminate(job.fraction() < 0);
      bar.setValue((int) (WHOLE * job.fraction()));
      JButton cancel = new JButton(text("job.cancel"));
      cancel.addActionListener(event -> job.cancel());
      list.add(new JLabel(job.title() + what), "growx, wmin 0");
      list.add(bar, "growx");
      list.add(cancel, "wrap");
    }

    @Override
    public JComponent component() {
      return scroll;
    }

    @Override
    public void close() {
      subscription.close();
    }
  }
}
