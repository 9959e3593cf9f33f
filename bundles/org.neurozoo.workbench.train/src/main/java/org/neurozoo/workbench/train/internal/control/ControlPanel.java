package org.neurozoo.workbench.train.internal.control;

import java.awt.CardLayout;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.train.internal.session.Session;
import org.neurozoo.workbench.train.internal.session.Training;
import org.neurozoo.workbench.train.internal.session.Words;
import org.neurozoo.workbench.train.internal.widget.Flowing;
import org.neurozoo.workbench.train.internal.widget.LivePart;

/** All that drives the selected run. */
public final class ControlPanel extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final String EMPTY = "empty";
  private static final String RUN = "run";

  private final transient Session session;
  private final transient Workbench workbench;
  private final Locale locale;
  private final CardLayout cards = new CardLayout();
  private final JPanel top = new JPanel(cards);
  private final StatePanel state;
  private final Banner banner = new Banner();
  private final TransportBar transport;
  private final SpeedPanel speed;
  private final DeviceChoice device;
  private final TimePanel time;
  private final RatePanel rate;

  /** The view that drives the selected run, with the commands of runs for its buttons. */
  public static View view(Session session, List<Command> commands) {
    return View.of(
        "control",
        BootstrapIcons.SLIDERS,
        Words.TEXTS,
        workbench -> {
          ControlPanel panel = new ControlPanel(session, workbench, commands);
          return LivePart.of(panel, panel::refresh, session, workbench);
        });
  }

  ControlPanel(Session session, Workbench workbench, List<Command> commands) {
    super(new java.awt.BorderLayout());
    this.session = session;
    this.workbench = workbench;
    this.locale = workbench.locale();
    state = new StatePanel(session, locale);
    transport = new TransportBar(workbench, commands);
    speed = new SpeedPanel(session, locale);
    device = new DeviceChoice(session, workbench);
    time = new TimePanel(session, workbench);
    rate = new RatePanel(workbench);
    add(scrolled(content()));
    refresh();
  }

  private JPanel content() {
    top.setOpaque(false);
    top.add(state, RUN);
    top.add(empty(), EMPTY);
    JPanel content = new Wide(new MigLayout("insets 12 16 12 16, fillx, gap 8 8, hidemode 3"));
    content.add(top, "growx, wmin 0, wrap");
    content.add(banner, "growx, wmin 0, wrap");
    content.add(bar(), "growx, wmin 0, wrap");
    content.add(time, "growx, wmin 0, gaptop 4, wrap");
    content.add(rate, "growx, wmin 0, gaptop 4");
    return content;
  }

  /** Transport on the left, what rules it on the right, in a second line where it is narrow. */
  private JPanel bar() {
    JPanel bar = new Flowing(24, 8);
    bar.add(transport);
    bar.add(speed);
    bar.add(device);
    return bar;
  }

  private JLabel empty() {
    String sentence = Words.TEXTS.text(locale, "control.empty", Words.start(workbench));
    JLabel empty = new JLabel(sentence, SwingConstants.LEADING);
    empty.setName("control.empty");
    return empty;
  }

  private static JScrollPane scrolled(JPanel content) {
    JScrollPane pane = new JScrollPane(content);
    pane.setBorder(null);
    pane.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    pane.getVerticalScrollBar().setUnitIncrement(16);
    return pane;
  }

  /** Reads the latest and shows it. */
  void refresh() {
    Optional<Training> training = session.selected(workbench);
    cards.show(top, training.isPresent() ? RUN : EMPTY);
    time.setVisible(training.isPresent());
    rate.setVisible(training.isPresent());
    transport.refresh();
    speed.refresh();
    device.refresh();
    Optional<Run> run = training.map(Training::run);
    banner.say(run.flatMap(this::why).orElse(""), run.map(this::advice).orElse(""));
    training.ifPresent(
        each -> {
          state.refresh(each);
          time.refresh(each);
          rate.refresh(each);
        });
  }

  private Optional<String> why(Run run) {
    return run.failure().map(fault -> fault.message(locale));
  }

  /** What can be done with a run that does not go on. */
  private String advice(Run run) {
    boolean over = run.progress().status() == Run.Status.FAILED && run.progress().step() > 0;
    return over ? Words.TEXTS.text(locale, "control.failed") : "";
  }
}
