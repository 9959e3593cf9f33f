package org.neurozoo.workbench.component;

import java.util.List;
import java.util.function.UnaryOperator;
import javax.swing.JComboBox;
import javax.swing.JComponent;

/** One of a few words. */
final class WordField implements Field {
  private final JComboBox<String> box;
  private boolean showing;

  /**
   * One of these.
   *
   * @param name what a word is called
   */
  WordField(List<String> words, UnaryOperator<String> name, Entry entry) {
    box = new JComboBox<>(words.toArray(String[]::new));
    box.setRenderer(new NameRenderer<>(name::apply));
    box.addActionListener(
        action -> {
          Object word = box.getSelectedItem();
          if (!showing && word != null) {
            entry.entered(word);
          }
        });
  }

  @Override
  public JComponent component() {
    return box;
  }

  @Override
  public void show(Object value) {
    showing = true;
    box.setSelectedItem(value);
    showing = false;
  }
}
