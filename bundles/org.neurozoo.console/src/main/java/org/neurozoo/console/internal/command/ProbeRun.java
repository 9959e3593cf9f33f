package org.neurozoo.console.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.Probe;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Run;
import org.neurozoo.training.TrainingEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Draws what a probe sees of a run into a PNG or SVG file, or its numbers into a CSV file. */
public final class ProbeRun implements Command {
  private final Registry registry;
  private final TrainingEngine engine;

  /** Looks by this engine. */
  public ProbeRun(Registry registry, TrainingEngine engine) {
    this.registry = registry;
    this.engine = engine;
  }

  @Override
  public CommandSpec spec(Terminal terminal) {
    Syntax syntax =
        Syntax.of("probe", terminal)
            .parameter("PATH")
            .optionalParameter("NAME")
            .requiredOption("FILE", "--out")
            .options("NAME=VALUE", "--set", "option.set.probe");
    return RunSettings.options(syntax).spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) throws InterruptedException {
    Path path = RunSettings.path(Syntax.parameter(given, 0), "PATH");
    String name = Syntax.parameter(given, 1);
    String out = Syntax.value(given, "--out").orElseThrow();
    Path file = RunSettings.path(out, "--out");
    if (!out.toLowerCase(Locale.ROOT).matches("(?s).*\\.(png|svg|csv)")) {
      throw Terminal.fault("--out", "probe.ending", out);
    }
    Pictures pictures = new Pictures(registry);
    try (Copy copy = new Copy(engine, path, RunSettings.of(given))) {
      Probe probe = pictures.choose(copy.run(), name);
      Values input =
          ProbeInput.read(probe, List.of(given.matchedOptionValue("--set", new String[0])));
      List<Probe.Past> past = past(copy.run(), probe);
      Pictures.write(Pictures.seen(copy.run(), probe, input, past, terminal), file);
      terminal.say("probe.drawn", probe.title(terminal.locale()), out);
      return OK;
    }
  }

  private static List<Probe.Past> past(Run run, Probe probe) throws InterruptedException {
    return probe.looksBack() ? PastStates.fetched(run) : List.of();
  }
}
