package org.neurozoo.workbench.train.internal.widget;

import java.awt.Font;
import javax.swing.JComponent;
import javax.swing.JLabel;

/** Labels of a few kinds, in sizes that follow the user's. */
public final class Labels {
  private Labels() {}

  /** A headline. */
  public static JLabel headline(String name) {
    JLabel label = named(name);
    sized(label, Font.BOLD, 1.5f);
    return label;
  }

  /** The title of a group. */
  public static JLabel group(String text) {
    JLabel label = new JLabel(text);
    sized(label, Font.BOLD, 1);
    return label;
  }

  /** What is said in passing. */
  public static JLabel quiet(String name) {
    JLabel label = named(name);
    label.setForeground(StatusIcons.quiet());
    return label;
  }

  /** A label whose text is set later. */
  public static JLabel named(String name) {
    JLabel label = new JLabel(" ");
    label.setName(name);
    return label;
  }

  private static void sized(JComponent label, int style, float factor) {
    Font font = label.getFont();
    label.setFont(font.deriveFont(style, font.getSize2D() * factor));
  }

  /** Sets a text if it is another one, so that nothing is laid out in vain. */
  public static void set(JLabel label, String text) {
    String shown = text.isEmpty() ? " " : text;
    if (!shown.equals(label.getText())) {
      label.setText(shown);
    }
  }
}
