package org.neurozoo.workbench.shell.internal.window;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final JToolBar bar = new JToolBar();
  private final List<Tool> tools = new ArrayList<>();
  private final Map<String, JToggleButton> perspectives = new HashMap<>();

  ToolBar(Shell shell, String perspective) {
    this.shell = shell;
    bar.setFloatable(false);
    bar.setName("toolbar");
    addCommands();
    bar.add(Box.createHorizontalGlue());
    addPerspectives();
    select(perspective);
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
    button.setToolTipText(KeyText.tip(command, shell));
    button.getAccessibleContext().setAccessibleName(title);
    button.addActionListener(event -> shell.run(command));
    return button;
  }

  private void addPerspectives() {
    ButtonGroup group = new ButtonGroup();
    shell.all(Perspective.class).stream()
        .sorted(Comparator.comparingInt(Perspective::order))
        .forEach(
            perspective -> {
              JToggleButton button = new JToggleButton(perspective.title(shell.locale()));
              perspective.icon().map(Glyph::small).ifPresent(button::setIcon);
              button.setName("perspective." + perspective.id());
              button.setToolTipText(perspective.help(shell.locale()));
              button.addActionListener(event -> shell.perspective(perspective.id()));
              perspectives.put(perspective.id(), button);
              group.add(button);
              bar.add(button);
            });
  }

  /** Marks the perspective that is shown; none of an id that is not here. */
  void select(String perspective) {
    JToggleButton button = perspectives.get(perspective);
    if (button != null) {
      button.setSelected(true);
    }
  }

  /** Greys what cannot be done now. */
  void refresh() {
    tools.forEach(tool -> tool.button().setEnabled(tool.command().isEnabled(shell)));
  }
}
