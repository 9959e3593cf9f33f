package org.neurozoo.workbench.train.internal.control;

import java.util.Locale;
import java.util.Optional;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.neurozoo.training.Run;
import org.neurozoo.training.Run.Progress;
import org.neurozoo.training.Run.Status;
import org.neurozoo.workbench.train.internal.session.Session;
import org.neurozoo.workbench.train.internal.session.Speed;
import org.neurozoo.workbench.train.internal.session.Training;
import org.neurozoo.workbench.train.internal.session.Words;
import org.neurozoo.workbench.train.internal.widget.Labels;
import org.neurozoo.workbench.train.internal.widget.StatusIcons;

/** How the selected run stands, to be read from across the room. */
final class StatePanel extends JPanel {
  private static final long serialVersionUID = 1L;

  private final transient Session session;
  private final Locale locale;
  private final JLabel state = Labels.headline("control.state");
  private final JLabel name = Labels.quiet("control.run");
  private final JLabel facts = Labels.named("control.facts");
  private transient @Nullable Status shown;

  StatePanel(Session session, Locale locale) {
    super(new MigLayout("insets 0, fillx, gapy 4", "[][grow, right]", "[]0[]"));
    this.session = session;
    this.locale = locale;
    setOpaque(false);
    add(state);
    add(name, "wmin 0, wrap, aligny baseline");
    add(facts, "span 2, growx, wmin 0");
  }

  void refresh(Training training) {
    Run run = training.run();
    Progress progress = run.progress();
    Status status = session.isGoing(run) ? Status.RUNNING : progress.status();
    icon(status);
    Labels.set(state, state(run, status));
    Labels.set(name, training.title() + "  ·  " + run.device());
    name.setToolTipText(run.folder().map(Object::toString).orElse(null));
    Labels.set(facts, facts(training, progress, status));
  }

  private void icon(Status status) {
    if (status != shown) {
      shown = status;
      Icon icon = StatusIcons.medium(status);
      state.setIcon(icon);
    }
  }

  private String state(Run run, Status status) {
    boolean paced = status == Status.RUNNING && session.speed().mode() == Speed.Mode.PACED;
    return paced && session.isGoing(run)
        ? Words.TEXTS.text(locale, "state.paced", session.speed().perSecond())
        : Words.status(locale, status);
  }

  private String facts(Training training, Progress progress, Status status) {
    String now =
        Words.TEXTS.text(
            locale,
            "facts",
            Words.count(locale, progress.step()),
            Words.count(locale, progress.steps()),
            String.format(locale, "%.1f", progress.epoch()),
            Words.duration(locale, progress.seconds()));
    return left(training, status).map(left -> now + "  ·  " + left).orElse(now);
  }

  private Optional<String> left(Training training, Status status) {
    double seconds = session.secondsLeft(training);
    boolean told = status == Status.RUNNING && !Double.isNaN(seconds);
    return told
        ? Optional.of(Words.TEXTS.text(locale, "facts.left", Words.duration(locale, seconds)))
        : Optional.empty();
  }
}
