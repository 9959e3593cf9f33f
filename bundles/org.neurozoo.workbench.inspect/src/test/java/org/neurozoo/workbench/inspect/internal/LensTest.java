package org.neurozoo.workbench.inspect.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JSpinner;
import javax.swing.JTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.SampleId;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.headless.HeadlessWorkbench;
import org.neurozoo.workbench.inspect.internal.Picking.CellSelection;
import org.neurozoo.workbench.inspect.internal.formula.FormulaSheet;

/** The formula lens and the selection of samples, with a real engine and nothing on a screen. */
@Timeout(60)
class LensTest {
  @TempDir private Path folder;

  private Laboratory laboratory;
  private Part part;

  private void open(String view, Locale locale) {
    laboratory = new Laboratory(folder, locale, false);
    part = laboratory.open(view);
  }

  @AfterEach
  void close() {
    laboratory.bench.run(part::close);
    laboratory.close();
  }

  private void select(Object value) {
    laboratory.bench.run(() -> laboratory.bench.workbench().selection().select(value));
  }

  private <T> T selected(Class<T> type) {
    return laboratory.bench.ask(
        () -> laboratory.bench.workbench().selection().of(type).orElseThrow());
  }

  private <C extends Component> C named(Class<C> type, String name) {
    return EventQueue.isDispatchThread()
        ? HeadlessWorkbench.all(part.component(), type, name).getFirst()
        : laboratory.bench.ask(
            () -> HeadlessWorkbench.all(part.component(), type, name).getFirst());
  }

  /** Outside a window nothing is showing, so frames are asked for by hand. */
  private void frame() {
    ((Framed) part).frame();
  }

  private String text() {
    return named(FormulaSheet.class, "formulas").text();
  }

  private void until(String line) {
    laboratory.bench.until(
        line + " is written",
        () -> {
          frame();
          return text().lines().anyMatch(line::equals);
        });
  }

  private void press(String arrow) {
    JComponent face = named(JComponent.class, "picture");
    laboratory.bench.run(
        () -> face.getActionMap().get(arrow).actionPerformed(new ActionEvent(face, 0, arrow)));
  }

  private void untilDrawn() {
    laboratory.bench.until(
        "the graph is drawn", () -> named(JComponent.class, "picture").getToolTipText() != null);
    laboratory.bench.painted(part.component(), 900, 600);
    pause();
  }

  /** Drawing is a job apart. */
  private void pause() {
    String before = text();
    laboratory.bench.until(
        "arrow keys find nodes",
        () -> {
          frame();
          for (String arrow : List.of("UP", "LEFT", "DOWN", "RIGHT")) {
            JComponent face =
                HeadlessWorkbench.all(part.component(), JComponent.class, "picture").getFirst();
            face.getActionMap().get(arrow).actionPerformed(new ActionEvent(face, 0, arrow));
          }
          return !text().equals(before);
        });
  }

  /**
   * By hand: net⁽¹⁾ = 0.8 · 0.5 − 0.2 = 0.2, o⁽¹⁾ = 1 / (1 + e^−0.2) = 0.54983, net⁽²⁾ = −1.5 ·
   * 0.54983 + 0.3 = −0.52475, o⁽²⁾ = 0.37174; ∂E/∂o⁽²⁾ = 0.37174 − 1 = −0.62826, times 0.37174 ·
   * 0.62826 = −0.14673, times −1.5 = 0.22010, times 0.54983 · 0.45017 = 0.05448.
   */
  @Test
  void writesWhatOneComputesByHand() throws Exception {
    open("lens", Locale.ENGLISH);
    select(laboratory.neurons());
    laboratory.bench.run(() -> named(JSpinner.class, "lens.sample").setValue(1));
    until("net⁽¹⁾ = w⁽¹⁾ · x + θ⁽¹⁾ = 0.800 · 0.500 + (−0.200) = 0.200");
    assertEquals(
        List.of(
            "net⁽¹⁾ Net input",
            "Belongs to the node hidden (Dense) of the network",
            "Value",
            "net⁽¹⁾ = w⁽¹⁾ · x + θ⁽¹⁾ = 0.800 · 0.500 + (−0.200) = 0.200",
            "Derivative of the loss",
            "∂E/∂net⁽¹⁾ = ∂E/∂o⁽¹⁾ · ∂o⁽¹⁾/∂net⁽¹⁾ = ∂E/∂o⁽¹⁾ · o⁽¹⁾ · (1 − o⁽¹⁾)"
                + " = 0.220 · 0.550 · (1 − 0.550) = 0.054"),
        text().lines().toList());
  }

