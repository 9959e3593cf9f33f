package org.neurozoo.workbench.component;

import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.SwingConstants;
import org.jspecify.annotations.Nullable;

/** The line above a field: its title, over several lines if need be, and the way back. */
final class Head {
  private static final int ABOVE_TITLE = 3;

  private Head() {}

  /**
   * A line.
   *
   * @param first what stands before the title, if it stands there
   * @param field what a click on the title goes to
   */
  static JPanel of(String title, @Nullable AbstractButton first, JComponent field, JButton reset) {
    JPanel head = new JPanel(new BorderLayout(4, 0));
    head.setOpaque(false);
    if (first != null) {
      first.setVerticalAlignment(SwingConstants.TOP);
      head.add(first, BorderLayout.LINE_START);
    }
    head.add(label(title, first, field), BorderLayout.CENTER);
    JPanel slot = new JPanel(new BorderLayout());
    slot.setOpaque(false);
    slot.setPreferredSize(reset.getPreferredSize());
    slot.add(reset, BorderLayout.PAGE_START);
    head.add(slot, BorderLayout.LINE_END);
    return head;
  }

  private static JTextArea label(String title, @Nullable AbstractButton first, JComponent field) {
    JTextArea label = Notes.plain(title);
    label.setBorder(BorderFactory.createEmptyBorder(ABOVE_TITLE, 0, 0, 0));
    label.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent e) {
            field.requestFocusInWindow();
            if (first != null) {
              first.doClick();
            }
          }
        });
    return label;
  }
}
