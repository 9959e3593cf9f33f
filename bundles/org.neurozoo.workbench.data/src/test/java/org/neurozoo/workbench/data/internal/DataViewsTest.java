package org.neurozoo.workbench.data.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.data.DataSpec;
import org.neurozoo.network.SampleId;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.headless.HeadlessWorkbench;

class DataViewsTest {
  private static final String IRIS =
      "{'spec': 'iris', 'test': 0.3, 'validation': 0.2, 'preprocessing': ['standardise']}";
  private static final List<String> VIEWS =
      List.of("data-table", "data-images", "data-plot", "data-statistics");

  @TempDir Path folder;

  private static String notice(Part part) {
    return HeadlessWorkbench.find(part.component(), JLabel.class, "data.notice").getText();
  }

  private static JTable table(Part part, String name) {
    return HeadlessWorkbench.find(part.component(), JTable.class, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"data-table", "data-images", "data-plot", "data-statistics"})
  void aViewWithoutDataTellsWhatToDo(String view) {
    try (Bench bench = new Bench(folder)) {
      Part part = bench.open(view);
      assertTrue(bench.it.ask(() -> notice(part)).contains("Open a data file"));
      assertTrue(
          bench.it.ask(
              () ->
                  HeadlessWorkbench.find(part.component(), JButton.class, "data.open")
                      .isVisible()));
    }
  }

  @Test
  void anExperimentWithoutDataIsToldApart() {
    try (Bench bench = new Bench(folder)) {
      bench.experiment("{'spec': '', 'test': 0.3}");
      Part part = bench.open("data-table");
      assertTrue(bench.it.ask(() -> notice(part)).contains("names no data yet"));
    }
  }

  @Test
  void theTableShowsTheActiveExperimentsDataAsTheyAre() {
    try (Bench bench = new Bench(folder)) {
      bench.experiment(IRIS);
      Part part = bench.open("data-table");
      bench.settled(part);
      JTable table = table(part, "data.table");
      // 150 irises: 45 to test with, a fifth of the other 105 to validate with.
      assertEquals(84, bench.it.ask(table::getRowCount));
      assertEquals("Class", bench.it.ask(() -> table.getColumnName(1)));
      assertEquals("sepal length", bench.it.ask(() -> table.getColumnName(2)));
      assertEquals("setosa", bench.it.ask(() -> table.getValueAt(0, 1)));
      assertEquals("5.1", bench.it.ask(() -> table.getValueAt(0, 2)));
    }
  }

  @Test
  void theyCanBeSeenAsTheNetworkSeesThem() {
    try (Bench bench = new Bench(folder)) {
      bench.experiment(IRIS);
      Part part = bench.open("data-statistics");
      bench.settled(part);
      bench.it.run(
          () ->
              HeadlessWorkbench.find(part.component(), JToggleButton.class, "head.prepared")
                  .doClick());
      JTable table = table(part, "data.statistics");
      bench.it.until(
          "features are standardised",
          () ->
              table.getRowCount() == 4
                  && "0".equals(String.valueOf(table.getValueAt(0, 1)).replaceAll(".*E.*", "0")));
    }
  }

  @Test
  void anotherPartCanBeChosenForAllViews() {
    try (Bench bench = new Bench(folder)) {
      bench.experiment(IRIS);
      Part first = bench.open("data-table");
      Part second = bench.open("data-plot");
      bench.settled(first);
      bench.it.run(
          () ->
              HeadlessWorkbench.find(second.component(), JComboBox.class, "head.part")
                  .setSelectedIndex(2));
      assertEquals(45, bench.it.ask(table(first, "data.table")::getRowCount));
    }
  }

  @Test
  void aChangeOfTheDocumentsDataIsFollowed() {
    try (Bench bench = new Bench(folder)) {
      ExperimentFile.Opened open = bench.experiment(IRIS);
      Part part = bench.open("data-table");
      bench.settled(part);
      bench.it.run(
          () ->
              open.history()
                  .change("x", bench.files.of("{'spec': 'xor', 'test': 0}").history().present()));
      bench.it.until("xor is shown", () -> table(part, "data.table").getRowCount() == 4);
      bench.it.run(() -> open.history().undo());
      bench.it.until("iris is shown", () -> table(part, "data.table").getRowCount() == 84);
    }
  }

