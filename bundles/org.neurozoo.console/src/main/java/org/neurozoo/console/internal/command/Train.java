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
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.Preparation;
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
            .option("N", "--repeat")
            .option("N,N,...", SampleSizes.OPTION);
    return Plots.option(RunSettings.options(syntax).option("DIR", "--out")).flag("--json").spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) throws InterruptedException {
    ObjectNode experiment = ExperimentChoice.of(given, registry);
    if (given.hasMatchedOption(SampleSizes.OPTION)) {
      return sizes(experiment, given, terminal);
    }
    boolean several = given.hasMatchedOption("--folds") || given.hasMatchedOption("--repeat");
    if (several && Plots.of(given).ending().isPresent()) {
      throw Terminal.fault("--plots", "plots.of.several");
    }
    return several ? repeat(experiment, given, terminal) : once(experiment, given, terminal);
  }

  private int repeat(ObjectNode experiment, ParseResult given, Terminal terminal)
      throws InterruptedException {
    Optional<Path> folder =
        Syntax.value(given, "--out").map(text -> RunSettings.path(text, "--out"));
    List<Trial> trials = trials(experiment, given);
    folder.ifPresent(TrialTable::require);
    return new Trials(engine, terminal, Syntax.has(given, "--json"))
        .run(trials, RunSettings.of(given), folder);
  }

  private static List<Trial> trials(ObjectNode experiment, ParseResult given) {
    Values values = SEVERAL.read(Syntax.values(given, SEVERAL), "");
    return Trial.of(experiment, values.get(FOLDS), values.get(REPEAT));
  }

  private int sizes(ObjectNode experiment, ParseResult given, Terminal terminal)
      throws InterruptedException {
    List<Integer> sizes = SampleSizes.read(Syntax.value(given, SampleSizes.OPTION).orElse(""));
    List<Trial> all = trials(experiment, given);
    List<Trial> trials = all.stream().flatMap(trial -> trial.from(sizes).stream()).toList();
    // before anything is trained: whether there are enough samples for the greatest number
    Trial greatest = all.getFirst().from(sizes).getLast();
    Preparation.prepare(ExperimentDocument.read(greatest.experiment()), registry);
    boolean json = Syntax.has(given, "--json");
    Plots plots = Plots.of(given);
    Path folder = folder(given);
    TrialTable.require(folder);
    Terminal told = terminal.forJson(json);
    if (!new Trials(engine, terminal, json)
        .train(trials, RunSettings.of(given), SampleSizes::figures)) {
      return FAILED;
    }
    SampleSizes curve = SampleSizes.of(trials);
    curve.print(told, all.size() > 1);
    TrialTable.write(folder.resolve(Trials.CSV), trials, told);
    curve.write(folder);
    curve.draw(folder, plots, told);
    if (json) {
      terminal.answer(curve.json(trials.size()));
    }
    return OK;
  }

  private static Path folder(ParseResult given) {
    return Syntax.value(given, "--out")
        .map(text -> RunSettings.path(text, "--out"))
        .orElseGet(() -> newFolder(Syntax.parameter(given, 0)));
  }

  private int once(ObjectNode experiment, ParseResult given, Terminal terminal)
      throws InterruptedException {
    RunOptions options = RunSettings.of(given).in(folder(given));
    boolean json = Syntax.has(given, "--json");
    Plots plots = Plots.of(given);
    try (Run run = engine.open(experiment, options)) {
      Comparison.tell(run, terminal.forJson(json));
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
