package org.neurozoo.workbench.shell.internal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.JPanel;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Contributor;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.headless.HeadlessWorkbench;
import org.neurozoo.workbench.shell.internal.Keep;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;
import org.neurozoo.workbench.shell.internal.window.KnownViews.Known;

class KnownViewsTest {
  /** Named as the shell's own view of jobs. */
  private static final Contributor PLUGIN =
      () ->
          List.of(View.of("jobs", BootstrapIcons.BOX, Look.TEXTS, bench -> Part.of(new JPanel())));

  @TempDir private Path folder;

  private static Known known(HeadlessWorkbench it, Keep keep) {
    return it.ask(() -> new KnownViews((Shell) it.workbench(), keep).of("jobs"));
  }

  @Test
  void aViewThatHasGoneKeepsItsTitle() {
    try (HeadlessWorkbench it = new HeadlessWorkbench(folder, List.of());
        Keep keep = new Keep(folder.resolve("state"))) {
      assertEquals(new Known("jobs", ""), known(it, keep));
      KnownViews views = new KnownViews((Shell) it.workbench(), keep);
      it.add(PLUGIN);
      assertEquals("Progress", it.ask(() -> views.of("jobs").title()));
      it.remove(PLUGIN);
      assertEquals("Progress", it.ask(() -> views.of("jobs").title()));
      it.run(views::write);
      assertEquals("Progress", known(it, keep).title());
    }
  }

  @Test
  void whatIsDamagedIsGivenUp() {
    try (HeadlessWorkbench it = new HeadlessWorkbench(folder, List.of());
        Keep keep = new Keep(folder.resolve("state"))) {
      keep.write("views.json", "{".getBytes(StandardCharsets.UTF_8));
      assertEquals(new Known("jobs", ""), known(it, keep));
    }
  }

  @Test
  void aPlaceSaysWhichBundleItWaitsFor() {
    for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
      try (HeadlessWorkbench it = new HeadlessWorkbench(folder, List.of(), locale, false);
          Keep keep = new Keep(folder.resolve("state"))) {
        String json = "{\"jobs\": {\"title\": \"Tasks\", \"bundle\": \"org.tasks\"}}";
        keep.write("views.json", json.getBytes(StandardCharsets.UTF_8));
        Known view = known(it, keep);
        String said = it.ask(() -> said(Failures.absent((Shell) it.workbench(), view)));
        assertTrue(said.contains("Tasks") && said.contains("org.tasks"), said);
      }
    }
  }

  private static String said(Container panel) {
    for (Component each : panel.getComponents()) {
      if (each instanceof JTextComponent text) {
        return text.getText();
      }
    }
    return Arrays.toString(panel.getComponents());
  }
}
