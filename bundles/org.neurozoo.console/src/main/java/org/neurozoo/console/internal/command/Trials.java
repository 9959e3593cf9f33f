package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neurozoo.console.internal.terminal.Columns;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;

/** Trains an experiment several times and tells means and spreads. */
final class Trials {
  private static final String CSV = "trials.csv";

  private final TrainingEngine engine;
  private final Terminal terminal;
  private final boolean json;

  Trials(TrainingEngine engine, Terminal terminal, boolean json) {
    this.engine = engine;
    this.terminal = terminal.forJson(json);
    this.json = json;
  }

  /** Mean, standard deviation of a sample, least and most. */
  private record Spread(double mean, double deviation, double least, double most) {
    static Spread of(double[] values) {
      double mean = Arrays.stream(values).average().orElse(Double.NaN);
      double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
      double deviation = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
      return new Spread(
          mean,
          deviation,
          Arrays.stream(values).min().orElse(Double.NaN),
          Arrays.stream(values).max().orElse(Double.NaN));
    }
  }

  /**
   * Trains one after the other.
   *
   * @param folder where the table of all figures goes, if anywhere
   * @return the exit code
   */
  int run(List<Trial> trials, RunOptions options, Optional<Path> folder)
      throws InterruptedException {
    for (Trial trial : trials) {
      try (Run run = engine.open(trial.experiment(), options)) {
        run.resume();
        if (run.await() != Run.Status.FINISHED) {
          run.failure().ifPresent(fault -> terminal.complain(fault.message(terminal.locale())));
          return Command.FAILED;
        }
        trial.figures().putAll(RunReport.latest(run).figures());
        tell(trial, trials.size() > 1);
      }
    }
    SequencedMap<String, Spread> spreads = spreads(trials);
    print(spreads, trials.size());
    folder.ifPresent(path -> write(path, trials));
    if (json) {
      terminal.answer(json(spreads, trials.size()));
    }
    return Command.OK;
  }

  private void tell(Trial trial, boolean several) {
    if (several) {
      String figures =
          trial.figures().entrySet().stream()
              .map(each -> each.getKey() + " " + RunReport.shown(each.getKey(), each.getValue()))
              .collect(Collectors.joining(", "));
      terminal.say("trial", trial.repetition() + 1, trial.fold() + 1, trial.seed(), figures);
    }
  }

  private static SequencedMap<String, Spread> spreads(List<Trial> trials) {
    SequencedMap<String, Spread> spreads = new LinkedHashMap<>();
    for (String name : names(trials)) {
      double[] values =
          trials.stream()
              .filter(trial -> trial.figures().containsKey(name))
              .mapToDouble(trial -> trial.figures().get(name))
              .toArray();
      spreads.put(name, Spread.of(values));
    }
    return spreads;
  }

  private static List<String> names(List<Trial> trials) {
    return trials.stream().flatMap(each -> each.figures().keySet().stream()).distinct().toList();
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

  private void write(Path folder, List<Trial> trials) {
    List<String> names = names(trials);
    List<String> lines = new ArrayList<>();
    lines.add("repetition,fold,seed," + String.join(",", names));
    for (Trial trial : trials) {
      lines.add(
          trial.repetition()
              + ","
              + trial.fold()
              + ","
              + trial.seed()
              + names.stream()
                  .map(
                      name ->
                          "," + Optional.ofNullable(trial.figures().get(name)).orElse(Double.NaN))
                  .collect(Collectors.joining()));
    }
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(CSV), lines);
      terminal.say("trials.file", folder.resolve(CSV));
    } catch (IOException e) {
      throw Terminal.fault(
          folder.toString(), "trials.cannot.write", String.valueOf(e.getMessage()));
    }
  }

  private static ObjectNode json(SequencedMap<String, Spread> spreads, int trials) {
    ObjectNode all = JsonNodeFactory.instance.objectNode().put("trials", trials);
    spreads.forEach(
        (name, s) ->
            all.putObject(name)
                .put("mean", s.mean())
                .put("deviation", s.deviation())
                .put("least", s.least())
                .put("most", s.most()));
    return all;
  }
}
