package org.neurozoo.workbench.shell.internal.window;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Font;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.neurozoo.workbench.shell.internal.Look;

/** Lets Swing look as the user wishes. */
public final class Appearance {
  private Appearance() {}

  /** Sets look, fonts and language of all windows, also of those open. */
  public static void apply(Look look) {
    UIManager.put("ClassLoader", FlatLaf.class.getClassLoader());
    Locale.setDefault(look.locale());
    JComponent.setDefaultLocale(look.locale());
    UIManager.put("defaultFont", new Font(Font.SANS_SERIF, Font.PLAIN, look.fontSize()));
    UIManager.put("TabbedPane.tabInsets", new java.awt.Insets(4, 10, 4, 10));
    UIManager.put("SplitPane.dividerSize", 6);
    if (look.dark()) {
      FlatDarkLaf.setup();
    } else {
      FlatLightLaf.setup();
    }
    FlatLaf.updateUI();
  }
}
