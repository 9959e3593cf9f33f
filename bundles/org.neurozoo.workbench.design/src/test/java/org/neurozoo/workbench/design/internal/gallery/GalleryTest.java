package org.neurozoo.workbench.design.internal.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.swing.ListModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.network.Template;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.design.internal.Studio;
import org.neurozoo.workbench.headless.HeadlessWorkbench;

class GalleryTest {
  @TempDir Path folder;

  private static long items(JList<?> list) {
    ListModel<?> model = list.getModel();
    return IntStream.range(0, model.getSize())
        .filter(i -> model.getElementAt(i) instanceof Entry.Item)
        .count();
  }

  @Test
  void aTemplateIsFoundAndOpened() {
    try (Studio studio = new Studio(folder, Locale.GERMAN, true)) {
      Part gallery = studio.view("templates");
      JList<?> list = HeadlessWorkbench.find(gallery.component(), JList.class, "templates");
      JButton open = HeadlessWorkbench.find(gallery.component(), JButton.class, "templates.open");
      JTextField search =
          HeadlessWorkbench.find(gallery.component(), JTextField.class, "templates.search");
      assertEquals(studio.workbench().all(Template.class).size(), studio.it.ask(() -> items(list)));
      studio.it.run(() -> search.setText("Spiralen residual"));
      assertEquals(1, studio.it.ask(() -> items(list)));
      studio.it.run(open::doClick);
      Document document =
          studio.it.ask(() -> studio.workbench().documents().active().orElseThrow());
      assertEquals(studio.template("residual").title(Locale.GERMAN), document.title(Locale.GERMAN));
      studio.it.run(() -> search.setText("nichts dergleichen"));
      assertFalse(studio.it.ask(open::isEnabled));
      gallery.close();
    }
  }

  @Test
  void theBestMatchStandsFirst() {
    try (Studio studio = new Studio(folder, Locale.ENGLISH, false)) {
      Part gallery = studio.view("templates");
      JList<?> list = HeadlessWorkbench.find(gallery.component(), JList.class, "templates");
      JTextField search =
          HeadlessWorkbench.find(gallery.component(), JTextField.class, "templates.search");
      studio.it.run(() -> search.setText("mnist"));
      assertEquals(
          List.of("mnist-mlp", "mnist-dropout", "mnist-max-norm", "fashion-mnist"),
          studio.it.ask(() -> found(list)));
      assertEquals(0, studio.it.ask(list::getSelectedIndex));
      studio.it.run(() -> search.setText("XOR"));
      assertEquals("xor", studio.it.ask(() -> found(list)).getFirst());
      studio.it.run(() -> search.setText(""));
      assertTrue(studio.it.ask(() -> list.getModel().getElementAt(0) instanceof Entry.Heading));
    }
  }

  private static List<String> found(JList<?> list) {
    return IntStream.range(0, list.getModel().getSize())
        .mapToObj(i -> ((Entry.Item) list.getModel().getElementAt(i)).template().id())
        .toList();
  }

  private static String facts(Studio studio, String id) {
    return Entry.all(studio.workbench()).stream()
        .filter(each -> each.template().id().equals(id))
        .findFirst()
        .orElseThrow()
        .facts();
  }

  @Test
  void factsPromiseWhatIsGoodAndNothingElse() {
    try (Studio studio = new Studio(folder, Locale.GERMAN, false)) {
      assertEquals("iris · ≥ 93\u00a0%", facts(studio, "iris"));
      assertEquals("curve · R² ≥ 0,88", facts(studio, "regression-curve"));
      assertEquals("xor", facts(studio, "flat-plateau"), "a loss that stays high is no promise");
    }
  }

  @Test
  void headingsAreNeverSelected() {
    try (Studio studio = new Studio(folder, Locale.ENGLISH, false)) {
      Part gallery = studio.view("templates");
      JList<?> list = HeadlessWorkbench.find(gallery.component(), JList.class, "templates");
      studio.it.run(() -> list.setSelectedIndex(0));
      assertTrue(studio.it.ask(() -> list.getSelectedValue() instanceof Entry.Item));
    }
  }
}
