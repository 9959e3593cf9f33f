package org.neurozoo.workbench.train.internal.histograms;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JToggleButton;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.network.Registry;
import org.neurozoo.picture.Panels;
import org.neurozoo.picture.Picture;
import org.neurozoo.schema.FaultException;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Hint;
import org.neurozoo.workbench.component.Notes;
import org.neurozoo.workbench.component.Pace;
import org.neurozoo.workbench.component.PicturePane;
import org.neurozoo.workbench.component.Sheet;
import org.neurozoo.workbench.train.internal.session.Session;
import org.neurozoo.workbench.train.internal.session.Training;
import org.neurozoo.workbench.train.internal.session.Words;
import org.neurozoo.workbench.train.internal.widget.Labels;
import org.neurozoo.workbench.train.internal.widget.LivePart;

/** Histograms of the selected run's layers, again and again while it learns and they are seen. */
public final class HistogramsPanel extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final String EMPTY = "empty";
  private static final String NOTHING = "nothing";
  private static final String PICTURE = "picture";

  /** What a row needs to be read, in lines of text; maps of steps have names below them. */
  private static final int LINES = 6;

  private static final int TALL_LINES = 11;
  private static final int TITLE_LINES = 2;

  private final transient Session session;
  private final transient Registry registry;
  private final transient Workbench workbench;
  private final Locale locale;
  private final CardLayout cards = new CardLayout();
  private final JPanel centre = new JPanel(cards);
  private final transient PicturePane picture;
  private final JToggleButton now = new JToggleButton();
  private final JToggleButton time = new JToggleButton();
  private final JCheckBox live = new JCheckBox();
  private final JLabel step = Labels.quiet("histograms.step");
  private final JTextArea trouble = Notes.fault("");
  private final transient Pace pace = new Pace();
  private transient @Nullable Question asked;
  private transient @Nullable Run run;

  /** What was asked for; an answer to another question is dropped. */
  private record Question(Run run, String over) {}

  /** The view of live histograms, with the probe that a registry has for them. */
  public static View view(Session session, Registry registry) {
    return View.of(
        "histograms",
        BootstrapIcons.BAR_CHART,
        Words.TEXTS,
        workbench -> {
          HistogramsPanel panel = new HistogramsPanel(session, registry, workbench);
          return new LivePart(
              panel,
              Subscription.all(
                  List.of(
                      workbench.selection().listen(panel::selected),
                      workbench.onContributions(panel::again),
                      workbench.everyFrame(panel, panel::frame))));
        });
  }

  HistogramsPanel(Session session, Registry registry, Workbench workbench) {
    super(new MigLayout("insets 8 12 8 12, fill, gap 8 4, hidemode 3", "[grow]", "[][grow][]"));
    this.session = session;
    this.registry = registry;
    this.workbench = workbench;
    this.locale = workbench.locale();
    picture = new PicturePane(workbench);
    add(bar(), "growx, wmin 0, wrap");
    centre.setOpaque(false);
    centre.add(Hint.of("histograms.empty", text("histograms.empty")), EMPTY);
    centre.add(Hint.of("histograms.nothing", text("histograms.nothing")), NOTHING);
    centre.add(scrolled(), PICTURE);
    add(centre, "grow, wmin 0, hmin 0, wrap");
    trouble.setName("histograms.trouble");
    trouble.setVisible(false);
    add(trouble, "growx, wmin 0");
    selected();
  }

  private String text(String key) {
    return Words.TEXTS.text(locale, key);
  }

  private JPanel bar() {
    JPanel bar = new JPanel(new MigLayout("insets 0, gapx 4", "[][]12[]push[]"));
    bar.setOpaque(false);
    ButtonGroup group = new ButtonGroup();
    for (JToggleButton button : List.of(now, time)) {
      String key = button == now ? "histograms.now" : "histograms.time";
      button.setText(text(key));
      button.setName(key);
      button.setToolTipText(text(key + ".help"));
      button.addActionListener(pressed -> again());
      group.add(button);
      bar.add(button);
    }
    now.setSelected(true);
    live.setText(text("histograms.live"));
    live.setName("histograms.live");
    live.setToolTipText(text("histograms.live.help"));
    live.setOpaque(false);
    live.setSelected(true);
    bar.add(live);
    bar.add(step);
    return bar;
  }

  /** A picture with many rows is not pressed into little room but scrolls. */
  private JScrollPane scrolled() {
    Sheet sheet = new Sheet(new BorderLayout());
    sheet.add(picture.component());
    JScrollPane pane = new JScrollPane(sheet);
    pane.setBorder(null);
    pane.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    return pane;
  }

  private void show(Picture next) {
    int rows =
        next instanceof Panels panels
            ? Math.ceilDiv(panels.pictures().size(), panels.columns())
            : 1;
    int line = step.getFontMetrics(step.getFont()).getHeight();
    int height = (TITLE_LINES + rows * (time.isSelected() ? TALL_LINES : LINES)) * line;
    picture.component().setPreferredSize(new Dimension(line, height));
    picture.component().revalidate();
    picture.show(next);
  }

  private void selected() {
    Run next = session.selected(workbench).map(Training::run).orElse(null);
    if (next != run || next == null) {
      run = next;
      picture.clear();
      Labels.set(step, "");
      trouble.setVisible(false);
      cards.show(centre, next == null ? EMPTY : PICTURE);
      again();
    }
  }

  private void again() {
    asked = null;
    pace.reset();
  }

  /** What is shown, if anything is. */
  public Optional<Picture> picture() {
    return picture.picture();
  }

  /** Whether an answer is on its way. */
  public boolean isLooking() {
    return asked != null;
  }

  /** Looks again if that is due; called at screen rate while it is seen. */
  public void frame() {
    if (asked != null || run == null) {
      return;
    }
    Run.Progress progress = run.progress();
    boolean running = progress.status() == Run.Status.RUNNING;
    boolean wanted = live.isSelected() || !pace.hasLooked();
    if (wanted && pace.isDue(System.nanoTime(), progress.step(), running)) {
      look(new Question(run, time.isSelected() ? "time" : "now"));
    }
  }

  private void look(Question question) {
    asked = question;
    Glance.at(question.run(), registry, question.over(), locale)
        .whenComplete(
            (seen, failure) -> EventQueue.invokeLater(() -> arrived(question, seen, failure)));
  }

  private void arrived(Question question, @Nullable Glance seen, @Nullable Throwable failure) {
    if (asked != question) {
      return;
    }
    asked = null;
    if (seen != null) {
      pace.looked(System.nanoTime(), seen.step(), seen.nanos());
      Labels.set(step, Words.TEXTS.text(locale, "histograms.step", count(seen.step())));
      seen.picture().ifPresent(this::show);
      cards.show(centre, seen.picture().isPresent() ? PICTURE : NOTHING);
    } else if (failure != null) {
      pace.looked(System.nanoTime(), question.run().progress().step(), 0);
      trouble.setText(sentence(failure));
    }
    trouble.setVisible(seen == null);
    revalidate();
  }

  private String count(long steps) {
    return Words.count(locale, steps);
  }

  private String sentence(Throwable failure) {
    Throwable cause = Optional.ofNullable(failure.getCause()).orElse(failure);
    if (cause instanceof FaultException told) {
      return told.fault().message(locale);
    }
    workbench.report("histograms", cause);
    return Words.TEXTS.text(locale, "histograms.failed", cause);
  }
}
