package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neurozoo.console.internal.terminal.Columns;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;

/** Trains an experiment several times and tells means and spreads. */
final class Trials {
  /** The table of all figures. */
  static final String CSV = "trials.csv";

  private final TrainingEngine engine;
  private final Terminal terminal;
  private final boolean json;

  Trials(TrainingEngine engine, Terminal terminal, boolean json) {
    this.engine = engine;
    this.terminal = terminal.forJson(json);
    this.json = json;
  }

  /**
   * Trains one after the other.
   *
   * @param folder where the table of all figures goes, if anywhere
   * @return the exit code
   */
  int run(List<Trial> trials, RunOptions options, Optional<Path> folder)
      throws InterruptedException {
    if (!train(trials, options, run -> RunReport.latest(run).figures())) {
      return Command.FAILED;
    }
    SequencedMap<String, Spread> spreads = Spread.of(trials);
    print(spreads, trials.size());
    folder.ifPresent(path -> TrialTable.write(path.resolve(CSV), trials, terminal));
    if (json) {
      ObjectNode all = JsonNodeFactory.instance.objectNode().put("trials", trials.size());
      Spread.put(spreads, all);
      terminal.answer(all);
    }
    return Command.OK;
  }

  /**
   * Trains one after the other and notes figures of each.
   *
   * @param figures those of a run that is finished
   * @return whether all came to their end; otherwise the user is told why not
   */
  boolean train(List<Trial> trials, RunOptions options, Function<Run, Map<String, Double>> figures)
      throws InterruptedException {
    for (Trial trial : trials) {
      try (Run run = engine.open(trial.experiment(), options)) {
        if (trial == trials.getFirst()) {
          Comparison.tell(run, terminal);
        }
        run.resume();
        if (run.await() != Run.Status.FINISHED) {
          run.failure().ifPresent(fault -> terminal.complain(fault.message(terminal.locale())));
          return false;
        }
        trial.figures().putAll(figures.apply(run));
        tell(trial, trials.size() > 1);
      }
    }
    return true;
  }

  private void tell(Trial trial, boolean several) {
    if (several) {
      String figures =
          trial.figures().entrySet().stream()
              .map(each -> each.getKey() + " " + RunReport.shown(each.getKey(), each.getValue()))
              .collect(Collectors.joining(", "));
      String of = trial.samples() > 0 ? terminal.text("trial.samples", trial.samples()) : "";
      terminal.say("trial", trial.repetition() + 1, trial.fold() + 1, trial.seed(), of + figures);
    }
  }

  private void print(SequencedMap<String, Spread> spreads, int trials) {
    Columns columns = Columns.ofNumbers();
    columns.row(
        terminal.text("trials.of", trials),
        terminal.text("trials.mean"),
        terminal.text("trials.deviation"),
        terminal.text("trials.least"),
        terminal.text("trials.most"));
    spreads.forEach(
        (name, s) ->
            columns.row(
                Stream.concat(
                        Stream.of(name),
                        Stream.of(s.mean(), s.deviation(), s.least(), s.most())
                            .map(value -> RunReport.shown(name, value)))
                    .toList()));
    columns.print(terminal.shown());
  }
}
