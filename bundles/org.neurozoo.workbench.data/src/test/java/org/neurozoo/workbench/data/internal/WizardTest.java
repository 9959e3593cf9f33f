package org.neurozoo.workbench.data.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.FocusEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Samples;
import org.neurozoo.data.internal.DataContributor;
import org.neurozoo.network.ExperimentDocument.Data;
import org.neurozoo.network.ExperimentDocument.Parts;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.workbench.headless.HeadlessWorkbench;

class WizardTest {
  @TempDir Path folder;
  private boolean ended;

  private Wizard open(Bench bench) {
    return bench.it.ask(() -> new Wizard(bench.it.workbench(), Bench.REGISTRY, it -> ended = true));
  }

  private static void click(Bench bench, Wizard wizard, String name) {
    bench.it.run(() -> HeadlessWorkbench.find(wizard.component(), JButton.class, name).doClick());
  }

  private static void next(Bench bench, Wizard wizard) {
    bench.it.until("there is a way on", () -> wizard.next().isEnabled());
    click(bench, wizard, "wizard.next");
  }

  private static String text(Bench bench, JComponent within, String name) {
    return bench.it.ask(() -> HeadlessWorkbench.find(within, JTextArea.class, name).getText());
  }

  private Path wine() throws Exception {
    Path file = folder.resolve("wine.csv");
    Files.writeString(file, "sort,alcohol,acid\n" + "red,12.5,3.1\nwhite,11.5,2.1\n".repeat(20));
    return file;
  }

  @Test
  void fromAFileToTheExperiment() throws Exception {
    try (Bench bench = new Bench(folder)) {
      ExperimentFile.Opened open =
          bench.experiment("{'spec': 'iris', 'test': 0.5, 'folds': 3, 'own': 'kept'}");
      Wizard wizard = open(bench);
      assertFalse(bench.it.ask(() -> wizard.next().isEnabled()));
      bench.it.desk().answer(Optional.of(wine()));
      click(bench, wizard, "wizard.browse");
      next(bench, wizard);
      JTable table = HeadlessWorkbench.find(wizard.component(), JTable.class, "preview.table");
      bench.it.until("the first rows", () -> table.getRowCount() == 40);
      next(bench, wizard);
      bench.it.run(
          () -> {
            JTextField target =
                HeadlessWorkbench.find(wizard.component(), JTextField.class, "target");
            target.setText("sort");
            target.postActionEvent();
          });
      bench.it.until(
          "the class is the sort",
          () -> table.getColumnCount() == 4 && "red".equals(table.getValueAt(0, 1)));
      next(bench, wizard);
      bench.it.until("all is loaded", () -> wizard.next().isEnabled());
      String summary = text(bench, wizard.component(), "wizard.summary");
      assertTrue(summary.contains("Training (32)") && summary.contains("Test (8)"), summary);
      next(bench, wizard);
      assertTrue(ended);
      assertEquals(
          ExperimentFile.json(
              "{'spec': 'csv:" + wine() + "?target=sort', 'test': 0.2, 'own': 'kept'}"),
          bench.it.ask(() -> open.history().present().path("data")));
      assertTrue(bench.it.desk().shown().contains("perspective data"));
      assertTrue(
          bench.it.ask(() -> bench.it.workbench().selection().of(OpenedData.class).isPresent()));
    }
  }

  @Test
  void enterGoesOnOnceTheFileIsKnown() throws Exception {
    try (Bench bench = new Bench(folder)) {
      Wizard wizard = open(bench);
      JTextField path = type(bench, wizard, wine());
      bench.it.run(path::postActionEvent);
      bench.it.until("the reader is guessed", () -> chosen(wizard).equals("csv"));
      String before = title(bench, wizard);
      bench.it.run(path::postActionEvent);
      assertFalse(title(bench, wizard).equals(before));
    }
  }

  private static String title(Bench bench, Wizard wizard) {
    return bench.it.ask(
        () -> HeadlessWorkbench.find(wizard.component(), JLabel.class, "wizard.title").getText());
  }

  @Test
  void whatColumnsAreForIsAskedInTheWidthThereIs() throws Exception {
    try (Bench bench = new Bench(folder)) {
      Wizard wizard = open(bench);
      bench.it.desk().answer(Optional.of(wine()));
      click(bench, wizard, "wizard.browse");
      next(bench, wizard);
      next(bench, wizard);
      bench.painted(wizard.component(), 880, 560);
      JTextField target = HeadlessWorkbench.find(wizard.component(), JTextField.class, "target");
      int room = SwingUtilities.getAncestorOfClass(JViewport.class, target).getWidth();
      assertTrue(target.getWidth() > 0 && target.getWidth() <= room, "no field is cut");
    }
  }

  @Test
  void aDamagedFileIsToldAndBarsTheWay() throws Exception {
    Path file = folder.resolve("damaged.csv");
    Files.writeString(file, "a,b,c\n1,2,x\n3,4\n");
    try (Bench bench = new Bench(folder)) {
      Wizard wizard = open(bench);
      bench.it.desk().answer(Optional.of(file));
      click(bench, wizard, "wizard.browse");
      next(bench, wizard);
      bench.it.until(
          "the fault is told",
          () ->
              HeadlessWorkbench.find(wizard.component(), JTextArea.class, "preview.trouble")
                  .getText()
                  .contains("damaged.csv"));
      assertFalse(bench.it.ask(() -> wizard.next().isEnabled()));
      click(bench, wizard, "wizard.cancel");
      assertTrue(ended);
    }
  }

