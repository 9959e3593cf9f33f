package org.neurozoo.workbench.component;

import java.awt.Color;
import java.awt.Font;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/** Colours and text of notes below fields, from the look that holds. */
final class Ink {
  private Ink() {}

  /** What is not so important, still well to be read. */
  static Color quiet() {
    return mix(
        colour("Label.foreground", Color.BLACK), colour("Panel.background", Color.WHITE), 0.3);
  }

  /** What is wrong: red, nearer to the text than an icon would be. */
  static Color fault() {
    return mix(colour("Actions.Red", Color.RED), colour("Label.foreground", Color.BLACK), 0.3);
  }

  /** Lines. */
  static Color line() {
    return colour("Component.borderColor", Color.GRAY);
  }

  private static Color colour(String key, Color otherwise) {
    Color colour = UIManager.getColor(key);
    return colour == null ? otherwise : colour;
  }

  private static Color mix(Color a, Color b, double share) {
    return new Color(
        part(a.getRed(), b.getRed(), share),
        part(a.getGreen(), b.getGreen(), share),
        part(a.getBlue(), b.getBlue(), share));
  }

  private static int part(int a, int b, double share) {
    return (int) Math.round(a + (b - a) * share);
  }

  /** Text that wraps and is no field. */
  static JTextArea note(String text, Color colour) {
    JTextArea note = new JTextArea(text);
    note.setLineWrap(true);
    note.setWrapStyleWord(true);
    note.setEditable(false);
    note.setFocusable(false);
    note.setOpaque(false);
    note.setBorder(null);
    note.setMargin(null);
    note.setForeground(colour);
    Font label = UIManager.getFont("Label.font");
    if (label != null) {
      note.setFont(label.deriveFont(label.getSize2D() * 0.92f));
    }
    return note;
  }
}
