package org.neurozoo.workbench.inspect.internal;

import java.nio.file.Path;
import org.neurozoo.picture.Picture;
import org.neurozoo.plot.Plotter;
import org.neurozoo.workbench.Workbench;

/**
 * Writes a picture into a file of the user's choice: as an image, as a drawing, or its numbers as a
 * table.
 */
final class Export {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 720;
  private static final int DENSITY = 2;

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
    Plotter.write(picture, file, WIDTH, HEIGHT, workbench.theme(), DENSITY);
    return Looking.TEXTS.text(workbench.locale(), "probe.exported", file);
  }
}
