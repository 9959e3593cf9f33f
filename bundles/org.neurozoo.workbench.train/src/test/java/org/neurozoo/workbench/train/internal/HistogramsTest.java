package org.neurozoo.workbench.train.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurozoo.workbench.train.internal.Room.find;
import static org.neurozoo.workbench.train.internal.Room.on;
import static org.neurozoo.workbench.train.internal.Room.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.picture.Bars;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.Histogram;
import org.neurozoo.picture.Panels;
import org.neurozoo.picture.Picture;
import org.neurozoo.training.Run;
import org.neurozoo.training.Run.Status;
import org.neurozoo.workbench.train.internal.histograms.HistogramsPanel;
import org.neurozoo.workbench.train.internal.session.Speed;

/** The view of histograms over real runs; frames are given by hand, for headless there are none. */
class HistogramsTest {
  @TempDir private Path folder;
  private Room room;
  private HistogramsPanel panel;

  @BeforeEach
  void enter() {
    room = new Room(folder).look(Locale.ENGLISH, false);
    panel = (HistogramsPanel) room.view("histograms");
  }

  @AfterEach
  void leave() {
    room.close();
  }

  /** A run that stands after its first step. */
  private Run paused() {
    on(
        () -> {
          room.session().speed(room.session().speed().in(Speed.Mode.KEYED));
          return true;
        });
    Run run = room.start();
    until(() -> run.progress().status() == Status.PAUSED && run.progress().step() == 1);
    return run;
  }

  /** Lets the view look until it shows a step. */
  private void seen(long step) {
    until(
        () -> {
          panel.frame();
          return find(panel, "histograms.step", JLabel.class).getText().equals("Step " + step);
        });
  }

  private List<Picture> shown() {
    return on(() -> assertInstanceOf(Panels.class, panel.picture().orElseThrow()).pictures());
  }

  @Test
  void countsTheWeightsThatTheRunHas() throws Exception {
    room.template("xor");
    Run run = paused();
    seen(1);
    Histogram weights = assertInstanceOf(Histogram.class, shown().getFirst());
    Bars bars = weights.groups().getFirst();
    double counted = 0;
    for (int i = 0; i < bars.heights().size(); i++) {
      counted += bars.heights().at(i);
    }
    int weightsOfTheFirst =
        run.inspect(
                (learner, state) ->
                    Stream.of("hidden/weight", "hidden/bias")
                        .mapToInt(name -> state.memory().read(name).length())
                        .sum())
            .get();
    assertEquals(weightsOfTheFirst, counted);
  }

  @Test
  void looksAgainWhenTheRunGoesOnUnlessItIsHeld() {
    room.template("xor");
    Run run = paused();
    seen(1);
    List<Picture> before = shown();
    room.command("run-step");
    until(() -> run.progress().step() == 2 && run.progress().status() == Status.PAUSED);
    seen(2);
    assertNotEquals(before, shown());
    on(
        () -> {
          find(panel, "histograms.live", JCheckBox.class).doClick();
          return true;
        });
    room.command("run-step");
    until(() -> run.progress().step() == 3 && run.progress().status() == Status.PAUSED);
    on(
        () -> {
          panel.frame();
          return true;
        });
    assertFalse(on(panel::isLooking));
    seen(2);
  }

  @Test
  void showsSnapshotsOverTime() {
    room.template("spirals");
    Run run = room.start();
    until(() -> run.progress().status().isOver());
    on(
        () -> {
          find(panel, "histograms.time", JToggleButton.class).doClick();
          return true;
        });
    seen(run.progress().steps());
    assertInstanceOf(HeatMap.class, shown().getFirst());
  }

  @Test
  void saysWhatToDoWhileThereIsNothingToShow() {
    JTextArea empty = find(panel, "histograms.empty", JTextArea.class);
    assertTrue(on(() -> empty.getParent().isVisible()));
    assertTrue(empty.getText().contains("train a document"));
    room.template("xor");
    paused();
    seen(1);
    assertFalse(on(() -> empty.getParent().isVisible()));
    room.command("run-close");
    until(() -> empty.getParent().isVisible());
  }
}
