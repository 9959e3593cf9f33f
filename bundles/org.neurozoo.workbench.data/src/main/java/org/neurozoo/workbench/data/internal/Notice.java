package org.neurozoo.workbench.data.internal;

import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.Workbench;

/** A sentence in the middle of a view that has nothing else to show, and what can be done. */
final class Notice {
  private final Words words;
  private final JPanel panel =
      new JPanel(
          new MigLayout(
              "insets 24, fill, wrap 1, hidemode 3", "[grow]", "[grow,fill]8[]8[]8[grow]"));
  private final JLabel sentence = new JLabel("", SwingConstants.CENTER);
  private final JProgressBar bar = new JProgressBar();
  private final JButton open;
  private final JButton again;

  Notice(Workbench workbench, Present present, Words words) {
    this.words = words;
    open = new JButton(words.text("notice.open"), Glyph.small(BootstrapIcons.FOLDER2_OPEN));
    open.setName("data.open");
    open.addActionListener(event -> workbench.run("open-data"));
    again = new JButton(words.text("notice.again"), Glyph.small(BootstrapIcons.ARROW_CLOCKWISE));
    again.setName("data.again");
    again.addActionListener(event -> present.again(workbench, true));
    sentence.setName("data.notice");
    sentence.setVerticalAlignment(SwingConstants.BOTTOM);
    bar.setIndeterminate(true);
    JPanel buttons = new JPanel(new MigLayout("insets 0, hidemode 3", "[][]"));
    buttons.add(again);
    buttons.add(open);
    panel.add(sentence, "grow, wmin 0");
    panel.add(bar, "alignx center, wmax 240, growx");
    panel.add(buttons, "alignx center");
  }

  JComponent component() {
    return panel;
  }

  void show(Sight sight) {
    boolean retry = sight instanceof Sight.Failed || sight instanceof Sight.Cancelled;
    show(said(sight), retry);
    bar.setVisible(sight instanceof Sight.Loading);
    open.setVisible(!(sight instanceof Sight.Loading));
    again.setVisible(retry);
  }

  /** Tells why these data cannot be shown here. */
  void show(String text) {
    show(text, false);
    bar.setVisible(false);
    open.setVisible(false);
    again.setVisible(false);
  }

  private void show(String text, boolean fault) {
    sentence.setText("<html><center>" + escaped(text) + "</center></html>");
    sentence.getAccessibleContext().setAccessibleName(text);
    sentence.setForeground(
        UIManager.getColor(fault ? "Label.foreground" : "Label.disabledForeground"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private String said(Sight sight) {
    return switch (sight) {
      case Sight.Nothing nothing -> words.text("notice.nothing");
      case Sight.Unnamed unnamed -> words.text("notice.unnamed");
      case Sight.Loading(var spec) -> words.text("notice.loading", spec);
      case Sight.Cancelled cancelled -> words.text("notice.cancelled");
      case Sight.Failed(var fault) -> fault.message(words.locale());
      case Sight.Shown shown -> "";
    };
  }
}
