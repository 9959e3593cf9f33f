package org.neurozoo.workbench.shell.internal.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.schema.Contribution;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.headless.HeadlessWorkbench;
import org.neurozoo.workbench.shell.internal.command.ShellCommands;

/** Gives commands of the shell other keys, as a user would. */
class KeysPanelTest {
  private static final int CTRL = InputEvent.CTRL_DOWN_MASK;

  @TempDir private Path folder;
  private HeadlessWorkbench room;
  private JComponent page;

  @BeforeEach
  void enter() {
    room =
        new HeadlessWorkbench(
            folder, List.of(() -> List.<Contribution>copyOf(ShellCommands.all())));
    page = open();
  }

  @AfterEach
  void leave() {
    room.close();
  }

  private JComponent open() {
    return room.ask(() -> KeysPage.PAGE.editor(room.workbench()).orElseThrow().component());
  }

  private static Stream<Component> inside(Component component) {
    Stream<Component> inner =
        component instanceof Container container
            ? Arrays.stream(container.getComponents()).flatMap(KeysPanelTest::inside)
            : Stream.empty();
    return Stream.concat(Stream.of(component), inner);
  }

  private <C> C find(String name, Class<C> type) {
    return inside(page)
        .filter(each -> name.equals(each.getName()))
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private void select(String title) {
    room.run(
        () -> {
          JTable table = find("keys.table", JTable.class);
          int row =
              IntStream.range(0, table.getRowCount())
                  .filter(each -> table.getValueAt(each, 0).equals(title))
                  .findFirst()
                  .orElseThrow();
          table.changeSelection(row, 0, false, false);
        });
  }

  private void press(int held, int code) {
    room.run(
        () -> {
          JTextField field = find("keys.field", JTextField.class);
          KeyEvent event =
              new KeyEvent(field, KeyEvent.KEY_PRESSED, 0, held, code, KeyEvent.CHAR_UNDEFINED);
          Arrays.stream(field.getKeyListeners()).forEach(each -> each.keyPressed(event));
        });
  }

  private void click(String button) {
    room.run(() -> find(button, JButton.class).doClick());
  }

  private String note() {
    return room.ask(() -> find("keys.note", JTextArea.class).getText());
  }

  private boolean enabled(String button) {
    return room.ask(() -> find(button, JButton.class).isEnabled());
  }

  private Optional<KeyStroke> key(String id) {
    Command command =
        ShellCommands.all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    return room.ask(() -> room.workbench().key(command));
  }

  @Test
  void givesAFreeKeyAndKeepsIt() {
    select("Save");
    press(CTRL | InputEvent.SHIFT_DOWN_MASK, KeyEvent.VK_M);
    assertEquals("Ctrl+Shift+M is free.", note());
    click("keys.assign");
    assertEquals(Optional.of(KeyStroke.getKeyStroke("ctrl shift M")), key("save"));
    page = open();
    select("Save");
    assertTrue(enabled("keys.restore"));
    click("keys.restore");
    assertEquals(Optional.of(KeyStroke.getKeyStroke("ctrl S")), key("save"));
    assertFalse(enabled("keys.restore"));
  }

  @Test
  void saysWhoHasAKeyAndTakesItFromThere() {
    select("Undo");
    press(CTRL, KeyEvent.VK_S);
    assertTrue(note().startsWith("Ctrl+S is the key of “Save”"), note());
    click("keys.assign");
    assertEquals("“Undo” now has Ctrl+S; “Save” has no key any more.", note());
    assertEquals(Optional.of(KeyStroke.getKeyStroke("ctrl S")), key("undo"));
    assertEquals(Optional.empty(), key("save"));
    select("Save");
    click("keys.restore");
    assertEquals(Optional.empty(), key("undo"));
  }

  @Test
  void removesAKey() {
    select("Save");
    click("keys.remove");
    assertEquals(Optional.empty(), key("save"));
    assertFalse(enabled("keys.remove"));
  }

  @Test
  void refusesKeysThatAreNeededForTyping() {
    select("Save");
    press(InputEvent.SHIFT_DOWN_MASK, KeyEvent.VK_A);
    assertTrue(note().contains("for typing"), note());
    assertFalse(enabled("keys.assign"));
    press(0, KeyEvent.VK_F6);
    assertTrue(enabled("keys.assign"));
    press(0, KeyEvent.VK_BACK_SPACE);
    assertFalse(enabled("keys.assign"));
  }

  @Test
  void findsCommandsByNameAndByKey() {
    room.run(() -> find("keys.filter", JTextField.class).setText("ctrl+z"));
    JTable table = find("keys.table", JTable.class);
    assertEquals(
        List.of(1, "Undo"), room.ask(() -> List.of(table.getRowCount(), table.getValueAt(0, 0))));
    room.run(() -> find("keys.filter", JTextField.class).setText("nothing at all"));
    assertEquals("No command is selected.", note());
    assertFalse(enabled("keys.remove"));
  }
}
