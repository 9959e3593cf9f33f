package org.neurozoo.workbench.train.internal.control;

import static org.neurozoo.workbench.train.internal.command.RunCommands.FORK;
import static org.neurozoo.workbench.train.internal.command.RunCommands.PAUSE;
import static org.neurozoo.workbench.train.internal.command.RunCommands.RESET;
import static org.neurozoo.workbench.train.internal.command.RunCommands.RESUME;
import static org.neurozoo.workbench.train.internal.command.RunCommands.START;
import static org.neurozoo.workbench.train.internal.command.RunCommands.STEP;
import static org.neurozoo.workbench.train.internal.command.RunCommands.STOP;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.KeyText;

/** Buttons for the commands that drive the selected run. */
final class TransportBar extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final List<List<String>> GROUPS =
      List.of(List.of(START), List.of(RESUME, PAUSE, STEP, STOP), List.of(RESET, FORK));

  private final transient Workbench workbench;
  private final transient Map<Command, JButton> buttons = new LinkedHashMap<>();

  TransportBar(Workbench workbench, List<Command> commands) {
    super(new MigLayout("insets 0, gapx 4"));
    this.workbench = workbench;
    setOpaque(false);
    for (List<String> group : GROUPS) {
      boolean first = true;
      for (String id : group) {
        Command command =
            commands.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        add(button(command), first && !id.equals(START) ? "gapleft 12" : "");
        first = false;
      }
    }
  }

  private JButton button(Command command) {
    String title = command.title(workbench.locale());
    boolean main = command.id().equals(START);
    JButton button = new JButton(main ? title : "");
    command.icon().ifPresent(icon -> button.setIcon(Glyph.small(icon)));
    button.setName(command.id());
    button.setToolTipText(KeyText.tip(command, workbench));
    button.getAccessibleContext().setAccessibleName(title);
    button.addActionListener(pressed -> workbench.run(command.id()));
    if (!main) {
      button.putClientProperty("JButton.buttonType", "toolBarButton");
    }
    buttons.put(command, button);
    return button;
  }

  void refresh() {
    buttons.forEach(
        (command, button) -> {
          boolean enabled = command.isEnabled(workbench);
          if (button.isEnabled() != enabled) {
            button.setEnabled(enabled);
          }
        });
  }
}
