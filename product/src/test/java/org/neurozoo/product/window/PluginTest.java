package org.neurozoo.product.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.product.plugin.SamplePlugin;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Bundles that come and go while the workbench is open and networks learn. */
@Tag("window")
@Timeout(180)
class PluginTest {
  @TempDir private Path folder;

  private final Hand hand = new Hand();
  @RegisterExtension private final Visit visit = new Visit(hand, () -> folder);

  @Test
  void whatAPluginBringsIsThereAtOnceAndGoneWithIt() throws Exception {
    hand.click("perspective.design");
    BundleContext context = visit.workbench().context();
    String jar = SamplePlugin.jar(folder).toUri().toString();
    Bundle plugin = context.installBundle(jar);
    plugin.start();
    hand.click("tool.show-sample");
    hand.see("sample.label", JLabel.class, label -> label.getText().equals("Here I am."));
    searchTemplate();
    hand.see("templates", JList.class, list -> list.getModel().getSize() == 1);
    plugin.uninstall();
    gone("tool.show-sample");
    gone("sample.label");
    hand.see("view.sample", Container.class, slot -> says(slot, "sample-plugin, which is not"));
    hand.see("view.sample", Container.class, slot -> tab(slot).equals("Sample view"));
    hand.see("templates", JList.class, list -> list.getModel().getSize() == 0);
    Bundle again = context.installBundle(jar);
    again.start();
    hand.see("sample.label");
    hand.see("tool.show-sample");
    hand.see("templates", JList.class, list -> list.getModel().getSize() == 1);
  }

  @Test
  void aViewThatFailsSaysSoInItsPlaceAndTheRestGoesOn() throws Exception {
    Bundle plugin =
        visit.workbench().context().installBundle(SamplePlugin.jar(folder).toUri().toString());
    plugin.start();
    hand.click("perspective.design");
    hand.click("tool.show-sample");
    hand.see("sample.label");
    hand.click("tool.show-broken");
    hand.see("view.broken", Container.class, slot -> says(slot, "broken on purpose"));
    searchTemplate();
    hand.see("templates", JList.class, list -> list.getModel().getSize() == 1);
    plugin.uninstall();
    hand.see("view.broken", Container.class, slot -> says(slot, "not installed"));
    hand.menu("menu.help", "menu.error-log");
    hand.see("error-log", JTable.class, table -> table.getRowCount() == 1);
  }

  @Test
  void aRunWhoseFamilyLeavesIsSuspendedAndGoesOnWhenItReturns() throws Exception {
    hand.click("perspective.design");
    hand.click("templates.search");
    hand.type("perceptron blobs");
    hand.press(KeyEvent.VK_ENTER);
    hand.see("structure");
    hand.click("perspective.train");
    hand.click("speed.paced");
    hand.click("tool.run-start");
    state("Running");
    Bundle family = bundle("org.neurozoo.family.perceptron");
    family.stop();
    state("Suspended");
    hand.see("runs.table", JTable.class, table -> table.getRowCount() == 1);
    family.start();
    hand.click("tool.run-start");
    state("Running");
    hand.click("tool.run-pause");
    state("Paused");
  }

  private void searchTemplate() {
    hand.click("templates.search");
    hand.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    hand.type("plugged");
  }

  private void state(String wanted) {
    hand.see("control.state", JLabel.class, label -> label.getText().startsWith(wanted));
  }

  private void gone(String name) {
    hand.until(name + " is gone", () -> !hand.sees(name));
  }

  private Bundle bundle(String name) {
    return Arrays.stream(visit.workbench().context().getBundles())
        .filter(each -> name.equals(each.getSymbolicName()))
        .findFirst()
        .orElseThrow();
  }

  private static String tab(Container slot) {
    var tabs = (JTabbedPane) SwingUtilities.getAncestorOfClass(JTabbedPane.class, slot);
    return IntStream.range(0, tabs.getTabCount())
        .filter(i -> SwingUtilities.isDescendingFrom(slot, tabs.getComponentAt(i)))
        .mapToObj(tabs::getTitleAt)
        .findFirst()
        .orElseThrow();
  }

  private static boolean says(Container container, String words) {
    return inner(container)
        .map(
            each ->
                switch (each) {
                  case JTextComponent text -> text.getText();
                  case JLabel label -> label.getText();
                  default -> "";
                })
        .anyMatch(text -> text != null && text.contains(words));
  }

  private static Stream<Component> inner(Container container) {
    return Arrays.stream(container.getComponents())
        .flatMap(
            each ->
                Stream.concat(
                    Stream.of(each),
                    each instanceof Container more ? inner(more) : Stream.empty()));
  }
}
