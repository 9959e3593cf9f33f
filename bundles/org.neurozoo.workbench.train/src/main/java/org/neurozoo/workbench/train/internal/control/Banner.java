package org.neurozoo.workbench.train.internal.control;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.neurozoo.training.Run.Status;
import org.neurozoo.workbench.component.Notes;
import org.neurozoo.workbench.train.internal.widget.StatusIcons;

/** Says why a run stopped; not there while there is nothing to say. */
final class Banner extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final int TINT = 40;

  private final JTextArea why = Notes.plain("");
  private final JTextArea advice = Notes.quiet("");

  Banner() {
    super(new MigLayout("insets 8 12 8 12, fillx, hidemode 3", "[]8[grow, fill]", "[]4[]"));
    setOpaque(false);
    setName("control.banner");
    add(new JLabel(StatusIcons.small(Status.FAILED)), "aligny top, gaptop 2");
    why.setName("control.why");
    add(why, "wmin 0, wrap");
    advice.setName("control.advice");
    add(advice, "skip 1, wmin 0");
    setVisible(false);
  }

  /** Says it and what can be done, or goes if there is nothing to say. */
  void say(String sentence, String what) {
    if (!sentence.equals(why.getText()) || !what.equals(advice.getText())) {
      advice.setText(what);
      advice.setVisible(!what.isEmpty());
      why.setText(sentence);
      why.getAccessibleContext().setAccessibleName(sentence);
      setVisible(!sentence.isEmpty());
    }
  }

  @Override
  protected void paintComponent(Graphics g) {
    Graphics2D g2 = (Graphics2D) g.create();
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Color red = StatusIcons.ui("Actions.Red");
    g2.setColor(new Color(red.getRed(), red.getGreen(), red.getBlue(), TINT));
    g2.fillRoundRect(0, 0, getWidth(), getHeight(), 12, 12);
    g2.dispose();
  }
}