  @Test
  void arrowKeysLeadToEveryFormula() throws Exception {
    open("lens", Locale.GERMAN);
    select(laboratory.neurons());
    laboratory.bench.run(() -> named(JSpinner.class, "lens.sample").setValue(1));
    until("net⁽¹⁾ = w⁽¹⁾ · x + θ⁽¹⁾ = 0.800 · 0.500 + (−0.200) = 0.200");
    untilDrawn();
    Set<String> lines = new TreeSet<>();
    for (String way : List.of("UP", "DOWN", "LEFT", "DOWN", "RIGHT", "DOWN", "UP", "RIGHT", "UP")) {
      for (int i = 0; i < 12; i++) {
        press(way);
        text().lines().forEach(lines::add);
      }
    }
    for (String line :
        List.of(
            "w⁽¹⁾ = 0.800",
            "θ⁽²⁾ = 0.300",
            "o⁽¹⁾ Aktivierung (Logistisch)",
            "o⁽¹⁾ = f(net⁽¹⁾) = 1 / (1 + e^−net⁽¹⁾)",
            "0.550 = f(0.200) = 1 / (1 + e^−0.200)",
            "net⁽²⁾ = w⁽²⁾ · o⁽¹⁾ + θ⁽²⁾ = −1.50 · 0.550 + 0.300 = −0.525",
            "∂E/∂w⁽²⁾ = ∂E/∂net⁽²⁾ · ∂net⁽²⁾/∂w⁽²⁾ = ∂E/∂net⁽²⁾ · o⁽¹⁾"
                + " = −0.147 · 0.550 = −0.081",
            "∂E/∂θ⁽²⁾ = ∂E/∂net⁽²⁾ · ∂net⁽²⁾/∂θ⁽²⁾ = ∂E/∂net⁽²⁾ = −0.147",
            "E = ½ · (o⁽²⁾ − y)^2 = ½ · (0.372 − 1)^2 = 0.197")) {
      assertTrue(lines.contains(line), line + " not in\n" + String.join("\n", lines));
    }
  }

  @Test
  void writesInTheOtherLettersAsWell() throws Exception {
    open("lens", Locale.ENGLISH);
    select(laboratory.neurons());
    laboratory.bench.run(
        () -> {
          named(JComboBox.class, "lens.notation").setSelectedIndex(1);
          named(JSpinner.class, "lens.sample").setValue(1);
        });
    until("z⁽¹⁾ = w⁽¹⁾ · x + b⁽¹⁾ = 0.800 · 0.500 + (−0.200) = 0.200");
    laboratory.bench.run(part::close);
    part = laboratory.open("lens");
    int kept = laboratory.bench.ask(named(JComboBox.class, "lens.notation")::getSelectedIndex);
    assertEquals(1, kept, "the letters are remembered");
  }

  @Test
  void aSampleThatIsNotThereIsSaid() throws Exception {
    open("lens", Locale.ENGLISH);
    select(laboratory.neurons());
    laboratory.bench.run(() -> named(JSpinner.class, "lens.sample").setValue(2));
    laboratory.bench.until(
        "there is no sample 2",
        () -> {
          frame();
          return HeadlessWorkbench.all(part.component(), JComponent.class, "trouble")
              .getFirst()
              .isVisible();
        });
  }

