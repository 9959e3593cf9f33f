package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Trains a template or an experiment of a file. */
public final class Train implements Command {
  private static final Property<Long> FOLDS = Property.whole("--folds", 0, 2, 100_000);
  private static final Property<Long> REPEAT = Property.whole("--repeat", 1, 1, 100_000);
  private static final Schema SEVERAL = Schema.of(FOLDS, REPEAT);

  private final Registry registry;
  private final TrainingEngine engine;

  /** Trains by this engine. */
  public Train(Registry registry, TrainingEngine engine) {
    this.registry = registry;
    this.engine = engine;
  }

  @Override
  public CommandSpec spec(Terminal terminal) {
    Syntax syntax =
        ExperimentChoice.options(Syntax.of("train", terminal))
            .option("N", "--batch")
            .option("N", "--epochs")
            .option("N", "--steps")
            .option("K", "--folds")
            .option("N", "--repeat");
    return RunSettings.options(syntax).option("DIR", "--out").flag("--plots").flag("--json").spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) throws InterruptedException {
    ObjectNode experiment = ExperimentChoice.of(given, registry);
    boolean several = given.hasMatchedOption("--folds") || given.hasMatchedOption("--repeat");
    return several ? repeat(experiment, given, terminal) : once(experiment, given, terminal);
  }

  private int repeat(ObjectNode experiment, ParseResult given, Terminal terminal)
      throws InterruptedException {
    Values values = SEVERAL.read(Syntax.values(given, SEVERAL), "");
    Optional<Path> folder =
        Syntax.value(given, "--out").map(text -> RunSettings.path(text, "--out"));
    List<Trial> trials = Trial.of(experiment, values.get(FOLDS), values.get(REPEAT));
    return new Trials(engine, terminal, Syntax.has(given, "--json"))
        .run(trials, RunSettings.of(given), folder);
  }

  private int once(ObjectNode experiment, ParseResult given, Terminal terminal)
      throws InterruptedException {
    String name = Syntax.parameter(given, 0);
    Path folder =
        Syntax.value(given, "--out")
            .map(text -> RunSettings.path(text, "--out"))
            .orElseGet(() -> newFolder(name));
    RunOptions options = RunSettings.of(given).in(folder);
    boolean json = Syntax.has(given, "--json");
    boolean plots = Syntax.has(given, "--plots");
    try (Run run = engine.open(experiment, options)) {
      Results results = new Results(registry, run, terminal.forJson(json));
      return new Driver(terminal, json).drive(run, () -> results.print(plots));
    }
  }

  private static Path newFolder(String name) {
    String file = String.valueOf(Path.of(name).getFileName()).replaceFirst("\\.json$", "");
    DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);
    return Path.of(
        "neurozoo-runs", file + "-" + LocalDateTime.now(ZoneId.systemDefault()).format(format));
  }
}
