package org.neurozoo.workbench.shell.internal.window;

import java.awt.Container;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.component.Notes;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;

/** A sentence below the tool bar that stays until the user has seen it. */
final class NoticeBar {
  private final JPanel panel =
      new JPanel(new MigLayout("insets 6 12 6 8, fillx", "[][grow][]", "[center]"));
  private final JTextArea sentence = Notes.plain("");

  NoticeBar(Shell shell) {
    panel.setName("notice");
    panel.setVisible(false);
    panel.setBackground(UIManager.getColor("Component.warning.borderColor"));
    JButton close = new JButton(Glyph.small(BootstrapIcons.X));
    String seen = Look.TEXTS.text(shell.locale(), "notice.close");
    close.setToolTipText(seen);
    close.getAccessibleContext().setAccessibleName(seen);
    close.putClientProperty("JButton.buttonType", "toolBarButton");
    close.addActionListener(event -> panel.setVisible(false));
    sentence.setName("notice.sentence");
    panel.add(new JLabel(Glyph.small(BootstrapIcons.EXCLAMATION_TRIANGLE)));
    panel.add(sentence, "growx, wmin 0");
    panel.add(close);
    panel.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            panel.revalidate();
          }
        });
  }

  JComponent component() {
    return panel;
  }

  /** What the user has not seen yet, if anything. */
  Optional<String> unseen() {
    return panel.isVisible() ? Optional.of(sentence.getText()) : Optional.empty();
  }

  void tell(String text) {
    sentence.setText(text);
    panel.setVisible(true);
    guessWidth();
    panel.revalidate();
  }

  /** The sentence is as high as its width makes it, which before the first layout nobody knows. */
  private void guessWidth() {
    Container window = panel.getParent();
    if (window != null && window.getWidth() > 0) {
      int beside = 4 * sentence.getFontMetrics(sentence.getFont()).getHeight();
      sentence.setSize(Math.max(1, window.getWidth() - beside), Short.MAX_VALUE);
    }
  }
}
