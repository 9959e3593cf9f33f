package org.neurozoo.workbench.train.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurozoo.workbench.train.internal.Room.find;
import static org.neurozoo.workbench.train.internal.Room.on;
import static org.neurozoo.workbench.train.internal.Room.until;

import java.awt.Component;
import java.awt.event.MouseEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.training.Run;
import org.neurozoo.training.Run.Status;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.train.internal.session.Speed;

/** Drives real runs by the buttons and commands, as a user would. */
class DrivingTest {
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

  private void press(JComponent control, String button) {
    room.frame();
    on(
        () -> {
          find(control, button, JButton.class).doClick();
          return true;
        });
  }

  private void seek(Run run, long step) {
    on(
        () -> {
          room.session().seek(run, step);
          return true;
        });
    until(() -> run.progress().status() == Status.PAUSED && run.progress().step() == step);
  }

  /** A run of many steps, paused after its first. */
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

  @Test
  void startsPausesStepsSeeksBackAndForksByButtons() {
    room.template("spirals");
    JComponent control = room.view("control");
    assertTrue(on(() -> find(control, "control.empty", JLabel.class).isVisible()));
    press(control, "run-start");
    until(() -> !room.session().trainings().isEmpty());
    Run run = room.run();
    until(() -> run.progress().step() > 20);
    press(control, "run-pause");
    until(() -> run.progress().status() == Status.PAUSED || run.progress().status().isOver());
    seek(run, 20);
    press(control, "run-step");
    until(() -> run.progress().status() == Status.PAUSED && run.progress().step() == 21);
    on(
        () -> {
          room.session().cursor().point(10);
          return true;
        });
    assertTrue(
        on(() -> find(control, "time.cost", JLabel.class).getText()).startsWith("To step 10"));
    press(control, "time.go");
    until(() -> run.progress().status() == Status.PAUSED && run.progress().step() == 10);
    press(control, "run-fork");
    until(() -> room.session().trainings().size() == 2);
    Run fork = room.run();
    assertNotSame(run, fork);
    assertEquals(10, fork.progress().step());
    assertTrue(on(() -> find(control, "control.run", JLabel.class).getText()).contains("@ 10"));
    assertTrue(on(() -> room.session().isOverlaid(run)));
  }

  @Test
  void tellsThatARunBeginsAndEndsAndChangesItsRateNoMore() {
    room.template("xor");
    JComponent control = room.view("control");
    Run run = room.start();
    until(run, Status.FINISHED);
    until(() -> room.told.size() == 2);
    assertEquals(
        "“Exclusive or” is training. Its curves are in the perspective Train.",
        room.told.getFirst());
    assertEquals(
        "“Exclusive or” has finished after 200 steps: test.accuracy 100.00 %", room.told.getLast());
    room.frame();
    JTextField rate = find(control, "rate.field", JTextField.class);
    assertFalse(on(rate::isEnabled));
    assertTrue(on(rate::getToolTipText).contains("fork"));
  }

  @Test
  void tellsHowLongARunTakesByTheClock() {
    on(
        () -> {
          room.session().speed(new Speed(Speed.Mode.PACED, 1));
          return true;
        });
    room.template("xor");
    Run run = room.start();
    until(() -> run.progress().step() == 1);
    double left = on(() -> room.session().secondsLeft(room.session().of(run).orElseThrow()));
    assertEquals(199, left, 2, "a second a step, and steps go on meanwhile");
  }

  @Test
  void goesStepByStepWhenKeyed() {
    room.template("xor");
    Run run = paused();
    room.command("run-resume");
    until(() -> run.progress().status() == Status.PAUSED && run.progress().step() == 2);
  }

  @Test
  void goesByTheClock() {
    room.template("xor");
    Run run = paused();
    JComponent control = room.view("control");
    on(
        () -> {
          find(control, "speed.paced", JToggleButton.class).doClick();
          room.session().goOn(run);
          return true;
        });
    assertTrue(on(() -> room.session().isGoing(run)));
    until(() -> run.progress().step() >= 4);
    press(control, "run-pause");
    until(() -> run.progress().status() == Status.PAUSED);
    assertFalse(on(() -> room.session().isGoing(run)));
  }