  @Test
  void followsTheSelectedSampleUnlessTold() throws Exception {
    open("lens", Locale.ENGLISH);
    Run run = laboratory.neurons();
    select(run);
    select(Pointing.sample(run, "train", 1));
    assertEquals(1, laboratory.bench.ask(() -> named(JSpinner.class, "lens.sample").getValue()));
    laboratory.bench.run(
        () -> {
          named(AbstractButton.class, "lens.follow").doClick();
          laboratory.bench.workbench().selection().select(Pointing.sample(run, "train", 0));
        });
    assertEquals(1, laboratory.bench.ask(() -> named(JSpinner.class, "lens.sample").getValue()));
  }

  /** The cells by what predict() says: the greatest of the outputs of each sample. */
  private static Map<String, List<Integer>> cells(Run run) throws Exception {
    return run.inspect(
            (learner, state) -> {
              NetworkLearner network = (NetworkLearner) learner;
              var train = network.experiment().train();
              Target.Classes truth = (Target.Classes) train.target();
              NdArray said = network.predict(train.features());
              int width = truth.names().size();
              Map<String, List<Integer>> cells = new TreeMap<>();
              for (int row = 0; row < train.size(); row++) {
                int best = 0;
                for (int i = 1; i < width; i++) {
                  best = said.at(row * width + i) > said.at(row * width + best) ? i : best;
                }
                String actual = truth.names().get(truth.labels().ints()[row]);
                String cell = actual + ">" + truth.names().get(best);
                cells.computeIfAbsent(cell, any -> new ArrayList<>()).add(row);
              }
              return cells;
            })
        .get();
  }

  @Test
  void aCellStandsForTheSamplesThatArePredictedSo() throws Exception {
    open("selected-samples", Locale.ENGLISH);
    Run run = laboratory.irises();
    select(run);
    Map<String, List<Integer>> cells = cells(run);
    assertTrue(cells.size() > 1, cells.toString());
    for (Map.Entry<String, List<Integer>> each : cells.entrySet()) {
      String[] names = each.getKey().split(">", -1);
      select(new CellSelection(run, "confusion", "train", "", names[0], names[1], 0));
      JTable table = named(JTable.class, "samples.table");
      List<String> expected = each.getValue().stream().map(String::valueOf).toList();
      laboratory.bench.until(
          each.toString(),
          () -> {
            frame();
            return expected.equals(
                IntStream.range(0, table.getRowCount())
                    .mapToObj(i -> String.valueOf(table.getValueAt(i, 0)))
                    .toList());
          });
      String said = String.valueOf(table.getValueAt(0, table.getColumnCount() - 1));
      assertTrue(said.startsWith(names[1]), said);
    }
  }

  @Test
  void choosingASampleOfACellSelectsIt() throws Exception {
    open("selected-samples", Locale.ENGLISH);
    Run run = laboratory.irises();
    select(run);
    Map.Entry<String, List<Integer>> cell =
        cells(run).entrySet().stream().filter(e -> e.getValue().size() > 2).findFirst().get();
    String[] names = cell.getKey().split(">", -1);
    select(new CellSelection(run, "confusion", "train", "", names[0], names[1], 0));
    JTable table = named(JTable.class, "samples.table");
    laboratory.bench.until(
        "all of them",
        () -> {
          frame();
          return table.getRowCount() == cell.getValue().size();
        });
    laboratory.bench.run(() -> table.setRowSelectionInterval(2, 2));
    int row = cell.getValue().get(2);
    assertEquals(Pointing.sample(run, "train", row), selected(SampleId.class));
    assertEquals(cell.getValue().size(), table.getRowCount(), "the cell stays");
  }