  @Test
  void aGeneratorNeedsNoExperiment() {
    try (Bench bench = new Bench(folder)) {
      Wizard wizard = open(bench);
      bench.it.run(() -> choose(wizard, "moons"));
      for (int i = 0; i < 4; i++) {
        next(bench, wizard);
      }
      OpenedData opened =
          bench.it.ask(() -> bench.it.workbench().selection().of(OpenedData.class).orElseThrow());
      assertEquals("moons", opened.spec().toString());
      assertEquals(320, opened.loaded().samples().train().size());
    }
  }

  @Test
  void whatIsWrittenIsReadAlike() {
    Data data =
        new Data(
            "iris",
            new Parts(0.25, 0.1, Optional.empty()),
            List.of(Choice.of("standardise"), new Choice("whiten", Map.of("components", 2L))),
            0);
    Setup setup = new Setup(data, 3);
    ExperimentFile.Opened open = new ExperimentFile().of("{'spec': ''}");
    Setup read = Setup.read(Setup.section(setup.into(open.history().present())));
    assertEquals(data.spec(), read.data().spec());
    assertEquals(data.parts(), read.data().parts());
    assertEquals("whiten", read.data().preprocessing().get(1).type());
    assertEquals(
        "2", String.valueOf(read.data().preprocessing().get(1).values().get("components")));
    assertEquals(3, read.seed());
  }

  @Test
  void theFirstByIdOfThoseThatRecogniseAFile() {
    Path file = folder.resolve("data.tried");
    DataSource a = new Tried("a", "tried", new CopyOnWriteArrayList<>());
    DataSource b = new Tried("b", "tried", new CopyOnWriteArrayList<>());
    DataSource c = new Tried("c", "other", new CopyOnWriteArrayList<>());
    assertEquals(Optional.of(new Guess(a, file)), Guess.of(file, List.of(c, b, a)));
    assertEquals(Optional.empty(), Guess.of(folder.resolve("unknown"), List.of(a, b, c)));
  }

  /** Of a bundle that the wizard does not know. */
  private record Tried(String id, String ending, List<Path> asked) implements DataSource {
    @Override
    public Texts texts() {
      return new DataContributor().contributions().getFirst().texts();
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
    public boolean reads() {
      return true;
    }

    @Override
    public Optional<Path> recognise(Path pointed) {
      asked.add(pointed);
      return Optional.of(pointed).filter(path -> path.toString().endsWith("." + ending));
    }

    @Override
    public Samples load(String path, Values values, long seed) {
      throw new AssertionError("nothing is read yet");
    }
  }

  private static String chosen(Wizard wizard) {
    JList<?> list = HeadlessWorkbench.find(wizard.component(), JList.class, "wizard.sources");
    return list.getSelectedValue() instanceof DataSource source ? source.id() : "";
  }

  private static void choose(Wizard wizard, String id) {
    JList<?> list = HeadlessWorkbench.find(wizard.component(), JList.class, "wizard.sources");
    for (int i = 0; i < list.getModel().getSize(); i++) {
      if (((DataSource) list.getModel().getElementAt(i)).id().equals(id)) {
        list.setSelectedIndex(i);
      }
    }
  }

  private static JTextField type(Bench bench, Wizard wizard, Path file) {
    JTextField path = HeadlessWorkbench.find(wizard.component(), JTextField.class, "wizard.path");
    bench.it.run(() -> path.setText(file.toString()));
    return path;
  }

  private static void leave(Bench bench, JTextField field) {
    FocusEvent left = new FocusEvent(field, FocusEvent.FOCUS_LOST);
    bench.it.run(() -> List.of(field.getFocusListeners()).forEach(it -> it.focusLost(left)));
  }

  @Test
  void aReaderOfAnotherBundleIsGuessedWhenThePathIsLeft() {
    try (Bench bench = new Bench(folder)) {
      DataSource tried = new Tried("tried", "tried", new CopyOnWriteArrayList<>());
      bench.it.add(() -> List.of(tried));
      Wizard wizard = open(bench);
      leave(bench, type(bench, wizard, folder.resolve("data.tried")));
      bench.it.until("it is guessed", () -> chosen(wizard).equals("tried"));
      leave(bench, type(bench, wizard, folder.resolve("other.csv")));
      bench.it.until("it is guessed anew", () -> chosen(wizard).equals("csv"));
    }
  }

  @Test
  void whatIsChosenByHandStaysWhenThePathIsLeft() {
    try (Bench bench = new Bench(folder)) {
      List<Path> asked = new CopyOnWriteArrayList<>();
      bench.it.add(() -> List.of(new Tried("tried", "tried", asked)));
      Wizard wizard = open(bench);
      bench.it.run(() -> choose(wizard, "lines"));
      JTextField path = type(bench, wizard, folder.resolve("data.tried"));
      leave(bench, path);
      assertEquals("lines", bench.it.ask(() -> chosen(wizard)));
      bench.it.run(path::postActionEvent);
      bench.it.until("Enter guesses", () -> chosen(wizard).equals("tried"));
      assertEquals(1, asked.size());
    }
  }

  @Test
  void titlesAreShown() {
    try (Bench bench = new Bench(folder)) {
      Wizard wizard = open(bench);
      assertEquals(
          "Where do the data come from?",
          bench.it.ask(
              () ->
                  HeadlessWorkbench.find(wizard.component(), JLabel.class, "wizard.title")
                      .getText()));
    }
  }
}