  @Test
  void resetsToTheDocumentAsItIsNow() {
    Document document = room.template("xor");
    Run first = paused();
    String changed =
        new String(document.content(), java.nio.charset.StandardCharsets.UTF_8)
            .replace("\"epochs\":200", "\"epochs\":7");
    on(
        () -> {
          @SuppressWarnings("unchecked") // documents of the room are texts
          var history = (org.neurozoo.workbench.History<String>) document.history();
          history.change("epochs", changed);
          return true;
        });
    room.command("run-reset");
    until(() -> room.session().trainings().size() == 2);
    Run again = room.run();
    assertEquals(200, first.progress().steps());
    assertEquals(7, again.progress().steps());
    assertEquals(Status.READY, again.progress().status());
  }

  @Test
  void changesTheRateWhileItRuns() {
    room.template("xor");
    Run run = paused();
    JComponent control = room.view("control");
    JTextField field = find(control, "rate.field", JTextField.class);
    until(() -> field.getText().equals("0.05"));
    on(
        () -> {
          field.setText("0,002");
          field.postActionEvent();
          return true;
        });
    until(() -> run.interventions().size() == 1);
    assertEquals(0.002f, (float) run.interventions().getFirst().value().at(0));
    assertEquals(1, run.interventions().getFirst().step());
  }

  @Test
  void refusesARateThatIsNone() {
    room.template("xor");
    paused();
    JComponent control = room.view("control");
    JTextField field = find(control, "rate.field", JTextField.class);
    until(() -> field.getText().equals("0.05"));
    on(
        () -> {
          field.setText("fast");
          field.postActionEvent();
          return true;
        });
    until(() -> room.told.stream().anyMatch(each -> each.contains("“fast” is not a rate")));
    assertEquals("0.05", on(field::getText));
  }

  @Test
  void goesToAStepThatIsAskedFor() {
    room.template("xor");
    Run run = paused();
    room.line = Optional.of("1,50");
    room.command("run-go-to");
    until(() -> run.progress().step() == 150 && run.progress().status() == Status.PAUSED);
    room.line = Optional.of("201");
    room.command("run-go-to");
    until(() -> room.told.stream().anyMatch(each -> each.contains("no step “201”")));
  }

  @Test
  void goesOnWhereAnArchiveWasLeft() {
    room.template("xor");
    Run run = paused();
    Path archive = run.folder().orElseThrow();
    room.command("run-close");
    until(() -> room.engine().runs().isEmpty());
    assertTrue(room.session().trainings().isEmpty());
    room.file = Optional.of(archive.resolve("run.nzx"));
    room.command("run-open");
    until(() -> room.session().trainings().size() == 1);
    assertEquals(1, room.run().progress().step());
    assertEquals(archive.getFileName().toString(), room.session().trainings().getFirst().title());
  }

  @Test
  void tellsInOneSentenceThatAFolderIsDamaged() throws IOException {
    Path damaged = Files.createDirectories(folder.resolve("damaged"));
    room.file = Optional.of(Files.writeString(damaged.resolve("run.nzx"), "no archive"));
    room.command("run-open");
    until(() -> !room.told.isEmpty());
    assertEquals(1, room.told.size());
    assertTrue(room.told.getFirst().contains("damaged"), room.told.getFirst());
    assertEquals(1, room.told.getFirst().lines().count());
    assertTrue(room.session().trainings().isEmpty());
  }

  @Test
  void tellsThatADocumentIsNoJson() {
    room.document("Broken", "{\n  \"format\": oops}");
    room.command("run-start");
    until(() -> !room.told.isEmpty());
    assertTrue(room.told.getFirst().contains("Line 2"), room.told.getFirst());
  }