  @Test
  void theFirstSampleOfACellIsSelectedForWhoeverShowsSamples() throws Exception {
    open("selected-samples", Locale.ENGLISH);
    Run run = laboratory.irises();
    select(run);
    Map.Entry<String, List<Integer>> cell =
        cells(run).entrySet().stream().filter(e -> e.getValue().size() > 2).findFirst().get();
    String[] names = cell.getKey().split(">", -1);
    select(new CellSelection(run, "confusion", "train", "", names[0], names[1], 0));
    laboratory.bench.until(
        "one is selected",
        () -> {
          frame();
          return laboratory.bench.workbench().selection().of(SampleId.class).isPresent();
        });
    assertEquals(
        SampleId.of(run.experiment(), SampleId.Part.TRAIN, cell.getValue().getFirst()),
        selected(SampleId.class));
    assertEquals(cell.getValue().size(), named(JTable.class, "samples.table").getRowCount());
  }

  /** As a row of the data table is chosen, which knows the experiment but no run of it. */
  @Test
  void aSampleOfTheExperimentIsOneOfItsRun() throws Exception {
    open("lens", Locale.ENGLISH);
    Run run = laboratory.irises();
    select(run);
    for (int row : List.of(3, 5)) {
      select(SampleId.of(run.experiment().deepCopy(), SampleId.Part.TEST, row));
      assertEquals(
          row, laboratory.bench.ask(() -> named(JSpinner.class, "lens.sample").getValue()));
    }
    select(SampleId.of(laboratory.spirals().experiment(), SampleId.Part.TEST, 7));
    select(SampleId.of(run.experiment(), SampleId.Part.VALIDATION, 8));
    assertEquals(5, laboratory.bench.ask(() -> named(JSpinner.class, "lens.sample").getValue()));
  }

  @Test
  void mapsThatAreNoConfusionMatrixHaveNoSamples() throws Exception {
    open("selected-samples", Locale.ENGLISH);
    Run run = laboratory.irises();
    select(run);
    select(new CellSelection(run, "weights", "train", "", "0", "1", 0));
    assertFalse(laboratory.bench.ask(() -> part.component().getComponent(1).isVisible()));
  }

  @Test
  void aClickIntoTheDecisionRegionSelectsAPointAndProbesFollow() throws Exception {
    open("probes", Locale.ENGLISH);
    Run run = laboratory.spirals();
    select(run);
    laboratory.bench.until(
        "two probes",
        () -> HeadlessWorkbench.all(part.component(), JComboBox.class, "probe.choice").size() == 2);
    JComboBox<?> second =
        laboratory.bench.ask(
            () ->
                HeadlessWorkbench.all(part.component(), JComboBox.class, "probe.choice").getLast());
    laboratory.bench.run(
        () ->
            IntStream.range(0, second.getItemCount())
                .filter(i -> String.valueOf(second.getItemAt(i)).equals("Computation graph"))
                .forEach(second::setSelectedIndex));
    laboratory.bench.painted(part.component(), 900, 500);
    JComponent region = named(JComponent.class, "picture");
    laboratory.bench.until(
        "a point is hit",
        () -> {
          frame();
          for (int x = 0; x < region.getWidth(); x += 4) {
            for (int y = 0; y < region.getHeight(); y += 8) {
              region.dispatchEvent(
                  new MouseEvent(region, MouseEvent.MOUSE_CLICKED, 0, 0, x, y, 1, false));
            }
          }
          return laboratory.bench.workbench().selection().of(SampleId.class).isPresent();
        });
    SampleId hit = selected(SampleId.class);
    assertEquals(SampleId.Part.TEST, hit.part());
    JComponent graph =
        laboratory.bench.ask(
            () -> HeadlessWorkbench.all(part.component(), JComponent.class, "picture").getLast());
    String number = "sample " + hit.row();
    laboratory.bench.until(
        "the graph is that of " + number,
        () -> {
          frame();
          String name = graph.getAccessibleContext().getAccessibleName();
          return name != null && name.contains(number + " ");
        });
  }
}