  @Test
  void aDamagedFileGivesItsSentence() throws Exception {
    Path file = folder.resolve("damaged.csv");
    Files.writeString(file, "a,b,c\n1,2,x\n3,4\n");
    try (Bench bench = new Bench(folder)) {
      bench.experiment("{'spec': 'csv:" + file + "', 'test': 0.2}");
      for (String view : VIEWS) {
        Part part = bench.open(view);
        bench.settled(part);
        String said = bench.it.ask(() -> notice(part));
        assertTrue(said.contains("damaged.csv") && said.contains("3"), said);
        assertTrue(
            bench.it.ask(
                () ->
                    HeadlessWorkbench.find(part.component(), JButton.class, "data.again")
                        .isVisible()));
      }
      Files.writeString(file, "a,b,c\n" + "1,2,x\n3,4,y\n".repeat(10));
      Part part = bench.open("data-table");
      bench.it.run(
          () -> HeadlessWorkbench.find(part.component(), JButton.class, "data.again").doClick());
      bench.it.until("it is mended", () -> table(part, "data.table").getRowCount() == 16);
    }
  }

  @Test
  void picturesAreLeafedThroughAndSelected() throws Exception {
    try (Bench bench = new Bench(folder)) {
      ExperimentFile.Opened open =
          bench.experiment("{'spec': 'digits?n=100&test=10', 'test': 0.2}");
      Part images = bench.open("data-images");
      Part table = bench.open("data-table");
      bench.settled(images);
      JLabel place = HeadlessWorkbench.find(images.component(), JLabel.class, "images.place");
      bench.it.until("the first page", () -> place.getText().equals("1\u201340 of 100"));
      bench.it.run(
          () -> HeadlessWorkbench.find(images.component(), JButton.class, "images.on").doClick());
      assertEquals("41\u201380 of 100", bench.it.ask(place::getText));
      bench.it.run(
          () ->
              bench
                  .it
                  .workbench()
                  .selection()
                  .select(SampleId.of(open.history().present(), SampleId.Part.TRAIN, 99)));
      bench.it.until("its page", () -> place.getText().equals("81\u2013100 of 100"));
      assertEquals(99, bench.it.ask(table(table, "data.table")::getSelectedRow));
      bench.it.run(
          () ->
              HeadlessWorkbench.find(images.component(), JComboBox.class, "images.class")
                  .setSelectedIndex(4));
      bench.it.until("the threes", () -> place.getText().equals("1\u201310 of 10"));
    }
  }

  /** As a point of a decision region of a run of this experiment is clicked. */
  @Test
  void aSampleSelectedElsewhereIsTurnedToAndScrolledTo() {
    try (Bench bench = new Bench(folder)) {
      ExperimentFile.Opened open = bench.experiment(IRIS);
      Part part = bench.open("data-table");
      bench.settled(part);
      JTable table = table(part, "data.table");
      bench.it.painted(part.component(), 400, 200);
      JsonNode learned = ((ObjectNode) open.history().present().deepCopy()).put("learned", true);
      select(bench, SampleId.of(learned, SampleId.Part.TEST, 44));
      assertEquals(45, bench.it.ask(table::getRowCount));
      assertEquals(44, bench.it.ask(table::getSelectedRow));
      bench.it.painted(part.component(), 400, 200);
      select(bench, SampleId.of(learned, SampleId.Part.TEST, 40));
      assertTrue(
          bench.it.ask(() -> table.getVisibleRect().intersects(table.getCellRect(40, 0, true))));
      bench.it.run(
          () ->
              HeadlessWorkbench.find(part.component(), JComboBox.class, "head.part")
                  .setSelectedIndex(0));
      assertEquals(84, bench.it.ask(table::getRowCount), "the user may turn away");
      select(
          bench,
          SampleId.of(
              bench.files.of("{'spec': 'xor'}").history().present(), SampleId.Part.TEST, 3));
      assertEquals(84, bench.it.ask(table::getRowCount), "other data");
    }
  }

