package org.neurozoo.workbench.inspect.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.schema.Contribution;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.headless.HeadlessWorkbench;
import org.neurozoo.workbench.inspect.internal.Picking.CellSelection;

/** The views of runs, with a real engine and nothing on a screen. */
@Timeout(60)
class InspectTest {
  @TempDir private Path folder;

  private Laboratory laboratory;
  private Part part;

  private Part open(String view, Locale locale, boolean dark) {
    laboratory = new Laboratory(folder, locale, dark);
    part = laboratory.open(view);
    return part;
  }

  @AfterEach
  void close() {
    laboratory.bench.run(part::close);
    laboratory.close();
  }

  private void select(Run run) {
    laboratory.bench.run(() -> laboratory.bench.workbench().selection().select(run));
  }

  private <C extends Component> List<C> named(Class<C> type, String name) {
    return laboratory.bench.ask(() -> HeadlessWorkbench.all(part.component(), type, name));
  }

  private void click(String name) {
    AbstractButton button = named(AbstractButton.class, name).getFirst();
    laboratory.bench.run(button::doClick);
  }

  private BufferedImage painted() {
    return laboratory.bench.painted(part.component(), 900, 600);
  }

  /** Outside a window nothing is showing, so frames are asked for by hand. */
  private void frames() {
    laboratory.bench.run(() -> ((Framed) part).frame());
  }

