package org.neurozoo.workbench.train.internal.curves;

import java.awt.CardLayout;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JSlider;
import net.miginfocom.swing.MigLayout;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.training.Intervention;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Hint;
import org.neurozoo.workbench.train.internal.session.Session;
import org.neurozoo.workbench.train.internal.session.Training;
import org.neurozoo.workbench.train.internal.session.Words;
import org.neurozoo.workbench.train.internal.widget.Labels;
import org.neurozoo.workbench.train.internal.widget.LivePart;

/** Curves of the selected run and of those laid over it. */
public final class CurvesPanel extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final String EMPTY = "empty";
  private static final String CURVES = "curves";

  /** Drawing may take a share of one processor: training has the rest. */
  private static final int SHARE = 40;

  /** A first drawing, with all that it loads, tells little of those to come. */
  private static final long LONGEST_NANOS = 1_500_000_000;

  private static final int SMOOTHEST = 99;

  /** What a scene was drawn of; when nothing of it has changed, there is nothing to draw. */
  private record Seen(
      List<Run> runs,
      List<Long> steps,
      List<Object> latest,
      Set<String> hidden,
      boolean log,
      int smooth,
      int width) {}

  private final transient Session session;
  private final transient Workbench workbench;
  private final Locale locale;
  private final CardLayout cards = new CardLayout();
  private final JPanel centre = new JPanel(cards);
  private final CurveCanvas canvas;
  private final transient Legend legend;
  private final JButton metrics = new JButton();
  private final JCheckBox log = new JCheckBox();
  private final JSlider smooth = new JSlider(0, SMOOTHEST, 60);
  private final JLabel smoothed = Labels.quiet("curves.smoothed");
  private final Set<String> hidden = new HashSet<>();
  private transient Optional<Scene> scene = Optional.empty();
  private transient Optional<Seen> seen = Optional.empty();
  private long notBefore;

  /** The view of live curves. */
  public static View view(Session session) {
    return View.of(
        "curves",
        BootstrapIcons.GRAPH_UP,
        Words.TEXTS,
        workbench -> {
          CurvesPanel panel = new CurvesPanel(session, workbench);
          return LivePart.of(panel, panel::refresh, session, workbench);
        });
  }

  CurvesPanel(Session session, Workbench workbench) {
    super(new MigLayout("insets 8 12 0 12, fill, gap 8 4, hidemode 3", "[grow]", "[][][grow]"));
    this.session = session;
    this.workbench = workbench;
    this.locale = workbench.locale();
    canvas = new CurveCanvas(session.cursor()::point, this::hovered);
    canvas.setName("curves.canvas");
    canvas.getAccessibleContext().setAccessibleName(text("view.curves.title"));
    canvas.getAccessibleContext().setAccessibleDescription(text("curves.help"));
    legend = new Legend(locale);
    add(bar(), "growx, wmin 0, wrap");
    add(legend.component(), "growx, wmin 0, wrap");
    centre.setOpaque(false);
    centre.add(canvas, CURVES);
    centre.add(Hint.of("curves.empty", text("curves.empty")), EMPTY);
    add(centre, "grow, wmin 0, hmin 0");
    refresh();
  }

  private String text(String key) {
    return Words.TEXTS.text(locale, key);
  }

  private JPanel bar() {
    JPanel bar = new JPanel(new MigLayout("insets 0, gapx 8", "[]16[]16[][][]"));
    bar.setOpaque(false);
    metrics.setText(text("curves.metrics"));
    metrics.setIcon(Glyph.small(BootstrapIcons.LIST_CHECK));
    metrics.setName("curves.metrics");
    metrics.addActionListener(pressed -> menu().show(metrics, 0, metrics.getHeight()));
    log.setText(text("curves.log"));
    log.setName("curves.log");
    log.setOpaque(false);
    log.addActionListener(pressed -> redraw());
    JLabel label = new JLabel(text("curves.smoothing"));
    label.setLabelFor(smooth);
    smooth.setName("curves.smoothing");
    smooth.setToolTipText(text("curves.smoothing.help"));
    smooth.addChangeListener(change -> redraw());
    bar.add(metrics);
    bar.add(log);
    bar.add(label);
    bar.add(smooth, "wmin 60, wmax 160");
    bar.add(smoothed);
    return bar;
  }

  /** Which figures are drawn. */
  JPopupMenu menu() {
    JPopupMenu menu = new JPopupMenu();
    Set<String> names = new TreeSet<>();
    shown().forEach(training -> names.addAll(training.recording().names()));
    for (String name : names) {
      JCheckBoxMenuItem item = new JCheckBoxMenuItem(name, !hidden.contains(name));
      item.addActionListener(
          chosen -> {
            if (item.isSelected()) {
              hidden.remove(name);
            } else {
              hidden.add(name);
            }
            redraw();
          });
      menu.add(item);
    }
    return menu;
  }

  private List<Training> shown() {
    Optional<Training> selected = session.selected(workbench);
    return session.trainings().stream()
        .filter(each -> session.isOverlaid(each.run()) || selected.filter(each::equals).isPresent())
        .toList();
  }

  /** Reads the latest and draws it if anything has changed and drawing is not too dear. */
  void refresh() {
    canvas.point(session.cursor().step());
    Labels.set(smoothed, String.format(locale, "%.2f", smooth.getValue() / 100.0));
    if (System.nanoTime() < notBefore) {
      return;
    }
    List<Training> trainings = shown();
    Seen now = seen(trainings);
    if (seen.filter(now::equals).isEmpty()) {
      seen = Optional.of(now);
      draw(trainings);
      notBefore = System.nanoTime() + Math.min(LONGEST_NANOS, SHARE * canvas.drawNanos());
    }
  }

  /** The user has asked for it: at once. */
  private void redraw() {
    notBefore = 0;
    seen = Optional.empty();
    refresh();
  }

  private Seen seen(List<Training> trainings) {
    return new Seen(
        trainings.stream().map(Training::run).toList(),
        trainings.stream().map(each -> each.run().metrics().end()).toList(),
        trainings.stream().<Object>map(each -> each.recording().latest()).toList(),
        Set.copyOf(hidden),
        log.isSelected(),
        smooth.getValue(),
        canvas.getWidth());
  }

  private void draw(List<Training> trainings) {
    int points = Math.max(200, canvas.getWidth());
    List<Line> lines = Lines.of(trainings, hidden, points, workbench.theme());
    List<Long> changes =
        session.selected(workbench).stream()
            .flatMap(each -> each.run().interventions().stream())
            .map(Intervention::step)
            .distinct()
            .toList();
    double steps = lines.stream().mapToDouble(Lines::end).max().orElse(1);
    double weight = smooth.getValue() / 100.0;
    Scene next =
        new Scene(lines, steps, changes, log.isSelected(), weight, workbench.theme(), locale);
    scene = Optional.of(next).filter(each -> !each.lines().isEmpty());
    cards.show(centre, scene.isPresent() ? CURVES : EMPTY);
    legend.component().setVisible(scene.isPresent());
    canvas.show(scene);
    hovered();
  }

  private void hovered() {
    scene.ifPresent(shown -> legend.show(shown, canvas.crosshair()));
  }
}
