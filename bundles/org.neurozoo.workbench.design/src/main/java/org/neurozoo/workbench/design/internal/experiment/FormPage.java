package org.neurozoo.workbench.design.internal.experiment;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import org.neurozoo.workbench.component.Column;

/** Forms below each other, as wide as what they scroll in. */
public final class FormPage extends JPanel implements Scrollable {
  private static final int LINE = 24;

  /** A page with these. */
  public FormPage(JComponent... forms) {
    super(new Column(16));
    super.setBorder(BorderFactory.createEmptyBorder(16, 16, 16, 16));
    for (JComponent form : forms) {
      super.add(form);
    }
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return LINE;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height - LINE;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent() != null && getParent().getHeight() > getPreferredSize().height;
  }
}
