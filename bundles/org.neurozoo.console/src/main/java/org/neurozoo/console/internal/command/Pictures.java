package org.neurozoo.console.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.Probe;
import org.neurozoo.network.Registry;
import org.neurozoo.network.StateSubject;
import org.neurozoo.picture.Picture;
import org.neurozoo.plot.Plotter;
import org.neurozoo.plot.Theme;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Run;

/** What probes see of a run, as files: images, or the numbers behind them. */
final class Pictures {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 720;

  private final Registry registry;

  Pictures(Registry registry) {
    this.registry = registry;
  }

  /** The probes that have something to show of a run. */
  List<Probe> fitting(Run run) {
    return Look.into(
        run,
        look ->
            registry.all(Probe.class).stream()
                .filter(probe -> probe.fits(look.learner().experiment()))
                .toList());
  }

  /**
   * A probe by its name, or the first one if the name is empty.
   *
   * @throws org.neurozoo.schema.FaultException if it does not fit; lists those that do
   */
  Probe choose(Run run, String name) {
    List<Probe> fitting = fitting(run);
    String known = fitting.stream().map(Probe::id).collect(Collectors.joining(", "));
    return fitting.stream()
        .filter(probe -> name.isEmpty() || probe.id().equals(name))
        .findFirst()
        .orElseThrow(() -> Terminal.fault("", "probe.unknown", name, known));
  }

  /** What one probe sees. */
  static Picture seen(
      Run run, Probe probe, Values input, List<Probe.Past> past, Terminal terminal) {
    return Look.into(run, look -> probe.look(look.subject(past), input, terminal.locale()));
  }

  /** Writes a picture as its file is called: .csv, .svg, else PNG. */
  static void write(Picture picture, Path file) {
    Plotter.write(picture, file, WIDTH, HEIGHT, Theme.LIGHT, 1);
  }

  /** Draws what every probe that fits sees into files of a folder with an ending; their names. */
  List<String> drawAll(Run run, Path folder, String ending, Terminal terminal) {
    List<String> files = new ArrayList<>();
    for (Probe probe : fitting(run)) {
      String file = probe.id() + "." + ending;
      Values input = probe.schema().defaults();
      Picture picture = seen(run, probe, input, StateSubject.atHand(run), terminal);
      write(picture, folder.resolve(file));
      files.add(file);
    }
    return files;
  }
}
