package org.neurozoo.workbench.component;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.Timer;

/**
 * A line of text. It is entered by Enter, by leaving the field, or by a pause, so that one change
 * of a document is not one letter.
 */
final class TypedField implements Field {
  private static final int PAUSE_MILLIS = 600;

  private final JTextField text = new JTextField();
  private final Function<Object, String> print;
  private final Entry entry;
  private final Timer pause;
  private boolean showing;

  /**
   * A line of text.
   *
   * @param print a valid value as it is typed
   */
  TypedField(Function<Object, String> print, Entry entry) {
    this.print = print;
    this.entry = entry;
    pause = new Timer(PAUSE_MILLIS, tick -> enter());
    pause.setRepeats(false);
    text.addActionListener(action -> enter());
    text.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent e) {
            if (pause.isRunning()) {
              enter();
            }
          }
        });
    Changes.of(text, this::typed);
  }

  private void typed() {
    if (!showing) {
      entry.tried(text.getText());
      pause.restart();
    }
  }

  private void enter() {
    pause.stop();
    entry.entered(text.getText());
  }

  /** The field itself. */
  JTextField text() {
    return text;
  }

  @Override
  public JComponent component() {
    return text;
  }

  @Override
  public void show(Object value) {
    showing = true;
    pause.stop();
    text.setText(print.apply(value));
    text.setCaretPosition(0);
    showing = false;
  }
}
