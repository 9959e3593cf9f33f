package org.neurozoo.workbench.shell.internal.window;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import javax.swing.Box;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JToggleButton;
import javax.swing.JToolBar;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Command.Place.InToolBar;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.Perspective;
import org.neurozoo.workbench.component.KeyText;
import org.neurozoo.workbench.shell.internal.Shell;

/** The tool bar: commands on the left, perspectives on the right. */
final class ToolBar {
  private record Tool(JButton button, Command command) {}

  private final Shell shell;
  private final Keys keys;
  private final JToolBar bar = new JToolBar();
  private final List<Tool> tools = new ArrayList<>();

  ToolBar(Shell shell, Keys keys, String perspective) {
    this.shell = shell;
    this.keys = keys;
    bar.setFloatable(false);
    bar.setName("toolbar");
    addCommands();
    bar.add(Box.createHorizontalGlue());
    addPerspectives(perspective);
    refresh();
  }

  JComponent component() {
    return bar;
  }

  private void addCommands() {
    List<Placed> placed =
        Placed.at(
            shell,
            place ->
                place instanceof InToolBar(int order)
                    ? OptionalInt.of(order)
                    : OptionalInt.empty());
    for (int i = 0; i < placed.size(); i++) {
      if (i > 0 && placed.get(i).beginsGroup(placed.get(i - 1))) {
        bar.addSeparator(new Dimension(16, 1));
      }
      Tool tool = new Tool(button(placed.get(i).command()), placed.get(i).command());
      tools.add(tool);
      bar.add(tool.button());
    }
  }

  private JButton button(Command command) {
    JButton button = new JButton(Glyph.medium(command.icon().orElse(BootstrapIcons.LIGHTNING)));
    String title = command.title(shell.locale());
    button.setName("tool." + command.id());
    button.setToolTipText(
        keys.of(command).map(key -> title + " (" + KeyText.of(key) + ")").orElse(title));
    button.getAccessibleContext().setAccessibleName(title);
    button.addActionListener(event -> shell.run(command));
    return button;
  }

  private void addPerspectives(String current) {
    ButtonGroup group = new ButtonGroup();
    shell.all(Perspective.class).stream()
        .sorted(Comparator.comparingInt(Perspective::order))
        .forEach(
            perspective -> {
              JToggleButton button = new JToggleButton(perspective.title(shell.locale()));
              perspective.icon().map(Glyph::small).ifPresent(button::setIcon);
              button.setName("perspective." + perspective.id());
              button.setToolTipText(perspective.help(shell.locale()));
              button.setSelected(perspective.id().equals(current));
              button.addActionListener(event -> shell.perspective(perspective.id()));
              group.add(button);
              bar.add(button);
            });
  }

  /** Greys what cannot be done now. */
  void refresh() {
    tools.forEach(tool -> tool.button().setEnabled(tool.command().isEnabled(shell)));
  }
}
