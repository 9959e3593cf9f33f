package org.neurozoo.product.window;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JLabel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Makes the pictures of the workbench that stand in {@code docs/pictures/workbench}: every
 * perspective in both languages and themes. {@code ./neurozoo test --quality ScreenshotsTest}.
 */
@Tag("window")
@Tag("quality")
@Timeout(300)
class ScreenshotsTest {
  private static final Path PICTURES =
      Path.of(System.getProperty("neurozoo.root"), "docs/pictures/workbench");

  private final Hand hand = new Hand();

  @ParameterizedTest
  @CsvSource({"en,light", "en,dark", "de,light", "de,dark"})
  void everyPerspective(String language, String theme, @TempDir Path folder) throws IOException {
    Path state = Files.createDirectories(folder.resolve("state/workbench"));
    Files.writeString(
        state.resolve("preferences.json"),
        """
        {"general": {"language": "%s", "theme": "%s", "font": 13}}
        """
            .formatted(language, theme));
    Files.createDirectories(PICTURES);
    try (OpenWorkbench workbench = new OpenWorkbench(folder.resolve("state"))) {
      Component window = hand.see("workbench");
      hand.see("welcome");
      keep(window, "welcome-" + language + "-" + theme);
      train(language.equals("de") ? "gezeichnete ziffern" : "drawn digits");
      for (String perspective : List.of("design", "train", "inspect", "data")) {
        hand.click("perspective." + perspective);
        hand.rest(4000);
        keep(window, perspective + "-" + language + "-" + theme);
      }
    }
  }

  private void train(String template) {
    hand.click("perspective.design");
    hand.click("templates.search");
    hand.type(template);
    hand.press(KeyEvent.VK_ENTER);
    hand.see("structure");
    hand.click("tool.run-start");
    hand.click("perspective.train");
    hand.see("control.facts", JLabel.class, facts -> facts.getText().contains("  ·  "));
    hand.rest(8000);
  }

  private void keep(Component window, String name) throws IOException {
    Rectangle area = Hand.ask(window::getBounds);
    BufferedImage image = hand.screen().getSubimage(area.x, area.y, area.width, area.height);
    ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
  }
}
