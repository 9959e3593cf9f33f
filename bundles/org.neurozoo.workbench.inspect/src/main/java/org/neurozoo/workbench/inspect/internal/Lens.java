package org.neurozoo.workbench.inspect.internal;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import org.jspecify.annotations.Nullable;
import org.neurozoo.network.ExplainingProbe;
import org.neurozoo.network.ExplainingProbe.Explanation;
import org.neurozoo.network.FlowNode;
import org.neurozoo.network.SampleId;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Hint;
import org.neurozoo.workbench.component.Notes;
import org.neurozoo.workbench.component.Pace;
import org.neurozoo.workbench.inspect.internal.LensBar.Chosen;
import org.neurozoo.workbench.inspect.internal.formula.FormulaSheet;
import org.neurozoo.workbench.inspect.internal.formula.Notation;

/** The formula lens on the screen. */
final class Lens implements Framed {
  private final Workbench workbench;
  private final Looking looking;
  private final CardLayout cards = new CardLayout();
  private final JPanel component = new JPanel(cards);
  private final GraphPane graph;
  private final FormulaSheet sheet;
  private final LensBar bar;
  private final JTextArea trouble = Notes.fault("");
  private final Pace pace = new Pace();
  private final LensPreferences letters = new LensPreferences();
  private final Subscription subscriptions;
  private @Nullable Run run;
  private @Nullable ExplainingProbe probe;
  private @Nullable Explanation seen;
  private Chosen chosen;
  private String node = "";
  private boolean busy;

  Lens(Workbench workbench, Looking looking) {
    this.workbench = workbench;
    this.looking = looking;
    graph = new GraphPane(workbench, this::turn);
    sheet = new FormulaSheet(Looking.TEXTS, workbench.locale());
    bar = new LensBar(workbench.locale(), this::chosen);
    bar.write(letters.notation(workbench.preferences()));
    chosen = bar.chosen();
    component.setName("lens");
    component.add(Hint.of("lens.empty", text("lens.empty")), "empty");
    component.add(Hint.of("lens.none", text("lens.none")), "none");
    component.add(full(), "full");
    subscriptions =
        Subscription.all(
            List.of(
                workbench.selection().listen(this::selected),
                workbench.everyFrame(component, this::frame),
                workbench.preferences().listen(this::remembered),
                workbench.onContributions(this::reload)));
    selected();
  }

  private String text(String key, Object... arguments) {
    return Looking.TEXTS.text(workbench.locale(), key, arguments);
  }

