package org.neurozoo.workbench.component;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.neurozoo.schema.Property;

/** A number: typed, moved by the arrow keys, and with a slider where its scale suits one. */
final class NumberField implements Field {
  private static final int NOTCHES = 200;

  private final Property<?> property;
  private final TypedField typed;
  private final Entry entry;
  private final JPanel panel;
  private final Numbers.Bounds scale;
  private final @Nullable JSlider slider;
  private boolean showing;

  NumberField(Property<?> property, Entry entry) {
    this.property = property;
    this.entry = entry;
    typed = new TypedField(Numbers::print, new Follower(entry));
    double initial = property.initial() instanceof Number number ? number.doubleValue() : 0;
    Numbers.Bounds bounds = Numbers.Bounds.of(property);
    scale = bounds.around(initial);
    slider = bounds.suitsSlider(property) ? new JSlider(0, NOTCHES) : null;
    panel = new JPanel(new MigLayout("insets 0, fillx, gap 8", "[fill]0[grow,fill]", "[]"));
    assemble();
  }

  private void assemble() {
    panel.setOpaque(false);
    JTextField text = typed.text();
    text.setColumns(9);
    panel.add(text, "wmin 72");
    if (!property.unit().isEmpty()) {
      JLabel unit = new JLabel(property.unit());
      unit.setForeground(Notes.quiet());
      panel.add(unit, "gapleft 8, split 2, growx 0");
    }
    if (slider == null) {
      panel.add(new JLabel(), "growx");
    } else {
      slider.setOpaque(false);
      slider.setFocusable(false);
      slider.addChangeListener(moved -> slid(slider));
      panel.add(slider, "gapleft 8, growx, wmin 48, w 120");
    }
    bind(text, "UP", true);
    bind(text, "DOWN", false);
  }

  private void bind(JTextField text, String key, boolean up) {
    text.getInputMap().put(KeyStroke.getKeyStroke(key), key);
    text.getActionMap()
        .put(
            key,
            new AbstractAction() {
              @Override
              public void actionPerformed(ActionEvent e) {
                step(up);
              }
            });
  }

  private void step(boolean up) {
    double now;
    try {
      now = Double.parseDouble(Numbers.read(typed.text().getText()));
    } catch (NumberFormatException e) {
      return;
    }
    double next = Numbers.next(property, now, up);
    put(property.initial() instanceof Long ? (Object) (long) next : (Object) next);
  }

  /** Shows a value and hands it on. */
  private void put(Object value) {
    show(value);
    entry.entered(value);
  }

  private void slid(JSlider from) {
    if (showing) {
      return;
    }
    double value = scale.at(from.getValue() / (double) NOTCHES);
    typed.show(value);
    entry.tried(value);
    if (!from.getValueIsAdjusting()) {
      entry.entered(value);
    }
  }

  private void follow(double value) {
    if (slider != null) {
      showing = true;
      slider.setValue((int) Math.round(NOTCHES * scale.share(value)));
      showing = false;
    }
  }

  /** The slider goes along with what is typed. */
  private final class Follower implements Entry {
    private final Entry next;

    Follower(Entry next) {
      this.next = next;
    }

    @Override
    public void tried(Object raw) {
      next.tried(Numbers.read(String.valueOf(raw)));
    }

    @Override
    public void entered(Object raw) {
      String number = Numbers.read(String.valueOf(raw));
      next.entered(number);
      try {
        follow(Double.parseDouble(number));
      } catch (NumberFormatException e) {
        // What is no number has been told below the field; the slider stays where it was.
        return;
      }
    }
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public JComponent focus() {
    return typed.text();
  }

  @Override
  public void show(Object value) {
    typed.show(value);
    if (value instanceof Number number) {
      follow(number.doubleValue());
    }
  }
}
