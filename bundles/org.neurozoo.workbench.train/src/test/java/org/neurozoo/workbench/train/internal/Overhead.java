package org.neurozoo.workbench.train.internal;

import static org.neurozoo.workbench.train.internal.Room.on;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.swing.JComponent;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.train.internal.histograms.HistogramsPanel;

/** What open views cost a run, by turns with and without: a program, not a test. */
final class Overhead {
  private static final int SECONDS = 5;
  private static final int WIDTH = 900;
  private static final int HEIGHT = 500;

  private Overhead() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("overhead");
    int turns = Integer.parseInt(arguments[1]);
    try (Room room = new Room(folder).look(Locale.ENGLISH, false)) {
      room.template(arguments[0]);
      String json =
          room.shell()
              .documents()
              .active()
              .map(d -> new String(d.content(), StandardCharsets.UTF_8))
              .get();
      room.document("Long", json.replaceAll("\"epochs\":\\d+", "\"epochs\":1000000"));
      Run run = room.start();
      List<JComponent> views =
          Stream.of("control", "curves", "runs", "figures", "histograms").map(room::view).toList();
      Thread.sleep(4000);
      double without = 0;
      double with = 0;
      double busy = 0;
      for (int i = 0; i < turns; i++) {
        without += rate(run, () -> {});
        double before = cpu();
        with += rate(run, () -> frame(room, views));
        busy += (cpu() - before) / SECONDS;
      }
      System.out.printf(
          "%s: %.0f steps/s without, %.0f with views: %.2f %% slower, views use %.2f %% of a core,"
              + " %d points at step %d%n",
          arguments[0],
          without / turns,
          with / turns,
          100 * (1 - with / without),
          100 * busy / turns,
          room.session()
              .trainings()
              .getFirst()
              .recording()
              .curve("train.loss", 1 << 20)
              .get()
              .size(),
          run.progress().step());
    } catch (Throwable e) {
      e.printStackTrace();
    }
    System.exit(0);
  }

  /** Seconds that the event thread and the sampling one have computed. */
  private static double cpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double nanos = 0;
    for (ThreadInfo each : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (each.getThreadName().startsWith("AWT-EventQueue")
          || each.getThreadName().equals("neurozoo-curves")) {
        nanos += threads.getThreadCpuTime(each.getThreadId());
      }
    }
    return nanos / 1e9;
  }

  private static double rate(Run run, Runnable frame) throws InterruptedException {
    long start = System.nanoTime();
    long first = run.progress().step();
    while (System.nanoTime() - start < SECONDS * 1_000_000_000L) {
      frame.run();
      Thread.sleep(100);
    }
    return (run.progress().step() - first) / ((System.nanoTime() - start) / 1e9);
  }

  /** As the shell's timer does: refresh, then paint what has changed; here everything. */
  private static void frame(Room room, List<JComponent> views) {
    room.frame();
    on(
        () -> {
          for (JComponent view : views) {
            if (view instanceof HistogramsPanel histograms) {
              histograms.frame();
            }
            BufferedImage image = IMAGES.get(views.indexOf(view));
            if (view.getWidth() != WIDTH) {
              room.painted(view, WIDTH, HEIGHT);
            }
            Graphics2D g = image.createGraphics();
            view.paint(g);
            g.dispose();
          }
          return true;
        });
  }

  private static final List<BufferedImage> IMAGES =
      Stream.generate(() -> new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB))
          .limit(5)
          .toList();
}
