package org.neurozoo.console.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.Probe;
import org.neurozoo.network.Registry;
import org.neurozoo.plot.Plotter;
import org.neurozoo.training.Run;

/** What probes see of a run, as PNG files. */
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

  /** Draws what one probe sees. */
  void draw(Run run, Probe probe, Path file, Terminal terminal) {
    Plotter.png(Look.into(run, look -> probe.look(look, terminal.locale())), file, WIDTH, HEIGHT);
  }

  /** Draws what every probe that fits sees into a folder; the files' names. */
  List<String> drawAll(Run run, Path folder, Terminal terminal) {
    List<String> files = new ArrayList<>();
    for (Probe probe : fitting(run)) {
      String file = probe.id() + ".png";
      draw(run, probe, folder.resolve(file), terminal);
      files.add(file);
    }
    return files;
  }
}
