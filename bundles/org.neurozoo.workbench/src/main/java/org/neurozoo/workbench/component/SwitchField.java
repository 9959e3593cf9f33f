package org.neurozoo.workbench.component;

import javax.swing.JCheckBox;
import javax.swing.JComponent;

/** Yes or no; stands before its title. */
final class SwitchField implements Field {
  private final JCheckBox box = new JCheckBox();

  SwitchField(Entry entry) {
    box.setOpaque(false);
    box.addActionListener(action -> entry.entered(box.isSelected()));
  }

  @Override
  public JComponent component() {
    return box;
  }

  @Override
  public void show(Object value) {
    box.setSelected(Boolean.TRUE.equals(value));
  }
}
