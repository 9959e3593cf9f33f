package org.neurozoo.console.internal.command;

import java.nio.file.Path;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.Registry;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Goes on with a run that was paused, interrupted or killed. */
public final class Resume implements Command {
  private final Registry registry;
  private final TrainingEngine engine;

  /** Resumes by this engine. */
  public Resume(Registry registry, TrainingEngine engine) {
    this.registry = registry;
    this.engine = engine;
  }

  @Override
  public CommandSpec spec(Terminal terminal) {
    Syntax syntax = RunSettings.options(Syntax.of("resume", terminal).parameter("PATH"));
    return Plots.option(syntax.option("DIR", "--out")).flag("--json").spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) throws InterruptedException {
    Path path = RunSettings.path(Syntax.parameter(given, 0), "PATH");
    RunOptions without = RunSettings.of(given);
    RunOptions options =
        Syntax.value(given, "--out")
            .map(out -> without.in(RunSettings.path(out, "--out")))
            .orElse(without);
    boolean json = Syntax.has(given, "--json");
    Plots plots = Plots.of(given);
    try (Run run = engine.reopen(path, options)) {
      Results results = new Results(registry, run, terminal.forJson(json));
      return new Driver(terminal, json).drive(run, () -> results.print(plots));
    }
  }
}
