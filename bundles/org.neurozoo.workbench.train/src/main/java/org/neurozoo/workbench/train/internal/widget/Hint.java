package org.neurozoo.workbench.train.internal.widget;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/** Says what to do where there is nothing to show yet. */
public final class Hint {
  private Hint() {}

  /** A sentence in the middle, in as many lines as it takes. */
  public static JPanel of(String name, String sentence) {
    JTextArea text = new JTextArea(sentence);
    text.setName(name);
    text.setEditable(false);
    text.setFocusable(false);
    text.setLineWrap(true);
    text.setWrapStyleWord(true);
    text.setOpaque(false);
    text.setBorder(null);
    text.setFont(UIManager.getFont("Label.font"));
    text.setForeground(StatusIcons.quiet());
    JPanel panel = new JPanel(new GridBagLayout());
    panel.setOpaque(false);
    GridBagConstraints place = new GridBagConstraints();
    place.fill = GridBagConstraints.HORIZONTAL;
    place.weightx = 1;
    place.insets = new Insets(16, 24, 16, 24);
    panel.add(text, place);
    return panel;
  }
}
