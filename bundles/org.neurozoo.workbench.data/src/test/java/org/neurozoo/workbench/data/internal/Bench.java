package org.neurozoo.workbench.data.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.neurozoo.data.image.internal.ImageContributor;
import org.neurozoo.data.internal.DataContributor;
import org.neurozoo.network.Registry;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.headless.HeadlessWorkbench;

/** A workbench without windows that has the data views and nothing else. */
final class Bench implements AutoCloseable {
  static final Registry REGISTRY =
      Registry.of(List.of(new DataContributor(), new ImageContributor()));

  final HeadlessWorkbench it;
  final ExperimentFile files = new ExperimentFile();

  Bench(Path folder) {
    this(folder, Locale.ENGLISH, false);
  }

  Bench(Path folder, Locale locale, boolean dark) {
    it =
        new HeadlessWorkbench(
            folder,
            List.of(
                files,
                new DataViewsContributor(REGISTRY),
                new DataContributor(),
                new ImageContributor()),
            locale,
            dark);
  }

  /** Opens an experiment with these data. */
  ExperimentFile.Opened experiment(String data) {
    ExperimentFile.Opened opened = files.of(data);
    it.run(() -> it.workbench().documents().add(opened));
    return opened;
  }

  Part open(String view) {
    return it.ask(
        () ->
            it.workbench().all(View.class).stream()
                .filter(each -> each.id().equals(view))
                .findFirst()
                .orElseThrow()
                .open(it.workbench()));
  }

  /** Waits until nothing is under way and a view says what it has to say. */
  void settled(Part part) {
    it.until(
        "the data are there",
        () ->
            it.workbench().jobs().running().isEmpty()
                && !HeadlessWorkbench.find(part.component(), JLabel.class, "data.notice")
                    .getText()
                    .contains("\u2026"));
  }

  /** Paints a component twice, for pictures are drawn apart once they know their size. */
  BufferedImage painted(JComponent component, int width, int height) throws InterruptedException {
    it.painted(component, width, height);
    Thread.sleep(150);
    return it.painted(component, width, height);
  }

  /** Keeps an image for people to look at, if they have said in which folder. */
  static void keep(BufferedImage image, String name) {
    String folder = System.getProperty("neurozoo.screenshots", "");
    if (!folder.isEmpty()) {
      try {
        ImageIO.write(image, "png", Path.of(folder, name + ".png").toFile());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    it.close();
  }
}
