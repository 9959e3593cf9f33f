package org.neurozoo.workbench.component;

import javax.swing.JButton;
import org.kordamp.ikonli.Ikon;
import org.neurozoo.workbench.Glyph;

/** Small buttons that only bear an icon. */
final class ToolButtons {
  private ToolButtons() {}

  static JButton of(Ikon icon, String what) {
    JButton button = new JButton(Glyph.small(icon));
    button.setToolTipText(what);
    button.getAccessibleContext().setAccessibleName(what);
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.setForeground(Notes.quiet());
    return button;
  }
}
