package org.neurozoo.workbench.component;

import java.awt.Color;
import java.awt.Font;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;

/** Text that wraps and is no field, and the colours of such text in the look that holds. */
public final class Notes {
  private static final float SMALL = 0.92f;

  private Notes() {}

  /** Text like that of labels. */
  public static JTextArea plain(String text) {
    return note(text, colour("Label.foreground", Color.BLACK), 1);
  }

  /** Text beside what matters, a little smaller. */
  public static JTextArea quiet(String text) {
    return note(text, quiet(), SMALL);
  }

  /** What is wrong. */
  public static JTextArea fault(String text) {
    return note(text, fault(), SMALL);
  }

  /** The colour of what is not so important, still well to be read. */
  public static Color quiet() {
    return mix(
        colour("Label.foreground", Color.BLACK), colour("Panel.background", Color.WHITE), 0.3);
  }

  /** The colour of what is wrong: red, nearer to the text than an icon would be. */
  public static Color fault() {
    return mix(colour("Actions.Red", Color.RED), colour("Label.foreground", Color.BLACK), 0.3);
  }

  /** The colour of lines. */
  public static Color line() {
    return colour("Component.borderColor", Color.GRAY);
  }

  private static Color colour(String key, Color otherwise) {
    Color colour = UIManager.getColor(key);
    return colour == null ? otherwise : colour;
  }

  /** A colour between two, nearer to the second the greater the share. */
  public static Color mix(Color a, Color b, double share) {
    return new Color(
        part(a.getRed(), b.getRed(), share),
        part(a.getGreen(), b.getGreen(), share),
        part(a.getBlue(), b.getBlue(), share));
  }

  private static int part(int a, int b, double share) {
    return (int) Math.round(a + (b - a) * share);
  }

  private static DefaultCaret still() {
    DefaultCaret caret = new DefaultCaret();
    caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
    return caret;
  }

  private static JTextArea note(String text, Color colour, float size) {
    JTextArea note = new JTextArea(text);
    note.setLineWrap(true);
    note.setWrapStyleWord(true);
    note.setEditable(false);
    note.setFocusable(false);
    note.setOpaque(false);
    // A caret that follows its text would scroll whatever the note stands in.
    note.setCaret(still());
    note.setBorder(null);
    note.setMargin(null);
    note.setForeground(colour);
    Font label = UIManager.getFont("Label.font");
    if (label != null) {
      note.setFont(label.deriveFont(label.getSize2D() * size));
    }
    return note;
  }
}
