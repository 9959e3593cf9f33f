package org.neurozoo.product.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A user's hour with the workbench, in real windows, by mouse and keyboard. */
@Tag("window")
@Timeout(240)
class WorkbenchScenarioTest {
  @TempDir private Path folder;

  private final Hand hand = new Hand();
  @RegisterExtension private final Visit visit = new Visit(hand, () -> folder);

  @Test
  void aNetworkIsChosenTrainedLookedAtSavedAndFoundAgain() throws Exception {
    try (EventThreadGuard guard = new EventThreadGuard()) {
      choose("spirals");
      train();
      goBackAndFork();
      lookAtTheDecisionRegion();
      openATable();
      changeLook();
      Path saved = save();
      closeByMenu();
      findAllAgain(saved);
      assertEquals("", guard.violations(), "the event thread only paints");
    }
  }

  private void choose(String template) {
    hand.click("perspective.design");
    hand.click("templates.search");
    hand.type(template);
    hand.press(KeyEvent.VK_ENTER);
    hand.see("structure");
  }

  private void train() {
    hand.click("perspective.train");
    hand.click("speed.paced");
    hand.click("tool.run-start");
    state("Running");
    hand.see("control.facts", JLabel.class, facts -> step(facts) >= 8);
    hand.click("tool.run-pause");
    state("Paused");
    long paused = stepNow();
    hand.click("tool.run-step");
    hand.see("control.facts", JLabel.class, facts -> step(facts) == paused + 1);
  }

  private void goBackAndFork() {
    long far = stepNow();
    hand.click("time.line", 0.01, 0.5);
    hand.see("control.facts", JLabel.class, facts -> step(facts) < far);
    state("Paused");
    hand.click("tool.run-fork");
    hand.see("runs.table", JTable.class, table -> table.getRowCount() == 2);
  }

  private void lookAtTheDecisionRegion() {
    hand.click("perspective.inspect");
    hand.see("probe.choice");
    // Nothing but a picture has more colours than a form.
    Component picture = hand.see("picture");
    hand.until("the picture is drawn", () -> colours(picture) > 100);
  }

  private long colours(Component component) {
    Rectangle area =
        Hand.ask(() -> new Rectangle(component.getLocationOnScreen(), component.getSize()));
    BufferedImage screen = hand.screen();
    return IntStream.range(area.y, area.y + area.height)
        .flatMap(y -> IntStream.range(area.x, area.x + area.width).map(x -> screen.getRGB(x, y)))
        .distinct()
        .count();
  }

  private void openATable() throws IOException {
    Path table = folder.resolve("plants.csv");
    Files.writeString(table, "length,width,sort\n1.5,2,red\n2.5,3,white\n3.5,1,red\n");
    hand.click("tool.open-data");
    hand.click("wizard.path");
    hand.type(table.toString());
    hand.press(KeyEvent.VK_ENTER);
    hand.click("wizard.next");
    hand.see("preview.table", JTable.class, rows -> rows.getRowCount() == 3);
    hand.click("wizard.next");
    hand.click("wizard.next");
    hand.see("wizard.summary");
    hand.click("wizard.use");
    hand.click("wizard.next");
    hand.see("data.table", JTable.class, rows -> rows.getRowCount() > 0);
  }

  private void changeLook() {
    hand.menu("menu.window", "menu.other-theme");
    hand.see("toolbar", Component.class, WorkbenchScenarioTest::isDark);
    hand.menu("menu.window", "menu.other-language");
    hand.see("menu.file", JMenu.class, menu -> menu.getText().equals("Datei"));
  }

  private static boolean isDark(Component component) {
    Color background = component.getBackground();
    return background.getRed() + background.getGreen() + background.getBlue() < 3 * 128;
  }

  private Path save() {
    Path file = folder.resolve("mine.json");
    hand.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_S);
    hand.rest(1500);
    hand.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    hand.type(file.toString());
    hand.press(KeyEvent.VK_ENTER);
    hand.see("documents", JTabbedPane.class, tabs -> tabs.getTitleAt(0).equals("mine.json"));
    assertTrue(Files.exists(file));
    return file;
  }

  private void closeByMenu() throws Exception {
    hand.menu("menu.file", "menu.exit");
    assertEquals(0, visit.workbench().closed());
    visit.workbench().close();
  }

  private void findAllAgain(Path saved) {
    visit.openAgain();
    hand.see("workbench", JFrame.class, frame -> frame.getTitle().startsWith("mine.json"));
    hand.see("documents", JTabbedPane.class, tabs -> tabs.getTitleAt(0).equals("mine.json"));
    hand.see("perspective.data", JToggleButton.class, JToggleButton::isSelected);
    hand.see("menu.file", JMenu.class, menu -> menu.getText().equals("Datei"));
    hand.see("toolbar", Component.class, WorkbenchScenarioTest::isDark);
    assertTrue(Files.exists(saved));
  }

  private void state(String wanted) {
    hand.see("control.state", JLabel.class, label -> label.getText().startsWith(wanted));
  }

  private long stepNow() {
    JLabel facts = hand.see("control.facts", JLabel.class, label -> true);
    return Hand.ask(() -> step(facts));
  }

  /** The first number of what is told of a run. */
  private static long step(JLabel facts) {
    String digits = facts.getText().replaceFirst("^\\D*([\\d,.]*).*$", "$1");
    return Long.parseLong("0" + digits.replaceAll("\\D", ""));
  }
}
