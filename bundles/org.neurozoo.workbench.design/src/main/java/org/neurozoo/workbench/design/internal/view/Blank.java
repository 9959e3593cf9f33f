package org.neurozoo.workbench.design.internal.view;

import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Column;
import org.neurozoo.workbench.component.Notes;
import org.neurozoo.workbench.design.internal.text.Said;

/** What a view shows when there is nothing to show: what to do. */
final class Blank {
  private Blank() {}

  static JComponent of(String key, Workbench workbench) {
    JPanel panel = new JPanel(new Column(0));
    panel.setName("blank");
    panel.setBorder(BorderFactory.createEmptyBorder(16, 16, 16, 16));
    panel.add(Notes.quiet(Said.text(workbench.locale(), key)));
    return panel;
  }
}
