package org.neurozoo.workbench.inspect.internal;

import java.awt.CardLayout;
import java.awt.EventQueue;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.network.Probe;
import org.neurozoo.network.SampleId;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Hint;

/** Probes of the selected run side by side. */
final class Probes implements Framed {
  /** What is shown first of a run that nothing has been shown of yet, as far as it fits. */
  private static final List<String> FIRST =
      List.of("decision-region", "confusion", "curves", "histograms");

  private static final int FIRST_COUNT = 2;

  private final Workbench workbench;
  private final Looking looking;
  private final CardLayout cards = new CardLayout();
  private final JPanel component = new JPanel(cards);
  private final JPanel grid = new JPanel();
  private final List<ProbePanel> panels = new ArrayList<>();
  private final JToggleButton follow;
  private final Subscription subscriptions;
  private @Nullable Run run;
  private List<Probe> fitting = List.of();

  Probes(Workbench workbench, Looking looking) {
    this.workbench = workbench;
    this.looking = looking;
    component.setName("probes");
    follow = following();
    component.add(Hint.of("probes.empty", text("probes.empty")), "empty");
    component.add(full(), "full");
    subscriptions =
        Subscription.all(
            List.of(
                workbench.selection().listen(this::selected),
                workbench.everyFrame(component, this::frame),
                workbench.onContributions(this::reload)));
    selected();
  }

  private String text(String key) {
    return Looking.TEXTS.text(workbench.locale(), key);
  }

  private JToggleButton following() {
    JToggleButton button =
        new JToggleButton(text("probes.follow"), Glyph.small(BootstrapIcons.LINK));
    button.setName("probes.follow");
    button.setToolTipText(text("probes.follow.help"));
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.setSelected(true);
    button.addActionListener(event -> followed());
    return button;
  }

  /** Points all probes that can be at the sample selected last. */
  private void followed() {
    if (follow.isSelected()) {
      workbench
          .selection()
          .of(SampleId.class)
          .ifPresent(sample -> panels.forEach(panel -> panel.follow(sample)));
    }
  }

  private JComponent full() {
    JPanel full = new JPanel(new MigLayout("insets 4, fill", "[grow]", "[][grow]"));
    JButton add = new JButton(text("probes.add"), Glyph.small(BootstrapIcons.PLUS));
    add.setName("probes.add");
    add.addActionListener(event -> add(unseen()));
    full.add(add, "split 2");
    full.add(follow, "gapleft push, wrap");
    full.add(grid, "grow, wmin 0, hmin 0");
    return full;
  }

  /** The first probe that is not on the screen yet. */
  private String unseen() {
    List<String> seen = panels.stream().map(ProbePanel::probe).toList();
    return fitting.stream().map(Probe::id).filter(id -> !seen.contains(id)).findFirst().orElse("");
  }

  private void selected() {
    Run next = workbench.selection().of(Run.class).orElse(null);
    if (next != run) {
      run = next;
      reload();
    }
    cards.show(component, run == null ? "empty" : "full");
    followed();
  }

  private void reload() {
    Run of = run;
    if (of != null) {
      looking
          .fitting(of)
          .whenComplete(
              (found, failure) -> EventQueue.invokeLater(() -> arrived(of, found, failure)));
    }
  }

  private void arrived(Run of, @Nullable List<Probe> found, @Nullable Throwable failure) {
    if (of != run) {
      return;
    }
    if (found == null) {
      workbench.report("probes", failure == null ? new IllegalStateException() : failure);
      return;
    }
    fitting = found;
    List<String> wanted = panels.isEmpty() ? first() : List.of();
    panels.forEach(panel -> panel.show(of, fitting, panel.probe()));
    wanted.forEach(this::add);
  }

  private List<String> first() {
    List<String> ids = fitting.stream().map(Probe::id).toList();
    return Stream.concat(FIRST.stream().filter(ids::contains), ids.stream())
        .distinct()
        .limit(FIRST_COUNT)
        .toList();
  }

  private void add(String probe) {
    if (run == null || fitting.isEmpty()) {
      return;
    }
    ProbePanel panel = new ProbePanel(workbench, looking, this::remove);
    panels.add(panel);
    panel.show(run, fitting, probe);
    followed();
    arrange();
  }

  private void remove(ProbePanel panel) {
    panels.remove(panel);
    arrange();
  }

  private void arrange() {
    grid.removeAll();
    int columns = (int) Math.ceil(Math.sqrt(panels.size()));
    grid.setLayout(new GridLayout(0, Math.max(1, columns), 8, 8));
    panels.forEach(panel -> grid.add(panel.component()));
    grid.revalidate();
    grid.repaint();
  }

  @Override
  public void frame() {
    panels.forEach(ProbePanel::frame);
  }

  @Override
  public JComponent component() {
    return component;
  }

  @Override
  public void close() {
    subscriptions.close();
  }
}
