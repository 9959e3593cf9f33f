package org.neurozoo.workbench.shell.internal.window;

import java.awt.Font;
import java.util.List;
import java.util.OptionalInt;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Command.Place.OnWelcome;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.component.Sheet;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;

/** What greets the user: where one can begin, as the commands that ask to stand here. */
final class WelcomePage {
  private WelcomePage() {}

  static JComponent of(Shell shell) {
    JPanel page = new Sheet(new MigLayout("insets 24, fillx", "24:push[160:560:640]24:push", ""));
    page.setName("welcome");
    JLabel title = new JLabel("Neurozoo");
    title.setFont(UIManager.getFont("Label.font").deriveFont(Font.BOLD).deriveFont(28f * scale()));
    String words = Look.TEXTS.text(shell.locale(), "welcome.line");
    JLabel line = new JLabel("<html>" + words + "</html>");
    line.setForeground(UIManager.getColor("Label.disabledForeground"));
    page.add(title, "wrap");
    page.add(line, "wmin 0, growx, aligny top, wrap, gapbottom 24");
    entries(shell)
        .forEach(
            entry -> page.add(tile(shell, entry.command()), "wmin 0, growx, aligny top, wrap"));
    JScrollPane scroll = new JScrollPane(page);
    scroll.setBorder(null);
    return scroll;
  }

  private static float scale() {
    return UIManager.getFont("Label.font").getSize2D() / Look.PLAIN;
  }

  private static List<Placed> entries(Shell shell) {
    return Placed.at(
        shell,
        place ->
            place instanceof OnWelcome(int order) ? OptionalInt.of(order) : OptionalInt.empty());
  }

  private static JButton tile(Shell shell, Command command) {
    String title = command.title(shell.locale());
    String help = command.help(shell.locale());
    JButton tile = new JButton("<html><b>" + title + "</b><br>" + help + "</html>");
    command.icon().ifPresent(icon -> tile.setIcon(Glyph.large(icon)));
    tile.setName("welcome." + command.id());
    tile.setHorizontalAlignment(SwingConstants.LEADING);
    tile.setIconTextGap(Math.round(16 * scale()));
    tile.putClientProperty("JButton.buttonType", "borderless");
    tile.getAccessibleContext().setAccessibleName(title);
    tile.addActionListener(event -> shell.run(command));
    return tile;
  }
}
