package org.neurozoo.workbench.shell.internal.keys;

import java.awt.event.InputEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.Set;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.neurozoo.workbench.component.KeyText;

/**
 * Records the keys that are pressed together in it. Tab still leads on, Enter confirms, Escape is
 * left to the window, and the backspace key forgets what was recorded.
 */
@SuppressWarnings("serial")
final class KeyField extends JTextField {
  private static final int HELD =
      InputEvent.CTRL_DOWN_MASK
          | InputEvent.ALT_DOWN_MASK
          | InputEvent.META_DOWN_MASK
          | InputEvent.ALT_GRAPH_DOWN_MASK
          | InputEvent.SHIFT_DOWN_MASK;
  private static final Set<Integer> LEFT_ALONE = Set.of(KeyEvent.VK_ENTER, KeyEvent.VK_ESCAPE);
  private static final Set<Integer> FORGETTING = Set.of(KeyEvent.VK_BACK_SPACE, KeyEvent.VK_DELETE);
  private static final Set<Integer> MODIFIERS =
      Set.of(
          KeyEvent.VK_CONTROL,
          KeyEvent.VK_SHIFT,
          KeyEvent.VK_ALT,
          KeyEvent.VK_META,
          KeyEvent.VK_ALT_GRAPH,
          KeyEvent.VK_UNDEFINED);

  private final Runnable changed;
  private @Nullable KeyStroke recorded;

  /**
   * An empty field.
   *
   * @param changed is called whenever something else is recorded
   */
  KeyField(Runnable changed) {
    super(12);
    this.changed = changed;
    addKeyListener(
        new KeyAdapter() {
          @Override
          public void keyPressed(KeyEvent event) {
            pressed(event);
          }

          @Override
          public void keyTyped(KeyEvent event) {
            event.consume();
          }
        });
  }

  private void pressed(KeyEvent event) {
    int held = event.getModifiersEx() & HELD;
    int code = event.getKeyCode();
    if (held == 0 && LEFT_ALONE.contains(code)) {
      return;
    }
    event.consume();
    if (held == 0 && FORGETTING.contains(code)) {
      record(null);
    } else if (!MODIFIERS.contains(code)) {
      record(KeyStroke.getKeyStroke(code, held));
    }
  }

  private void record(@Nullable KeyStroke key) {
    recorded = key;
    setText(key == null ? "" : KeyText.of(key));
    changed.run();
  }

  /** What was pressed, if anything was. */
  Optional<KeyStroke> recorded() {
    return Optional.ofNullable(recorded);
  }

  /** Forgets what was pressed. */
  void forget() {
    record(null);
  }

  /** Whether a key can belong to a command: not if it is needed for typing and moving. */
  static boolean isFree(KeyStroke key) {
    int code = key.getKeyCode();
    boolean function = code >= KeyEvent.VK_F1 && code <= KeyEvent.VK_F12;
    int strong = InputEvent.CTRL_DOWN_MASK | InputEvent.ALT_DOWN_MASK | InputEvent.META_DOWN_MASK;
    return function || (key.getModifiers() & strong) != 0;
  }
}
