package org.neurozoo.workbench.inspect.internal;

import java.nio.file.Path;
import java.util.Locale;
import org.neurozoo.picture.Picture;
import org.neurozoo.plot.Plotter;
import org.neurozoo.workbench.Workbench;

/** Writes a picture into a file of the user's choice: as an image, or its numbers as a table. */
final class Export {
  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1440;
  private static final double SCALE = 2;

  private Export() {}

  static void of(Workbench workbench, Picture picture) {
    String title = Looking.TEXTS.text(workbench.locale(), "probe.export");
    workbench
        .questions()
        .fileToSave(title, "probe.png")
        .ifPresent(
            file ->
                workbench
                    .jobs()
                    .start(title, progress -> write(workbench, picture, file), workbench::tell));
  }

  private static String write(Workbench workbench, Picture picture, Path file) {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      Plotter.csv(picture, file);
    } else {
      Plotter.png(picture, file, WIDTH, HEIGHT, workbench.theme().scaled(SCALE));
    }
    return Looking.TEXTS.text(workbench.locale(), "probe.exported", file);
  }
}
