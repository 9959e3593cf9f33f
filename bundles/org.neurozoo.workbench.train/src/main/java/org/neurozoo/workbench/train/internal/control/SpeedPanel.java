package org.neurozoo.workbench.train.internal.control;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javax.swing.ButtonGroup;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JToggleButton;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.neurozoo.workbench.train.internal.session.Session;
import org.neurozoo.workbench.train.internal.session.Speed;
import org.neurozoo.workbench.train.internal.session.Words;

/** Chooses how fast runs go. */
final class SpeedPanel extends JPanel {
  private static final long serialVersionUID = 1L;

  private final transient Session session;
  private final Map<Speed.Mode, JToggleButton> modes = new EnumMap<>(Speed.Mode.class);
  private final JSpinner perSecond;

  SpeedPanel(Session session, Locale locale) {
    super(new MigLayout("insets 0, gapx 4"));
    this.session = session;
    setOpaque(false);
    JLabel label = new JLabel(Words.TEXTS.text(locale, "speed"));
    add(label, "gapright 4");
    ButtonGroup group = new ButtonGroup();
    for (Speed.Mode mode : Speed.Mode.values()) {
      JToggleButton button = mode(mode, locale);
      group.add(button);
      add(button);
    }
    perSecond = new JSpinner(new SpinnerNumberModel(session.speed().perSecond(), 1, Speed.MOST, 1));
    perSecond.setName("speed.per-second");
    perSecond.getAccessibleContext().setAccessibleName(Words.TEXTS.text(locale, "speed.each"));
    perSecond.addChangeListener(change -> clocked());
    label.setLabelFor(perSecond);
    add(perSecond, "gapleft 4");
    add(new JLabel(Words.TEXTS.text(locale, "speed.each")));
    refresh();
  }

  private JToggleButton mode(Speed.Mode mode, Locale locale) {
    String key = "speed." + mode.name().toLowerCase(Locale.ROOT);
    JToggleButton button = new JToggleButton(Words.TEXTS.text(locale, key));
    button.setName(key);
    button.setToolTipText(Words.TEXTS.text(locale, key + ".help"));
    button.addActionListener(pressed -> session.speed(session.speed().in(mode)));
    modes.put(mode, button);
    return button;
  }

  private void clocked() {
    int steps = ((Number) perSecond.getValue()).intValue();
    session.speed(new Speed(session.speed().mode(), steps));
  }

  /** Shows what is set. */
  void refresh() {
    Speed speed = session.speed();
    modes.forEach((mode, button) -> button.setSelected(mode == speed.mode()));
    perSecond.setEnabled(speed.mode() == Speed.Mode.PACED);
  }
}