  private JComponent full() {
    JScrollPane scroll = new JScrollPane(sheet);
    scroll.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Notes.line()));
    JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, true, graph.component(), scroll);
    split.setResizeWeight(0.6);
    trouble.setName("trouble");
    split.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Notes.line()));
    trouble.setVisible(false);
    JPanel full = new JPanel(new BorderLayout());
    full.add(bar.component(), BorderLayout.NORTH);
    full.add(split);
    full.add(trouble, BorderLayout.SOUTH);
    return full;
  }

  private void selected() {
    Run next = workbench.selection().of(Run.class).orElse(null);
    if (next != run) {
      run = next;
      reload();
    }
    if (bar.follows()) {
      workbench
          .selection()
          .of(SampleId.class)
          .filter(sample -> run != null && sample.isOf(run.experiment()))
          .filter(sample -> sample.part() != SampleId.Part.VALIDATION)
          .ifPresent(this::follow);
    }
  }

  private void follow(SampleId sample) {
    String set = Pointing.set(sample);
    if (!set.equals(chosen.set()) || sample.row() != chosen.sample()) {
      bar.point(set, sample.row());
      chosen = bar.chosen();
      pace.reset();
    }
  }

  /** The letters may be chosen in the preferences, too. */
  private void remembered() {
    Notation wanted = letters.notation(workbench.preferences());
    if (wanted != chosen.notation()) {
      bar.write(wanted);
      chosen = bar.chosen();
      rewrite();
    }
  }

  private void chosen(Chosen next) {
    boolean another = !next.set().equals(chosen.set()) || next.sample() != chosen.sample();
    chosen = next;
    pace.reset();
    rewrite();
    letters.keep(workbench.preferences(), next.notation());
    if (another && bar.follows() && run != null) {
      workbench.selection().select(Pointing.sample(run, next.set(), next.sample()));
    }
  }

  private void reload() {
    Run of = run;
    probe = null;
    seen = null;
    graph.clear();
    sheet.wipe();
    cards.show(component, "empty");
    if (of != null) {
      looking
          .fitting(of)
          .whenComplete((found, fault) -> EventQueue.invokeLater(() -> arrived(of, found, fault)));
    }
  }

  private void arrived(
      Run of, @Nullable List<org.neurozoo.network.Probe> found, @Nullable Throwable failure) {
    if (of != run) {
      return;
    }
    if (failure != null) {
      tell(failure);
    }
    probe =
        Optional.ofNullable(found).orElse(List.of()).stream()
            .filter(ExplainingProbe.class::isInstance)
            .map(ExplainingProbe.class::cast)
            .findFirst()
            .orElse(null);
    cards.show(component, probe == null ? "none" : "full");
    pace.reset();
  }

  /** Looks again if that is due. */
  @Override
  public void frame() {
    if (busy || run == null || probe == null) {
      return;
    }
    Run.Progress progress = run.progress();
    boolean running = progress.status() == Run.Status.RUNNING;
    boolean wanted = bar.isLive() || seen == null || !pace.hasLooked();
    if (wanted && pace.isDue(System.nanoTime(), progress.step(), running)) {
      look(run, probe, chosen);
    }
  }

  private void look(Run at, ExplainingProbe by, Chosen with) {
    busy = true;
    looking
        .timed(at, subject -> by.explain(subject, values(by, with), workbench.locale()))
        .whenComplete(
            (found, failure) ->
                EventQueue.invokeLater(
                    () -> {
                      busy = false;
                      if (at == run && by == probe && with.equals(chosen)) {
                        arrived(at, found, failure);
                      }
                    }));
  }

  private static Values values(ExplainingProbe probe, Chosen chosen) {
    Map<String, Object> values = new HashMap<>();
    values.put(Pointing.SAMPLE, (long) chosen.sample());
    values.put(Pointing.SET, chosen.set());
    values.put("detail", chosen.detail());
    values.keySet().removeIf(id -> probe.schema().property(id).isEmpty());
    return probe.schema().read(values, "");
  }

  private void arrived(
      Run of, Looking.@Nullable Seen<Explanation> found, @Nullable Throwable failure) {
    if (found != null) {
      pace.looked(System.nanoTime(), found.step(), found.nanos());
      trouble.setVisible(false);
      seen = found.picture();
      rewrite();
    } else if (failure != null) {
      pace.looked(System.nanoTime(), of.progress().step(), 0);
      tell(failure);
    }
  }

  private void tell(Throwable failure) {
    trouble.setText(Looking.sentence(workbench, "lens", failure));
    trouble.setVisible(true);
    component.revalidate();
  }

  private void turn(int element) {
    if (seen != null && element < seen.nodes().size()) {
      node = seen.nodes().get(element).id();
      rewrite();
    }
  }

  /** Writes anew what is known, in the letters that are chosen. */
  private void rewrite() {
    if (seen == null) {
      return;
    }
    List<FlowNode> nodes = seen.nodes();
    FlowNode turned =
        nodes.stream()
            .filter(each -> each.id().equals(node))
            .findFirst()
            .orElse(Lettering.first(nodes));
    node = turned.id();
    graph.show(Lettering.of(seen, chosen.notation()));
    graph.focus().setToolTipText(tip(seen.graph().title()));
    graph.mark(nodes.indexOf(turned));
    sheet.show(turned, chosen.notation());
  }

  /** What the picture is would take two lines above it. */
  private String tip(String title) {
    return "<html>" + title + "<br>" + text("lens.hint") + "</html>";
  }

  @Override
  public JComponent component() {
    return component;
  }

  @Override
  public JComponent focus() {
    return graph.focus();
  }

  @Override
  public void close() {
    subscriptions.close();
  }
}
