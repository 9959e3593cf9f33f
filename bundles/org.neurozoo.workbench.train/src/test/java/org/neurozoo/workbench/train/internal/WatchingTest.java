package org.neurozoo.workbench.train.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurozoo.workbench.train.internal.Room.find;
import static org.neurozoo.workbench.train.internal.Room.on;
import static org.neurozoo.workbench.train.internal.Room.until;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.training.Run;
import org.neurozoo.training.Run.Status;
import org.neurozoo.workbench.train.internal.session.Curve;
import org.neurozoo.workbench.train.internal.session.Recording;

/** Watches real runs in the views. */
class WatchingTest {
  @TempDir private Path folder;
  private Room room;

  @BeforeEach
  void enter() {
    room = new Room(folder).look(Locale.ENGLISH, false);
  }

  @AfterEach
  void leave() {
    room.close();
  }

  private Run finished() {
    room.template("xor");
    Run run = room.start();
    until(run, Status.FINISHED);
    Recording recording = recording(run);
    until(() -> recording.curve("train.loss", 1000).map(Curve::size).orElse(0) == 200);
    until(() -> recording.latest().map(each -> each.step() == 200).orElse(false));
    return run;
  }

  private Recording recording(Run run) {
    return room.session().of(run).orElseThrow().recording();
  }

  @Test
  void recordsEveryStepOnceAlsoAfterGoingBack() {
    Run run = finished();
    Curve before = recording(run).curve("train.loss", 1000).orElseThrow();
    float[] last = run.metrics().last(0, 200);
    for (int i = 0; i < 200; i++) {
      assertEquals(i + 1, before.steps()[i]);
      assertEquals(last[i], before.means()[i], 0);
    }
    on(
        () -> {
          room.session().seek(run, 50);
          room.session().goOn(run);
          return true;
        });
    until(() -> run.progress().step() == 200 && run.progress().status().isOver());
    Curve after = recording(run).curve("train.loss", 1000).orElseThrow();
    assertTrue(Arrays.equals(before.means(), after.means()));
  }

  @Test
  void forgetsWhatAChangeHasUndone() throws Exception {
    Run run = finished();
    on(
        () -> {
          room.session().seek(run, 50);
          return true;
        });
    until(() -> run.progress().step() == 50 && run.progress().status() == Status.PAUSED);
    room.command("run-fork");
    until(() -> room.session().trainings().size() == 2);
    Run fork = room.run();
    assertEquals(50, recording(fork).curve("train.loss", 1000).orElseThrow().size());
    fork.intervene(
            "optimizer/rate",
            rate -> {
              rate.put(0, 0);
              return rate;
            })
        .get();
    fork.resume();
    until(fork, Status.FINISHED);
    until(() -> recording(fork).curve("train.loss", 1000).orElseThrow().size() == 200);
    double[] means = recording(fork).curve("train.loss", 1000).orElseThrow().means();
    // At rate 0 nothing moves any more: all four points are one batch.
    assertEquals(means[60], means[199], 1e-6);
  }

  @Test
  void clickingACurvePointsTheTimeLine() {
    finished();
    JComponent view = room.view("curves");
    room.painted(view, 800, 500);
    Component canvas = find(view, "curves.canvas", Component.class);
    on(
        () -> {
          canvas.dispatchEvent(
              new MouseEvent(
                  canvas, MouseEvent.MOUSE_PRESSED, 0, 0, canvas.getWidth() / 2, 50, 1, false, 1));
          return true;
        });
    assertEquals(105, room.session().cursor().step().orElseThrow(), 20);
  }

  @Test
  void drawsOtherwiseOnALogScale() {
    finished();
    JComponent view = room.view("curves");
    BufferedImage even = room.painted(view, 800, 500);
    on(
        () -> {
          find(view, "curves.log", JCheckBox.class).doClick();
          return true;
        });
    BufferedImage log = room.painted(view, 800, 500);
    assertNotEquals(0, differing(even, log));
    assertTrue(legend(view).contains("train.loss"));
  }

  private static int differing(BufferedImage a, BufferedImage b) {
    int count = 0;
    for (int y = 100; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        count += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
      }
    }
    return count;
  }

  private static String legend(JComponent view) {
    StringBuilder text = new StringBuilder();
    for (Component each : find(view, "curves.legend", Container.class).getComponents()) {
      text.append(((JLabel) each).getText()).append('\n');
    }
    return text.toString();
  }

  @Test
  void listsRunsAndOverlaysThoseThatAreTicked() {
    Run first = finished();
    Run second = finished();
    JComponent runs = room.view("runs");
    JTable table = find(runs, "runs.table", JTable.class);
    assertEquals(2, table.getRowCount());
    assertEquals(1, table.getSelectedRow());
    assertEquals("Exclusive or 2", table.getValueAt(1, 0));
    assertEquals(Status.FINISHED, table.getValueAt(0, 1));
    assertEquals("test.accuracy 100.00 %", table.getValueAt(0, 5));
    on(
        () -> {
          table.setValueAt(true, 0, 7);
          return true;
        });
    assertTrue(legend(room.view("curves")).contains("Exclusive or 2"));
    assertTrue(on(() -> room.session().isOverlaid(first)));
    assertFalse(on(() -> room.session().isOverlaid(second)));
    on(
        () -> {
          table.setRowSelectionInterval(0, 0);
          return true;
        });
    assertEquals(first, room.run());
  }

  @Test
  void comparesFiguresOfTwoRuns() {
    finished();
    finished();
    JTable table = find(room.view("figures"), "figures.table", JTable.class);
    assertEquals("Selected", table.getColumnName(1));
    assertEquals("Beside", table.getColumnName(2));
    for (int row = 0; row < table.getRowCount(); row++) {
      // The same seed yields the same.
      assertEquals(table.getValueAt(row, 1), table.getValueAt(row, 2));
    }
  }
}
