package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.neurozoo.console.internal.document.Assignment;
import org.neurozoo.console.internal.document.ExperimentFile;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.data.DataSpec;
import org.neurozoo.network.Registry;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Trains a template or an experiment of a file. */
public final class Train implements Command {
  private static final Map<String, String> SHORTHANDS =
      Map.of("--epochs", "training.epochs", "--steps", "training.steps", "--seed", "training.seed");

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
        Syntax.of("train", terminal)
            .parameter("TEMPLATE|FILE")
            .option("SPEC", "--data")
            .options("PATH=VALUE", "--set")
            .option("N", "--epochs")
            .option("N", "--steps")
            .option("N", "--seed");
    return RunSettings.options(syntax).option("DIR", "--out").flag("--plots").flag("--json").spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) throws InterruptedException {
    String name = Syntax.parameter(given, 0);
    ObjectNode experiment = ExperimentFile.read(name, registry);
    change(experiment, given);
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

  private static void change(ObjectNode experiment, ParseResult given) {
    if (given.hasMatchedOption("--epochs") && given.hasMatchedOption("--steps")) {
      throw Terminal.fault("--epochs", "epochs.and.steps");
    }
    Syntax.value(given, "--data").ifPresent(spec -> setData(experiment, spec));
    Syntax.value(given, "--epochs")
        .ifPresent(epochs -> Assignment.set(experiment, "training.steps", LongNode.valueOf(0)));
    SHORTHANDS.forEach(
        (option, path) ->
            Syntax.value(given, option)
                .ifPresent(text -> Assignment.set(experiment, path, TextNode.valueOf(text))));
    for (String each : given.matchedOptionValue("--set", new String[0])) {
      Assignment.apply(experiment, each);
    }
  }

  /** With an absolute path, so that the run can be resumed from any folder. */
  private static void setData(ObjectNode experiment, String text) {
    DataSpec spec = DataSpec.parse(text);
    String path =
        spec.path().isEmpty()
            ? ""
            : RunSettings.path(spec.path(), "--data").toAbsolutePath().normalize().toString();
    DataSpec absolute = new DataSpec(spec.source(), path, spec.values());
    Assignment.set(experiment, "data.spec", TextNode.valueOf(absolute.toString()));
  }

  private static Path newFolder(String name) {
    String file = String.valueOf(Path.of(name).getFileName()).replaceFirst("\\.json$", "");
    DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);
    return Path.of(
        "neurozoo-runs", file + "-" + LocalDateTime.now(ZoneId.systemDefault()).format(format));
  }
}
