package org.neurozoo.console.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.training.Forecast;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Goes back to a step of a run, changes something there and trains on, in a folder of its own. */
public final class Fork implements Command {
  private static final Property<Long> AT = Property.whole("--at", 0, 0, 1L << 50);

  private final Registry registry;
  private final TrainingEngine engine;

  /** Forks by this engine. */
  public Fork(Registry registry, TrainingEngine engine) {
    this.registry = registry;
    this.engine = engine;
  }

  @Override
  public CommandSpec spec(Terminal terminal) {
    Syntax syntax =
        Syntax.of("fork", terminal)
            .parameter("PATH")
            .requiredOption("STEP", "--at")
            .options("NAME=NUMBER", "--change")
            .requiredOption("DIR", "--out");
    return Plots.option(RunSettings.options(syntax)).flag("--json").spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) throws InterruptedException {
    Path path = RunSettings.path(Syntax.parameter(given, 0), "PATH");
    Schema schema = Schema.of(AT);
    long step = schema.read(Syntax.values(given, schema), "").get(AT);
    List<BufferChange> changes =
        Stream.of(given.matchedOptionValue("--change", new String[0]))
            .map(BufferChange::parse)
            .toList();
    RunOptions without = RunSettings.of(given);
    RunOptions options = without.in(RunSettings.path(text(given, "--out"), "--out"));
    Plots plots = Plots.of(given);
    Terminal shown = terminal.forJson(Syntax.has(given, "--json"));
    try (Copy copy = new Copy(engine, path, without)) {
      lead(copy.run(), step, changes, shown);
      try (Run fork = copy.run().fork(step, options)) {
        Results results = new Results(registry, fork, shown);
        return new Driver(terminal, Syntax.has(given, "--json"))
            .drive(fork, () -> results.print(plots));
      }
    }
  }

  private static String text(ParseResult given, String option) {
    return Syntax.value(given, option).orElseThrow();
  }

  /** Brings a copy to where the fork begins; if that fails, no fork is left behind. */
  private static void lead(Run run, long step, List<BufferChange> changes, Terminal terminal)
      throws InterruptedException {
    Forecast forecast = run.forecast(step);
    if (forecast.step() < step) {
      throw Terminal.fault("--at", "fork.far", forecast.step(), step);
    }
    String seconds = String.format(Locale.ROOT, "%.1f", forecast.seconds());
    terminal.say("fork.way", step, forecast.from(), seconds);
    run.seek(step);
    run.await();
    changes.forEach(change -> change(run, change));
  }

  private static void change(Run run, BufferChange change) {
    try {
      run.intervene(change.buffer(), change::of).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof FaultException fault ? fault : e;
    }
  }
}
