package org.neurozoo.workbench.component;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.JPanel;
import javax.swing.JTextArea;

/** What a view shows while there is nothing to show: a sentence that says what to do. */
public final class Hint {
  private Hint() {}

  /**
   * A sentence in the middle, in as many lines as it takes.
   *
   * @param name of the component with the sentence
   */
  public static JPanel of(String name, String sentence) {
    JTextArea text = Notes.quiet(sentence);
    text.setName(name);
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
