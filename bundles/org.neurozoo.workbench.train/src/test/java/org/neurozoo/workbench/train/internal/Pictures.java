package org.neurozoo.workbench.train.internal;

import static org.neurozoo.workbench.train.internal.Room.on;
import static org.neurozoo.workbench.train.internal.Room.until;

import java.awt.BorderLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JToggleButton;
import org.neurozoo.training.Run;
import org.neurozoo.training.Run.Status;
import org.neurozoo.workbench.train.internal.histograms.HistogramsPanel;

/** Paints the views over real runs, for people to look at: a program, not a test. */
final class Pictures {
  private Pictures() {}

  public static void main(String[] arguments) {
    try {
      paintAll(arguments);
    } catch (Throwable e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void paintAll(String[] arguments) throws Exception {
    Path out = Files.createDirectories(Path.of(arguments[0]));
    paint(out, Locale.ENGLISH, false);
    paint(out, Locale.GERMAN, true);
    System.exit(0);
  }

  private static void paint(Path out, Locale locale, boolean dark) throws Exception {
    String suffix = "-" + locale.getLanguage() + (dark ? "-dark" : "-light") + ".png";
    Path folder = Files.createTempDirectory("pictures");
    try (Room room = new Room(folder).look(locale, dark)) {
      Room.keep(room.painted(room.view("control"), 860, 250), out.resolve("empty" + suffix));
      room.template("spirals");
      Run first = room.start();
      until(() -> first.progress().status().isOver());
      settle();
      save(room, out, "one" + suffix);
      histograms(room, out, suffix);
      on(
          () -> {
            room.session().seek(first, 300);
            return true;
          });
      until(() -> first.progress().status() == Status.PAUSED && first.progress().step() == 300);
      room.command("run-fork");
      until(() -> room.session().trainings().size() == 2);
      Run fork = room.run();
      fork.intervene("optimizer/rate", each -> scaled(each)).get();
      fork.resume();
      until(() -> fork.progress().status().isOver());
      settle();
      on(
          () -> {
            room.session().cursor().point(420);
            return true;
          });
      save(room, out, "fork" + suffix);
      room.document("Wild spirals", wild(room));
      Run failed = room.start();
      until(failed, Status.FAILED);
      settle();
      save(room, out, "failed" + suffix);
    }
  }

  private static void histograms(Room room, Path out, String suffix) throws Exception {
    HistogramsPanel panel = (HistogramsPanel) room.view("histograms");
    for (String over : List.of("histograms.now", "histograms.time")) {
      on(
          () -> {
            Room.find(panel, over, JToggleButton.class).doClick();
            panel.frame();
            return true;
          });
      until(() -> !panel.isLooking());
      room.painted(panel, 744, 430);
      settle();
      Room.keep(room.painted(panel, 744, 430), out.resolve(over + suffix));
    }
  }

  private static void settle() throws InterruptedException {
    Thread.sleep(400);
  }

  private static org.neurozoo.graph.NdArray scaled(org.neurozoo.graph.NdArray rate) {
    rate.put(0, 0.001);
    return rate;
  }

  private static String wild(Room room) {
    return room.run().experiment().toString().replace("\"rate\":0.01", "\"rate\":1e30");
  }

  private static void save(Room room, Path out, String name) {
    JComponent control = room.view("control");
    JComponent curves = room.view("curves");
    JComponent runs = room.view("runs");
    JComponent figures = room.view("figures");
    JPanel all =
        on(
            () -> {
              JSplitPane centre = split(JSplitPane.VERTICAL_SPLIT, control, curves, 260);
              JSplitPane right = split(JSplitPane.HORIZONTAL_SPLIT, centre, figures, 840);
              JPanel panel = new JPanel(new BorderLayout());
              panel.add(split(JSplitPane.HORIZONTAL_SPLIT, runs, right, 380));
              return panel;
            });
    room.painted(all, 1520, 800);
    // What a panel asked the run for has arrived by the second time.
    room.frame();
    Room.keep(room.painted(all, 1520, 800), out.resolve(name));
  }

  private static JSplitPane split(int way, JComponent first, JComponent second, int at) {
    JSplitPane pane = new JSplitPane(way, first, second);
    pane.setDividerLocation(at);
    return pane;
  }
}