  private void untilColours(int least) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (colours(painted()) < least) {
      assertTrue(System.nanoTime() < end, "still too few colours: " + colours(painted()));
      frames();
    }
  }

  private static long colours(BufferedImage image) {
    return Stream.iterate(0, i -> i < image.getHeight(), i -> i + 1)
        .flatMap(
            y ->
                Stream.iterate(0, x -> x < image.getWidth(), x -> x + 1)
                    .map(x -> image.getRGB(x, y)))
        .distinct()
        .count();
  }

  @Test
  void withoutARunItSaysWhatToDo() {
    open("probes", Locale.GERMAN, false);
    assertTrue(colours(painted()) > 2);
    assertEquals(List.of(), named(JComboBox.class, "probe.choice"));
  }

  @Test
  void showsProbesOfTheSelectedRunAndOthersOnDemand() throws Exception {
    open("probes", Locale.ENGLISH, true);
    select(laboratory.spirals());
    laboratory.bench.until(
        "two probes",
        () -> HeadlessWorkbench.all(part.component(), JComboBox.class, "probe.choice").size() == 2);
    painted();
    untilColours(60);
    click("probes.add");
    assertEquals(3, named(JComboBox.class, "probe.choice").size());
    List<String> shown =
        named(JComboBox.class, "probe.choice").stream()
            .map(choice -> String.valueOf(choice.getSelectedItem()))
            .toList();
    assertEquals(3, shown.stream().distinct().count(), shown.toString());
    click("probe.close");
    assertEquals(2, named(JComboBox.class, "probe.choice").size());
  }

  @Test
  void anotherRunKeepsTheProbesThatFit() throws Exception {
    open("probes", Locale.ENGLISH, false);
    select(laboratory.spirals());
    laboratory.bench.until(
        "two probes",
        () -> HeadlessWorkbench.all(part.component(), JComboBox.class, "probe.choice").size() == 2);
    select(laboratory.digits());
    laboratory.bench.until(
        "no decision region of images",
        () ->
            HeadlessWorkbench.all(part.component(), JComboBox.class, "probe.choice").stream()
                .noneMatch(c -> String.valueOf(c.getSelectedItem()).contains("region")));
    assertEquals(2, named(JComboBox.class, "probe.choice").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"seen.csv", "seen.svg", "seen.png"})
  void exportsWhatIsShown(String name) throws Exception {
    open("probes", Locale.ENGLISH, false);
    select(laboratory.spirals());
    laboratory.bench.until(
        "two probes",
        () -> HeadlessWorkbench.all(part.component(), JComboBox.class, "probe.choice").size() == 2);
    JComponent picture = named(JComponent.class, "picture").getFirst();
    laboratory.bench.until(
        "there is a picture",
        () -> {
          ((Framed) part).frame();
          return picture.getAccessibleContext().getAccessibleName() != null;
        });
    Path file = folder.resolve(name);
    laboratory.bench.desk().answer(Optional.of(file));
    click("probe.export");
    laboratory.bench.until("it is written", () -> Files.exists(file));
    assertEquals(name.endsWith("svg"), Files.readString(file, ISO_8859_1).contains("<svg"));
  }

  @Test
  void aClickIntoAMapSelectsTheCell() throws Exception {
    open("probes", Locale.ENGLISH, false);
    Run run = laboratory.digits();
    select(run);
    laboratory.bench.until(
        "two probes",
        () -> HeadlessWorkbench.all(part.component(), JComboBox.class, "probe.choice").size() == 2);
    JComboBox<?> choice = named(JComboBox.class, "probe.choice").getFirst();
    laboratory.bench.run(
        () -> {
          for (int i = 0; i < choice.getItemCount(); i++) {
            if (String.valueOf(choice.getItemAt(i))
                .toLowerCase(Locale.ROOT)
                .contains("confusion")) {
              choice.setSelectedIndex(i);
            }
          }
        });
    JComponent picture = named(JComponent.class, "picture").getFirst();
    untilColours(40);
    laboratory.bench.until(
        "a cell is selected",
        () -> {
          ((Framed) part).frame();
          for (int x = 20; x < picture.getWidth(); x += 20) {
            picture.dispatchEvent(click(picture, x, picture.getHeight() / 2));
          }
          return laboratory.bench.workbench().selection().of(CellSelection.class).isPresent();
        });
  }

  private static MouseEvent click(Component on, int x, int y) {
    return new MouseEvent(on, MouseEvent.MOUSE_CLICKED, 0, 0, x, y, 1, false);
  }

  @Test
  void tellsWhatTheNetworkMakesOfADrawing() throws Exception {
    open("try", Locale.ENGLISH, false);
    select(laboratory.digits());
    DrawingPad pad = named(DrawingPad.class, "pad").getFirst();
    laboratory.bench.until("there is paper", () -> pad.isVisible() && pad.getParent().isVisible());
    BufferedImage empty = painted();
    laboratory.bench.run(
        () -> {
          drag(pad, MouseEvent.MOUSE_PRESSED, pad.getWidth() / 2, pad.getHeight() / 5);
          drag(pad, MouseEvent.MOUSE_DRAGGED, pad.getWidth() / 2, pad.getHeight() * 4 / 5);
        });
    AnswerBars bars = named(AnswerBars.class, "answer").getFirst();
    laboratory.bench.until(
        "there is an answer",
        () -> {
          ((Framed) part).frame();
          return bars.isAnswered();
        });
    assertTrue(colours(painted()) > colours(empty));
  }

  private static void drag(Component on, int id, int x, int y) {
    on.dispatchEvent(new MouseEvent(on, id, 0, MouseEvent.BUTTON1_DOWN_MASK, x, y, 1, false));
  }

  @Test
  void aDrawingIsCentredAndAsLargeAsDigitsAre() {
    open("try", Locale.ENGLISH, false);
    DrawingPad pad = named(DrawingPad.class, "pad").getFirst();
    float[] image =
        laboratory.bench.ask(
            () -> {
              pad.setSize(200, 200);
              drag(pad, MouseEvent.MOUSE_PRESSED, 10, 10);
              drag(pad, MouseEvent.MOUSE_DRAGGED, 10, 50);
              return pad.image(28, 28);
            });
    double mass = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < image.length; i++) {
      mass += image[i];
      x += image[i] * (i % 28 + 0.5);
      y += image[i] * (Math.floorDiv(i, 28) + 0.5);
    }
    // A straight stroke is symmetric: its middle is that of the image, up to one grey level.
    assertEquals(14, x / mass, 0.1);
    assertEquals(14, y / mass, 0.1);
    assertEquals(0, image[0]);
  }

  @Test
  void allThatIsContributedSpeaksBothLanguages() {
    open("try", Locale.ENGLISH, false);
    for (Contribution each : new InspectContributor(laboratory.registry).contributions()) {
      for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
        for (String end : List.of(".title", ".help")) {
          String key = each.kind() + "." + each.id() + end;
          assertTrue(each.texts().speaks(language, key), language + " " + key);
        }
      }
    }
  }
}
