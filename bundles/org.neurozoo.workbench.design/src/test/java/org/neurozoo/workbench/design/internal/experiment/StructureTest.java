package org.neurozoo.workbench.design.internal.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JScrollBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.design.internal.Studio;
import org.neurozoo.workbench.design.internal.structure.DiagramView;
import org.neurozoo.workbench.headless.HeadlessWorkbench;

class StructureTest {
  @TempDir Path folder;

  private static JsonNode experiment(String networks) {
    String json =
        """
        {"format": "neurozoo/experiment", "version": 1, "networks": {%s},
         "data": {"spec": "iris", "test": 0.3},
         "training": {"rule": "gradient", "seed": 1, "epochs": 1, "batch": 16,
           "loss": "categorical-cross-entropy"}}
        """
            .formatted(networks);
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A network in which every node follows the one before. */
  private static String chain(String name, List<String> nodes) {
    String all =
        IntStream.range(0, nodes.size())
            .mapToObj(i -> "{\"id\": \"n%d\", %s}".formatted(i, nodes.get(i)))
            .collect(Collectors.joining(","));
    String edges =
        IntStream.range(1, nodes.size())
            .mapToObj(i -> "{\"from\": \"n%d\", \"to\": \"n%d\"}".formatted(i - 1, i))
            .collect(Collectors.joining(","));
    return "\"%s\": {\"nodes\": [%s], \"edges\": [%s]}".formatted(name, all, edges);
  }

  private static String dense(int units) {
    return "\"type\": \"dense\", \"values\": {\"units\": %d}".formatted(units);
  }

  private static OpenExperiment open(Studio studio, String networks) {
    OpenExperiment document =
        new OpenExperiment(new ExperimentType(), locale -> "x", experiment(networks));
    studio.it.run(() -> document.analyst().ask(studio.workbench()));
    studio.settle(document);
    return document;
  }

  private static final String FAULTY =
      chain("main", List.of("\"type\": \"input\"", dense(5), dense(-1), dense(3)));

  @ParameterizedTest
  @CsvSource({"en,false", "de,true"})
  void theNodeAtFaultIsMarkedAndThoseBeforeItHaveShapes(String language, boolean dark)
      throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    try (Studio studio = new Studio(folder, locale, dark)) {
      OpenExperiment document = open(studio, FAULTY);
      Analysis found = document.analyst().latest().orElseThrow();
      assertEquals(List.of("n0", "n1"), found.layers().stream().map(Analysis.Layer::node).toList());
      assertEquals(List.of(5), found.layer("n1").orElseThrow().shape());
      assertTrue(found.parameters().isEmpty(), "nobody knows how many there would be");
      assertEquals("units", found.fault("n2").orElseThrow().place());
      assertTrue(found.fault("n").isEmpty() && found.fault("n3").isEmpty());
      Part editor = studio.it.ask(() -> document.open(studio.workbench()));
      keep(studio.painted(editor.component(), 900, 420), "fault-" + language);
      DiagramView view = HeadlessWorkbench.find(editor.component(), DiagramView.class, "structure");
      String sentence = found.fault("n2").orElseThrow().message(locale);
      List<String> tips =
          studio.it.ask(
              () ->
                  IntStream.range(0, view.getWidth())
                      .mapToObj(x -> view.getToolTipText(at(view, x)))
                      .distinct()
                      .toList());
      assertEquals(1, tips.stream().filter(tip -> tip.contains(sentence)).count());
      assertTrue(tips.stream().anyMatch(tip -> tip.startsWith("n1 ") && tip.endsWith("5")));
      studio.it.run(editor::close);
    }
  }

  private static MouseEvent at(DiagramView view, int x) {
    return new MouseEvent(view, MouseEvent.MOUSE_MOVED, 0, 0, x, view.getHeight() / 2, 0, false);
  }

  @Test
  void everyNetworkCanBeChosen() throws IOException {
    try (Studio studio = new Studio(folder, Locale.ENGLISH, false)) {
      List<String> three = List.of("\"type\": \"input\"", dense(5), dense(3));
      String main = chain("main", three);
      String both = main + "," + chain("critic", three.subList(0, 2));
      OpenExperiment document = open(studio, both);
      Part editor = studio.it.ask(() -> document.open(studio.workbench()));
      JComboBox<?> choice =
          HeadlessWorkbench.find(editor.component(), JComboBox.class, "structure.network");
      JLabel figures =
          HeadlessWorkbench.find(editor.component(), JLabel.class, "structure.figures");
      assertEquals("3 nodes · 43 parameters", figures.getText());
      studio.it.run(() -> choice.setSelectedItem("critic"));
      assertEquals("2 nodes", figures.getText());
      Analysis critic = document.analyst().latest().orElseThrow().in("critic");
      assertTrue(critic.layer("n0").isEmpty(), "what it is given nobody knows");
      Analysis.Layer dense = critic.layer("n1").orElseThrow();
      assertEquals(List.of(5), dense.shape(), "as many as it has units, whatever it is given");
      assertEquals(Analysis.Layer.UNKNOWN, dense.parameters());
      assertTrue(critic.parameters().isEmpty());
      keep(studio.painted(editor.component(), 900, 420), "networks");
      studio.it.run(() -> document.history().change("x", experiment(main)));
      assertFalse(choice.isVisible());
      assertEquals("main", choice.getSelectedItem());
      studio.it.run(editor::close);
    }
  }

  @Test
  void aDeepChainIsReadAndScrolled() throws IOException {
    try (Studio studio = new Studio(folder, Locale.ENGLISH, true)) {
      List<String> deep =
          IntStream.range(0, 40).mapToObj(i -> i == 0 ? "\"type\": \"input\"" : dense(3)).toList();
      OpenExperiment document = open(studio, chain("main", deep));
      Part editor = studio.it.ask(() -> document.open(studio.workbench()));
      keep(studio.painted(editor.component(), 900, 420), "deep");
      DiagramView view = HeadlessWorkbench.find(editor.component(), DiagramView.class, "structure");
      JScrollBar across =
          HeadlessWorkbench.find(editor.component(), JScrollBar.class, "structure.across");
      JScrollBar down =
          HeadlessWorkbench.find(editor.component(), JScrollBar.class, "structure.down");
      assertEquals(85, view.percent());
      assertTrue(across.isVisible() && !down.isVisible());
      assertTrue(view.getToolTipText(at(view, 40)).startsWith("n0 "));
      studio.it.run(() -> across.setValue(across.getMaximum()));
      assertTrue(view.getToolTipText(at(view, view.getWidth() - 40)).startsWith("n39 "));
      keep(studio.painted(editor.component(), 900, 420), "deep-end");
      studio.it.run(view::showAll);
      assertTrue(view.percent() < 20 && !across.isVisible());
      studio.it.run(editor::close);
    }
  }

  /** Keeps an image for people to look at, if they have said in which folder. */
  private static void keep(BufferedImage image, String name) throws IOException {
    String folder = System.getProperty("neurozoo.screenshots", "");
    if (!folder.isEmpty()) {
      ImageIO.write(image, "png", new File(folder, name + ".png"));
    }
  }
}
