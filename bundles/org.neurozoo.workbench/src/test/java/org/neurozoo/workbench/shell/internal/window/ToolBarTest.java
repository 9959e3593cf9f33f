package org.neurozoo.workbench.shell.internal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.awt.Component;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Perspective;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.headless.HeadlessWorkbench;
import org.neurozoo.workbench.shell.internal.Shell;
import org.neurozoo.workbench.shell.internal.command.ShellCommands;
import org.neurozoo.workbench.shell.internal.keys.KeysPage;

class ToolBarTest {
  private record Place(String id, int order) implements Perspective {
    @Override
    public Area layout() {
      return new Area.Documents();
    }

    @Override
    public String title(Locale locale) {
      return id;
    }

    @Override
    public String help(Locale locale) {
      return id;
    }

    @Override
    public Texts texts() {
      return Texts.beside(Workbench.class);
    }
  }

  private static Stream<JToggleButton> perspectives(JComponent bar) {
    return Arrays.stream(bar.getComponents())
        .filter(JToggleButton.class::isInstance)
        .map(JToggleButton.class::cast);
  }

  private static List<String> selected(JComponent bar) {
    return perspectives(bar).filter(JToggleButton::isSelected).map(Component::getName).toList();
  }

  private static HeadlessWorkbench room(Path folder) {
    List<Contribution> places = List.of(new Place("one", 1), new Place("two", 2));
    return new HeadlessWorkbench(
        folder, List.of(() -> List.<Contribution>copyOf(ShellCommands.all()), () -> places));
  }

  @Test
  void turnsToAPerspectiveWithoutBeingMadeAnew(@TempDir Path folder) {
    try (HeadlessWorkbench room = room(folder)) {
      room.run(
          () -> {
            ToolBar bar = new ToolBar((Shell) room.workbench(), "one");
            List<Component> before = List.of(bar.component().getComponents());
            assertEquals(List.of("perspective.one"), selected(bar.component()));
            bar.select("two");
            assertEquals(List.of("perspective.two"), selected(bar.component()));
            bar.select("three");
            assertEquals(List.of("perspective.two"), selected(bar.component()));
            List<Component> after = List.of(bar.component().getComponents());
            assertEquals(before.size(), after.size());
            for (int i = 0; i < before.size(); i++) {
              assertSame(before.get(i), after.get(i));
            }
          });
    }
  }

  @Test
  void namesTheKeyThatTheUserHasGiven(@TempDir Path folder) {
    try (HeadlessWorkbench room = room(folder)) {
      room.run(
          () -> {
            Shell shell = (Shell) room.workbench();
            var entries = Map.of("bindings", List.of("save=ctrl F12", "open="));
            shell.preferences().set(KeysPage.PAGE, KeysPage.PAGE.schema().read(entries, ""));
            JComponent bar = new ToolBar(shell, "one").component();
            assertEquals("Save (Ctrl+F12)", tip(bar, "tool.save"));
            assertEquals("Open…", tip(bar, "tool.open"));
          });
    }
  }

  private static String tip(JComponent bar, String name) {
    return Arrays.stream(bar.getComponents())
        .filter(each -> name.equals(each.getName()))
        .map(each -> ((JComponent) each).getToolTipText())
        .findFirst()
        .orElseThrow();
  }
}
