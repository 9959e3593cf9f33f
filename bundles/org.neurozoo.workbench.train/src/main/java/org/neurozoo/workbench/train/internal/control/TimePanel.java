package org.neurozoo.workbench.train.internal.control;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.training.Intervention;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.KeyText;
import org.neurozoo.workbench.train.internal.command.RunCommands;
import org.neurozoo.workbench.train.internal.session.Session;
import org.neurozoo.workbench.train.internal.session.Training;
import org.neurozoo.workbench.train.internal.session.Words;
import org.neurozoo.workbench.train.internal.widget.Labels;

/** The time line, what it costs to go where the user points, and going there. */
final class TimePanel extends JPanel {
  private static final long serialVersionUID = 1L;

  private final transient Session session;
  private final transient Workbench workbench;
  private final Locale locale;
  private final TimeLine line;
  private final JLabel cost = Labels.quiet("time.cost");
  private final JButton go = new JButton();
  private final JButton fork = new JButton();
  private transient Optional<Training> shown = Optional.empty();

  TimePanel(Session session, Workbench workbench) {
    super(new MigLayout("insets 0, fillx, gap 8 4", "[grow, fill][][]"));
    this.session = session;
    this.workbench = workbench;
    this.locale = workbench.locale();
    setOpaque(false);
    line = new TimeLine(listener());
    line.setName("time.line");
    line.setToolTipText(text("time.help"));
    line.getAccessibleContext().setAccessibleName(text("time"));
    prepare(go, "time.go", BootstrapIcons.CLOCK_HISTORY);
    go.addActionListener(pressed -> session.cursor().step().ifPresent(this::go));
    prepare(fork, "time.fork", BootstrapIcons.DIAGRAM_2);
    workbench.all(Command.class).stream()
        .filter(command -> command.id().equals(RunCommands.FORK))
        .map(command -> KeyText.tip(text("time.fork.help"), command, workbench))
        .forEach(fork::setToolTipText);
    fork.addActionListener(pressed -> workbench.run(RunCommands.FORK));
    add(line, "span 3, growx, wrap");
    add(cost, "wmin 0");
    add(go);
    add(fork);
  }

  private void prepare(JButton button, String key, BootstrapIcons icon) {
    button.setName(key);
    button.setText(text(key));
    button.setIcon(Glyph.small(icon));
    button.setToolTipText(text(key + ".help"));
  }

  private String text(String key) {
    return Words.TEXTS.text(locale, key);
  }

  private TimeLine.Listener listener() {
    return new TimeLine.Listener() {
      @Override
      public void point(OptionalLong step) {
        step.ifPresentOrElse(session.cursor()::point, session.cursor()::clear);
        shown.ifPresent(TimePanel.this::refresh);
      }

      @Override
      public void go(long step) {
        TimePanel.this.go(step);
      }
    };
  }

  private void go(long step) {
    shown.ifPresent(
        training -> {
          if (training.run().progress().status() == Run.Status.FAILED) {
            // It goes nowhere any more, but a fork can begin there.
            session.cursor().point(step);
          } else {
            session.seek(training.run(), step);
          }
          refresh(training);
        });
  }

  void refresh(Training training) {
    shown = Optional.of(training);
    Run run = training.run();
    Run.Progress progress = run.progress();
    OptionalLong pointed = session.cursor().step();
    line.show(marks(run, progress), pointed);
    go.setEnabled(pointed.isPresent() && progress.status() != Run.Status.FAILED);
    fork.setEnabled(true);
    Labels.set(cost, cost(run, pointed));
  }

  private String cost(Run run, OptionalLong pointed) {
    return pointed.isPresent()
        ? Words.cost(locale, run.forecast(pointed.getAsLong()))
        : text("time.hint");
  }

  private static TimeLine.Marks marks(Run run, Run.Progress progress) {
    return new TimeLine.Marks(
        progress.step(),
        Math.max(progress.step(), run.metrics().end()),
        progress.steps(),
        run.snapshots().stream().map(Run.Snapshot::step).toList(),
        run.interventions().stream().map(Intervention::step).distinct().toList());
  }
}
