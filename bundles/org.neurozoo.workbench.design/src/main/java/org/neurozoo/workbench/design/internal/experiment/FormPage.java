package org.neurozoo.workbench.design.internal.experiment;

import javax.swing.BorderFactory;
import javax.swing.JComponent;
import org.neurozoo.workbench.component.Column;
import org.neurozoo.workbench.component.Sheet;

/** Forms below each other, as wide as what they scroll in. */
public final class FormPage {
  private FormPage() {}

  /** A page with these. */
  public static JComponent of(JComponent... forms) {
    Sheet page = new Sheet(new Column(16));
    page.setBorder(BorderFactory.createEmptyBorder(16, 16, 16, 16));
    for (JComponent form : forms) {
      page.add(form);
    }
    return page;
  }
}
