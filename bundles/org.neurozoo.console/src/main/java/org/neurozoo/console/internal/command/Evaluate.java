package org.neurozoo.console.internal.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.data.DataSet;
import org.neurozoo.network.Preparation;
import org.neurozoo.training.TrainingEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Tells how good what a run has learned is, on its own test samples or on others. */
public final class Evaluate implements Command {
  private final TrainingEngine engine;

  /** Evaluates by this engine. */
  public Evaluate(TrainingEngine engine) {
    this.engine = engine;
  }

  @Override
  public CommandSpec spec(Terminal terminal) {
    return RunSettings.options(Syntax.of("evaluate", terminal).parameter("PATH"))
        .option("SPEC", "--data")
        .flag("--json")
        .spec();
  }

  /** What was found out. */
  private record Found(SequencedMap<String, Double> figures, Optional<Confusion> confusion) {}

  @Override
  public int run(ParseResult given, Terminal terminal) {
    Path path = RunSettings.path(Syntax.parameter(given, 0), "PATH");
    Optional<String> data = Syntax.value(given, "--data");
    boolean json = Syntax.has(given, "--json");
    Terminal people = terminal.forJson(json);
    try (Copy copy = new Copy(engine, path, RunSettings.of(given))) {
      Found found =
          Look.into(
              copy.run(), look -> data.map(spec -> on(look, spec)).orElseGet(() -> own(look)));
      RunReport report = RunReport.of(copy.run(), found.figures());
      report.print(people);
      found.confusion().ifPresent(confusion -> confusion.print(people));
      if (json) {
        var answer = report.json();
        answer.put("folder", path.toAbsolutePath().normalize().toString()).remove("status");
        terminal.answer(answer);
      }
      return OK;
    }
  }

  private static Found own(Look look) {
    Optional<DataSet> test = look.learner().experiment().test();
    return new Found(
        look.evaluate(), test.flatMap(samples -> Confusion.of(look.learner(), samples)));
  }

  private static Found on(Look look, String spec) {
    DataSet samples = Preparation.others(look.learner().experiment(), spec);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    look.learner().figures(samples).forEach((name, f) -> figures.put("test." + name, f));
    return new Found(figures, Confusion.of(look.learner(), samples));
  }
}