  @Test
  void showsWhyARunFailed() {
    Document document = room.template("spirals");
    String json = new String(document.content(), java.nio.charset.StandardCharsets.UTF_8);
    room.document("Wild", json.replace("\"rate\":0.01", "\"rate\":1e30"));
    Run run = room.start();
    until(run, Status.FAILED);
    JComponent control = room.view("control");
    String why = on(() -> find(control, "control.why", JTextArea.class).getText());
    assertEquals(run.failure().orElseThrow().message(Locale.ENGLISH), why);
    assertTrue(on(() -> find(control, "control.banner", JComponent.class).isVisible()));
    // The first tensor that went wrong, where it is, and what to do.
    assertTrue(why.startsWith("hidden2: at step 1 \"MatrixProduct\" with shape [32, 32]"), why);
    assertTrue(why.contains("smaller learning rate"), why);
    assertTrue(
        on(() -> find(control, "control.advice", JTextArea.class).getText()).contains("fork"));
    until(() -> room.told.stream().anyMatch(each -> each.startsWith("Wild, hidden2: at step 1")));
    assertEquals(1, room.told.stream().filter(each -> each.startsWith("Wild")).count());
  }

  @Test
  void goesOnFromBeforeAFailureByAFork() {
    Document document = room.template("spirals");
    String json = new String(document.content(), java.nio.charset.StandardCharsets.UTF_8);
    room.document("Wild", json.replace("\"rate\":0.01", "\"rate\":1e30"));
    Run run = room.start();
    until(run, Status.FAILED);
    JComponent control = room.view("control");
    Component line = find(control, "time.line", Component.class);
    room.painted(control, 700, 300);
    on(
        () -> {
          drag(line, 1);
          return true;
        });
    assertEquals(OptionalLong.of(0), on(() -> room.session().cursor().step()));
    press(control, "time.fork");
    until(() -> room.session().trainings().size() == 2);
    assertEquals(0, room.run().progress().step());
    assertEquals(Status.PAUSED, room.run().progress().status());
  }

  private static void drag(Component line, int x) {
    for (int id : new int[] {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED}) {
      line.dispatchEvent(
          new MouseEvent(line, id, 0, 0, x, line.getHeight() / 2, 1, false, MouseEvent.BUTTON1));
    }
  }

  @Test
  void leavesArchivesWhenTheSessionEnds() {
    room.template("xor");
    Run run = paused();
    room.trains().close();
    assertTrue(run.progress().status().isOver());
    assertTrue(room.engine().runs().isEmpty());
    assertTrue(Files.exists(run.folder().orElseThrow().resolve("run.nzx")));
  }

  @Test
  void enablesOnlyWhatCanBeDone() {
    JComponent control = room.view("control");
    assertFalse(on(() -> find(control, "run-start", JButton.class).isEnabled()));
    assertFalse(on(() -> find(control, "run-step", JButton.class).isEnabled()));
    room.template("xor");
    assertTrue(on(() -> find(control, "run-start", JButton.class).isEnabled()));
    paused();
    room.frame();
    assertTrue(on(() -> find(control, "run-step", JButton.class).isEnabled()));
    assertFalse(on(() -> find(control, "run-pause", JButton.class).isEnabled()));
    room.command("run-stop");
    until(room.run(), Status.CANCELLED);
    JComponent after = room.view("control");
    assertFalse(on(() -> find(after, "run-resume", JButton.class).isEnabled()));
    assertNotEquals(Status.FAILED, room.run().progress().status());
  }

  @Test
  void namesTheKeysThatTheUserHasGiven() {
    room.keys("run-start=ctrl T", "run-fork=");
    JComponent control = room.view("control");
    assertEquals(
        "Start training (Ctrl+T)",
        on(() -> find(control, "run-start", JButton.class).getToolTipText()));
    assertEquals("Fork", on(() -> find(control, "run-fork", JButton.class).getToolTipText()));
    assertFalse(
        on(() -> find(control, "time.fork", JButton.class).getToolTipText()).contains("Ctrl"));
    assertTrue(
        on(() -> find(control, "control.empty", JLabel.class).getText()).contains("(Ctrl+T)"));
  }
}
