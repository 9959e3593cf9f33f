package org.neurozoo.workbench.data.internal;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.PropertySheet;
import org.neurozoo.workbench.component.Sheet;

/** The way from a file or a generator to data: source, form, what is learned, summary. */
final class Wizard {
  private static final List<String> STEPS = List.of("source", "form", "aim", "summary");

  private static final int GAP = 16;

  /** Properties of sources that tell what columns are for; all others tell how to read. */
  private static final Set<String> ROLES =
      Set.of("missing", "numeric", "nominal", "text", "ignore", "series");

  private static final Set<String> GOAL = Set.of("target", "task");

  private final Workbench workbench;
  private final Words words;
  private final Consumer<Wizard> ended;
  private final JPanel panel =
      new JPanel(new MigLayout("insets 16, fill, hidemode 3", "[grow]", "[][]unrel[grow]unrel[]"));
  private final JLabel title = new JLabel();
  private final JLabel help = new JLabel();
  private final CardLayout cards = new CardLayout();
  private final JPanel steps = new JPanel(cards);
  private final JPanel form = new JPanel(new BorderLayout());
  private final JPanel aim = new JPanel(new BorderLayout());
  private final MigLayout halves = new MigLayout("insets 0, fill, hidemode 3");
  private final JPanel middle = new JPanel(halves);
  private final JButton back;
  private final JButton next;
  private final SourceStep source;
  private final Preview preview;
  private final SummaryStep summary;
  private @Nullable Draft draft;
  private int step;

  /**
   * A wizard at its first step.
   *
   * @param ended is called when the user is done or has had enough
   */
  Wizard(Workbench workbench, Registry registry, Consumer<Wizard> ended) {
    this.workbench = workbench;
    this.ended = ended;
    words = new Words(workbench.locale());
    source = new SourceStep(workbench, words, this::chosen, this::onward);
    preview = new Preview(workbench, words, this::refresh);
    summary = new SummaryStep(workbench, registry, words, this::refresh);
    back = button("wizard.back", () -> turn(step - 1));
    next = button("wizard.next", this::forward);
    title.setName("wizard.title");
    title.putClientProperty(FlatClientProperties.STYLE_CLASS, "h3");
    help.setForeground(UIManager.getColor("Label.disabledForeground"));
    steps.add(source.component(), "source");
    steps.add(form, "form");
    steps.add(aim, "aim");
    steps.add(summary.component(), "summary");
    middle.add(steps, "hmin 0, wmin 0");
    middle.add(preview.component(), "hmin 0, wmin 0");
    panel.setName("wizard");
    panel.add(title, "wrap");
    panel.add(help, "wmin 0, wrap");
    panel.add(middle, "grow, hmin 0, wrap");
    panel.add(buttons(), "growx");
    turn(0);
  }

  private JComponent buttons() {
    JPanel row = new JPanel(new MigLayout("insets 0, fillx", "push[][]unrel[]"));
    row.add(back, "sg");
    row.add(next, "sg");
    row.add(button("wizard.cancel", () -> ended.accept(this)), "sg");
    return row;
  }

  private JButton button(String key, Runnable action) {
    JButton button = new JButton(words.text(key));
    button.setName(key);
    button.addActionListener(event -> action.run());
    return button;
  }

  JComponent component() {
    return panel;
  }

  /** What Enter does. */
  JButton next() {
    return next;
  }

  JComponent focus() {
    return source.focus();
  }

  /** What is about to be opened, once a source is chosen. */
  @Nullable Draft draft() {
    return draft;
  }

  private void chosen(Draft other) {
    if (draft != null && draft.source() == other.source()) {
      draft = draft.at(other.path());
    } else {
      draft = other;
      sheets(other);
    }
    refresh();
  }

  private void sheets(Draft of) {
    form.removeAll();
    aim.removeAll();
    Portion reading =
        Portion.of(
            of.source(),
            property -> !GOAL.contains(property.id()) && !ROLES.contains(property.id()));
    Portion goal = Portion.of(of.source(), property -> GOAL.contains(property.id()));
    Portion roles = Portion.of(of.source(), property -> ROLES.contains(property.id()));
    if (reading.schema().properties().isEmpty()) {
      form.add(new JLabel(words.text("wizard.form.none")), BorderLayout.NORTH);
    } else {
      form.add(scroll(sheet(reading, of.values())));
    }
    JPanel all = new Sheet(new org.neurozoo.workbench.component.Column(GAP));
    if (!goal.schema().properties().isEmpty()) {
      all.add(sheet(goal, of.values()));
    }
    all.add(sheet(new Handling(), of.handling(), this::handled));
    if (!roles.schema().properties().isEmpty()) {
      all.add(sheet(roles, of.values()));
    }
    aim.add(scroll(all));
  }

  private static JComponent scroll(JComponent content) {
    JScrollPane scroll = new JScrollPane(content);
    scroll.setBorder(null);
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.getVerticalScrollBar().setUnitIncrement(16);
    return scroll;
  }

  private JComponent sheet(Contribution about, Values values, Consumer<Values> changed) {
    return PropertySheet.of(about, values, words.locale(), this::choices, changed).component();
  }

  private JComponent sheet(Portion portion, Values values) {
    return sheet(portion, values, next -> changed(portion, next));
  }

  private List<Contribution> choices(String kind) {
    return workbench.all(Contribution.class).stream().filter(c -> c.kind().equals(kind)).toList();
  }

  /** Several sheets change one source: only what a sheet shows is taken from it. */
  private void changed(Portion portion, Values values) {
    Draft now = draft;
    if (now != null) {
      Values merged = now.values();
      for (Property<?> property : portion.schema().properties()) {
        merged = take(merged, values, property);
      }
      draft = now.with(merged);
      refresh();
    }
  }

  private static <T> Values take(Values into, Values from, Property<T> property) {
    return into.with(property, from.get(property));
  }

  private void handled(Values values) {
    if (draft != null) {
      draft = draft.handled(values);
      refresh();
    }
  }

  private void turn(int to) {
    step = to;
    String name = STEPS.get(step);
    title.setText(words.text("wizard." + name + ".title"));
    help.setText(words.text("wizard." + name + ".help"));
    cards.show(steps, name);
    preview.component().setVisible(step > 0);
    halves.setColumnConstraints(step > 0 ? "[300:46%,grow,fill]16[grow,fill]" : "[grow,fill]");
    halves.setRowConstraints("[grow,fill]");
    refresh();
  }

  private void refresh() {
    Draft now = draft;
    boolean last = step == STEPS.size() - 1;
    if (now != null && preview.component().isVisible()) {
      preview.show(
          new Draft(now.source(), now.path(), now.values(), new Handling().schema().defaults()));
    }
    if (now != null && last) {
      summary.show(now);
    }
    back.setEnabled(step > 0);
    next.setText(words.text(last ? "wizard.finish" : "wizard.next"));
    next.setEnabled(now != null && (step == 0 || (last ? summary.isReady() : preview.isGood())));
    panel.revalidate();
  }

  private void onward() {
    next.doClick();
  }

  private void forward() {
    if (step < STEPS.size() - 1) {
      turn(step + 1);
    } else {
      summary.finish();
      ended.accept(this);
    }
  }

  /** Lets go of what is under way. */
  void close() {
    summary.close();
  }
}
