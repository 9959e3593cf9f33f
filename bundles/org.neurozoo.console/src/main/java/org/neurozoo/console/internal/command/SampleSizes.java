package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.neurozoo.console.internal.terminal.Columns;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.training.Run;

/**
 * How good an experiment gets with the number of samples it learns from.
 *
 * @param spreads of all figures, by the number of samples
 */
record SampleSizes(SequencedMap<Integer, SequencedMap<String, Spread>> spreads) {
  /** The option that asks for it. */
  static final String OPTION = "--learning-curve";

  private static final int MOST = 1000;
  private static final String CSV = "learning-curve.csv";
  private static final String PICTURE = "learning-curve.";

  /**
   * Numbers of samples as given.
   *
   * @throws org.neurozoo.schema.FaultException if they are not whole numbers that ascend
   */
  static List<Integer> read(String text) {
    String[] words = text.split(",", -1);
    boolean numbers = Arrays.stream(words).allMatch(word -> word.strip().matches("[1-9]\\d{0,8}"));
    List<Integer> sizes =
        numbers
            ? Arrays.stream(words).map(word -> Integer.valueOf(word.strip())).toList()
            : List.of();
    boolean ascend =
        IntStream.range(1, sizes.size()).allMatch(i -> sizes.get(i - 1) < sizes.get(i));
    if (sizes.isEmpty() || !ascend || sizes.size() > MOST) {
      throw Terminal.fault(OPTION, "sizes.invalid", text);
    }
    return sizes;
  }

  static SampleSizes of(List<Trial> trials) {
    SequencedMap<Integer, List<Trial>> bySize = new LinkedHashMap<>();
    trials.forEach(
        trial -> bySize.computeIfAbsent(trial.samples(), size -> new ArrayList<>()).add(trial));
    SequencedMap<Integer, SequencedMap<String, Spread>> spreads = new LinkedHashMap<>();
    bySize.forEach((size, some) -> spreads.put(size, Spread.of(some)));
    return new SampleSizes(spreads);
  }

  /** Figures of all sets, that of the samples learned from as it is at the end. */
  static SequencedMap<String, Double> figures(Run run) {
    return Look.into(
        run,
        look -> {
          SequencedMap<String, Double> figures = new LinkedHashMap<>();
          look.learner()
              .figures(look.learner().experiment().train())
              .forEach((name, value) -> figures.put("train." + name, value));
          look.evaluate().forEach(figures::putIfAbsent);
          return figures;
        });
  }

  /** Means, and deviations where there are several runs. */
  void print(Terminal terminal, boolean several) {
    Columns columns = Columns.ofNumbers();
    List<String> head = new ArrayList<>(names());
    head.addFirst(terminal.text("sizes.samples"));
    columns.row(head);
    spreads.forEach(
        (size, figures) -> {
          List<String> row = new ArrayList<>();
          row.add(size.toString());
          figures.forEach((name, spread) -> row.add(shown(name, spread, several)));
          columns.row(row);
        });
    columns.print(terminal.shown());
  }

  private static String shown(String name, Spread spread, boolean several) {
    String mean = RunReport.shown(name, spread.mean());
    return several ? mean + " ± " + RunReport.shown(name, spread.deviation()) : mean;
  }

  private List<String> names() {
    return List.copyOf(spreads.firstEntry().getValue().keySet());
  }

  /** Writes all spreads as a table. */
  void write(Path folder) {
    List<String> lines = new ArrayList<>();
    lines.add("samples,figure,mean,deviation,least,most");
    spreads.forEach(
        (size, figures) ->
            figures.forEach(
                (name, s) ->
                    lines.add(
                        "%d,%s,%s,%s,%s,%s"
                            .formatted(size, name, s.mean(), s.deviation(), s.least(), s.most()))));
    TrialTable.write(folder.resolve(CSV), lines);
  }

  /** Draws all figures over the number of samples if asked for; the numbers are there anyhow. */
  void draw(Path folder, Plots plots, Terminal terminal) {
    plots
        .ending()
        .filter(ending -> !ending.equals(Plots.CSV))
        .map(ending -> PICTURE + ending)
        .ifPresent(
            file -> {
              Pictures.write(new SizesPicture(spreads, terminal).picture(), folder.resolve(file));
              terminal.say("report.pictures", file);
            });
  }

  /** For a program that called this one. */
  ObjectNode json(int trials) {
    ObjectNode all = JsonNodeFactory.instance.objectNode().put("trials", trials);
    ArrayNode sizes = all.putArray("sizes");
    spreads.forEach((size, figures) -> Spread.put(figures, sizes.addObject().put("samples", size)));
    return all;
  }
}
