package org.neurozoo.workbench.design.internal.experiment;

import java.awt.BorderLayout;
import java.util.Locale;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Fault;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.component.Column;
import org.neurozoo.workbench.component.Notes;

/** A bar with a sentence of what is wrong; not there while nothing is. */
public final class FaultBar {
  private final JPanel outer = new JPanel(new Column(0));
  private final JPanel bar = new JPanel(new BorderLayout(8, 0));
  private final JTextArea sentence = Notes.plain("");
  private final Locale locale;

  /** A bar that tells nothing yet. */
  public FaultBar(Locale locale) {
    this.locale = locale;
    JLabel icon = new JLabel(Glyph.small(BootstrapIcons.EXCLAMATION_TRIANGLE));
    icon.setForeground(Notes.fault());
    icon.setVerticalAlignment(SwingConstants.TOP);
    sentence.setName("fault");
    bar.add(icon, BorderLayout.LINE_START);
    bar.add(sentence, BorderLayout.CENTER);
    bar.setBorder(
        BorderFactory.createCompoundBorder(
            BorderFactory.createMatteBorder(0, 0, 1, 0, Notes.line()),
            BorderFactory.createEmptyBorder(8, 12, 8, 12)));
    bar.setBackground(Notes.mix(UIManager.getColor("Panel.background"), Notes.fault(), 0.1));
    outer.add(bar);
    tell(Optional.empty());
  }

  /** Tells what is wrong, or nothing. */
  public void tell(Optional<Fault> fault) {
    sentence.setText(fault.map(each -> each.message(locale)).orElse(""));
    outer.setVisible(fault.isPresent());
    outer.revalidate();
  }

  /** What is shown. */
  public JComponent component() {
    return outer;
  }
}
