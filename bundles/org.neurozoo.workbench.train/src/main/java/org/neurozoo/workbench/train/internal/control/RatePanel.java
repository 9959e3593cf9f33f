package org.neurozoo.workbench.train.internal.control;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.neurozoo.training.Intervention;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.train.internal.session.Training;
import org.neurozoo.workbench.train.internal.session.Words;
import org.neurozoo.workbench.train.internal.widget.Labels;

/** Changes a rate of the selected run while it learns, and lists the changes so far. */
final class RatePanel extends JPanel {
  private static final long serialVersionUID = 1L;

  /** The slider goes by hundredths of a decade, from 10⁻⁶ to 10. */
  private static final int PER_DECADE = 100;

  private static final int LOWEST = -6;
  private static final int HIGHEST = 1;

  /** As many of the last changes are listed. */
  private static final int LISTED = 3;

  /** What the shown values were read at; when another holds, they are read again. */
  private record Moment(Run run, Run.Status status, int changes, long pausedAt) {
    static Moment of(Run run) {
      Run.Progress now = run.progress();
      boolean going = now.status() == Run.Status.RUNNING;
      return new Moment(run, now.status(), run.interventions().size(), going ? -1 : now.step());
    }
  }

  private final transient Workbench workbench;
  private final Locale locale;
  private final JComboBox<String> buffer = new JComboBox<>();
  private final JSlider slider =
      new JSlider(LOWEST * PER_DECADE, HIGHEST * PER_DECADE, LOWEST * PER_DECADE);
  private final JTextField field = new JTextField(8);
  private final JLabel changes = Labels.quiet("rate.changes");
  private transient Optional<Moment> read = Optional.empty();
  private transient Map<String, Double> values = Map.of();
  private boolean showing;

  RatePanel(Workbench workbench) {
    super(new MigLayout("insets 0, fillx, gap 8 4", "[][][grow, fill][]"));
    this.workbench = workbench;
    this.locale = workbench.locale();
    setOpaque(false);
    JLabel label = new JLabel(text("rate"));
    label.setLabelFor(buffer);
    buffer.setName("rate.buffer");
    buffer.getAccessibleContext().setAccessibleName(text("rate.which"));
    buffer.addActionListener(chosen -> showValue());
    slider.setName("rate.slider");
    slider.getAccessibleContext().setAccessibleName(text("rate"));
    slider.addChangeListener(change -> slid());
    field.setName("rate.field");
    field.getAccessibleContext().setAccessibleName(text("rate"));
    field.addActionListener(entered -> typed());
    add(label);
    add(buffer);
    add(slider, "wmin 60");
    add(field, "wrap");
    add(changes, "skip 1, span 3, growx, wmin 0");
    choices(List.of());
  }

  private String text(String key, Object... arguments) {
    return Words.TEXTS.text(locale, key, arguments);
  }

  void refresh(Training training) {
    Moment now = Moment.of(training.run());
    if (read.filter(now::equals).isEmpty()) {
      read = Optional.of(now);
      ask(now);
    }
    Labels.set(changes, changes(training.run().interventions()));
    allow(now.status().isOver());
  }

  /** What has come to its end is changed no more: a fork of it can be. */
  private void allow(boolean over) {
    boolean can = !over && buffer.getItemCount() > 0;
    String tip = text(over ? "rate.over" : "rate.help");
    for (JComponent each : List.of(slider, field)) {
      each.setEnabled(can);
      each.setToolTipText(tip);
    }
  }

  private void ask(Moment asked) {
    Rates.of(asked.run())
        .thenAccept(found -> SwingUtilities.invokeLater(() -> arrived(asked, found)))
        .exceptionally(nothing -> null);
  }

  private void arrived(Moment asked, Map<String, Double> found) {
    if (read.filter(each -> each.run() == asked.run()).isPresent()) {
      values = found;
      choices(List.copyOf(found.keySet()));
      showValue();
    }
  }

  private void choices(List<String> names) {
    List<String> before =
        java.util.stream.IntStream.range(0, buffer.getItemCount())
            .mapToObj(buffer::getItemAt)
            .toList();
    if (!before.equals(names) || names.isEmpty()) {
      buffer.setModel(new DefaultComboBoxModel<>(names.toArray(String[]::new)));
    }
    boolean any = !names.isEmpty();
    buffer.setEnabled(any);
    allow(read.filter(each -> each.status().isOver()).isPresent());
  }

  private Optional<String> chosen() {
    return Optional.ofNullable((String) buffer.getSelectedItem());
  }

  /** Shows the value as it is, unless the user is about to set another. */
  private void showValue() {
    double value = chosen().map(values::get).orElse(Double.NaN);
    if (!slider.getValueIsAdjusting()) {
      showing = true;
      field.setText(Double.isNaN(value) ? "" : Words.rate(locale, value));
      slider.setValue(value > 0 ? place(value) : slider.getMinimum());
      showing = false;
    }
  }

  /** Where a value lies on the slider. */
  static int place(double value) {
    return (int) Math.round(Math.log10(value) * PER_DECADE);
  }

  /** The value of a place on the slider, to two digits. */
  static double value(int place) {
    double exact = Math.pow(10, (double) place / PER_DECADE);
    return Double.parseDouble(String.format(Locale.ROOT, "%.1e", exact));
  }

  private void slid() {
    if (showing) {
      return;
    }
    double value = value(slider.getValue());
    field.setText(Words.rate(locale, value));
    if (!slider.getValueIsAdjusting()) {
      change(value);
    }
  }

  private void typed() {
    try {
      double value = Double.parseDouble(field.getText().strip().replace(',', '.'));
      if (Double.isFinite(value) && value >= 0) {
        change(value);
        return;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number that is no rate.
    }
    workbench.tell(new Fault(Words.TEXTS, "rate.wrong", "", List.of(field.getText())));
    showValue();
  }

  private void change(double value) {
    chosen().ifPresent(name -> read.ifPresent(moment -> change(moment.run(), name, value)));
  }

  private void change(Run run, String name, double value) {
    Rates.change(run, name, value)
        .exceptionally(
            failed -> {
              Throwable cause = failed.getCause() == null ? failed : failed.getCause();
              if (cause instanceof FaultException fault) {
                workbench.tell(fault.fault());
              } else {
                workbench.report(name, cause);
              }
              SwingUtilities.invokeLater(this::showValue);
              return null;
            });
  }

  /** The last ones; a value that is not a single number has a name only. */
  private String changes(List<Intervention> made) {
    return made.reversed().stream()
        .limit(LISTED)
        .map(this::change)
        .reduce((a, b) -> a + "  ·  " + b)
        .orElse("");
  }

  private String change(Intervention made) {
    String step = Words.count(locale, made.step());
    return made.value().length() == 1
        ? text("rate.change", step, made.buffer(), Words.rate(locale, made.value().at(0)))
        : text("rate.edit", step, made.buffer());
  }
}