  @Test
  void aRowOfTheTableIsASampleOfTheExperiment() {
    try (Bench bench = new Bench(folder)) {
      ExperimentFile.Opened open = bench.experiment(IRIS);
      Part part = bench.open("data-table");
      bench.settled(part);
      bench.it.run(() -> table(part, "data.table").setRowSelectionInterval(7, 7));
      assertEquals(
          Optional.of(SampleId.of(open.history().present(), SampleId.Part.TRAIN, 7)),
          bench.it.ask(() -> bench.it.workbench().selection().of(SampleId.class)));
    }
  }

  private static void select(Bench bench, SampleId sample) {
    bench.it.run(() -> bench.it.workbench().selection().select(sample));
  }

  @Test
  void whatCannotBeShownIsTold() {
    try (Bench bench = new Bench(folder)) {
      bench.experiment("{'spec': 'arithmetic?n=50', 'test': 0.2}");
      Part images = bench.open("data-images");
      Part plot = bench.open("data-plot");
      bench.settled(plot);
      assertTrue(bench.it.ask(() -> notice(images)).contains("no pictures"));
      assertTrue(bench.it.ask(() -> notice(plot)).contains("Tokens cannot be plotted"));
    }
  }

  @Test
  void dataOpenedByHandStandBeforeThoseOfTheExperiment() {
    try (Bench bench = new Bench(folder)) {
      ExperimentFile.Opened open = bench.experiment(IRIS);
      Part part = bench.open("data-table");
      bench.settled(part);
      Loaded xor = Loaded.load(Setup.of("xor"), false, Bench.REGISTRY);
      OpenedData hand = new OpenedData(DataSpec.parse("xor"), xor);
      bench.it.run(() -> bench.it.workbench().selection().select(hand));
      assertEquals(4, bench.it.ask(table(part, "data.table")::getRowCount));
      bench.it.run(() -> bench.it.workbench().run("use-data"));
      assertEquals(
          "xor", bench.it.ask(() -> open.history().present().path("data").path("spec").asText()));
      assertTrue(bench.it.ask(() -> open.history().undoable().isPresent()));
      bench.it.run(() -> open.history().undo());
      bench.it.run(() -> bench.it.workbench().run("close-data"));
      bench.it.until("iris is shown", () -> table(part, "data.table").getRowCount() == 84);
    }
  }

  @Test
  void allKindsAreShownInBothLooks() throws Exception {
    List<String> specs =
        List.of("iris", "digits?n=100&test=10", "lorenz", "adding?n=20", "expressions?n=20");
    for (String spec : specs) {
      for (boolean dark : new boolean[] {false, true}) {
        try (Bench bench =
            new Bench(folder.resolve(spec.substring(0, 3) + dark), locale(dark), dark)) {
          bench.experiment("{'spec': '" + spec + "', 'test': 0.2}");
          for (String view : VIEWS) {
            Part part = bench.open(view);
            bench.settled(part);
            BufferedImage image = bench.painted(part.component(), 760, 480);
            Bench.keep(image, spec.replaceAll("\\W.*", "") + "-" + view + (dark ? "-dark" : ""));
            assertTrue(colours(image) > 8, view + " of " + spec + " is blank");
          }
        }
      }
    }
  }

  private static Locale locale(boolean dark) {
    return dark ? Locale.GERMAN : Locale.ENGLISH;
  }

  private static long colours(BufferedImage image) {
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
        .distinct()
        .count();
  }

  @Test
  void aClosedViewLetsGoOfAll() {
    try (Bench bench = new Bench(folder)) {
      bench.experiment(IRIS);
      Part part = bench.open("data-table");
      bench.settled(part);
      bench.it.run(part::close);
      View view = bench.it.workbench().all(View.class).getFirst();
      Present present = assertInstanceOf(DataView.class, view).present();
      assertInstanceOf(Sight.Nothing.class, present.sight());
    }
  }
}
