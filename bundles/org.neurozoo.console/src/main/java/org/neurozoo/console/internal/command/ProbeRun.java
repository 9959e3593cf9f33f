package org.neurozoo.console.internal.command;

import java.nio.file.Path;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.Probe;
import org.neurozoo.network.Registry;
import org.neurozoo.training.TrainingEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Draws what a probe sees of a run into a PNG file. */
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
            .requiredOption("PNG", "--out");
    return RunSettings.options(syntax).spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) {
    Path path = RunSettings.path(Syntax.parameter(given, 0), "PATH");
    String name = Syntax.parameter(given, 1);
    String out = Syntax.value(given, "--out").orElseThrow();
    Pictures pictures = new Pictures(registry);
    try (Copy copy = new Copy(engine, path, RunSettings.of(given))) {
      Probe probe = pictures.choose(copy.run(), name);
      pictures.draw(copy.run(), probe, RunSettings.path(out, "--out"), terminal);
      terminal.say("probe.drawn", probe.title(terminal.locale()), out);
      return OK;
    }
  }
}
