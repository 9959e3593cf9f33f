package org.neurozoo.console.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.neurozoo.console.internal.bench.Bench;
import org.neurozoo.console.internal.bench.Workload;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Measures the workloads whose names contain a text; a line each. */
public final class BenchAll implements Command {
  private static final String ENGINE = "neurozoo";
  private static final Property<Double> SECONDS = Property.real("--seconds", 2, 0.01, 3600);

  private final TrainingEngine engine;

  /** Measures this engine. */
  public BenchAll(TrainingEngine engine) {
    this.engine = engine;
  }

  @Override
  public CommandSpec spec(Terminal terminal) {
    Syntax syntax =
        Syntax.of("bench", terminal)
            .option("WORKLOAD", "-f", "--filter")
            .option("SECONDS", "-s", "--seconds");
    return RunSettings.options(syntax).spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) {
    Map<String, String> raw = new LinkedHashMap<>();
    Syntax.value(given, "--seconds").ifPresent(value -> raw.put("--seconds", value));
    double seconds = Schema.of(SECONDS).read(raw, "").get(SECONDS);
    RunOptions options = RunSettings.of(given);
    for (Workload workload : chosen(Syntax.value(given, "--filter").orElse(""))) {
      double micros = Bench.microsPerStep(engine, workload.experiment(), options, seconds);
      terminal.out().printf(Locale.ROOT, "%s\t%s\t%.3f%n", workload.name(), ENGINE, micros).flush();
    }
    return OK;
  }

  private static List<Workload> chosen(String filter) {
    List<Workload> all = Workload.all();
    List<Workload> chosen = all.stream().filter(each -> each.name().contains(filter)).toList();
    if (chosen.isEmpty()) {
      String known = all.stream().map(Workload::name).collect(Collectors.joining(", "));
      throw Terminal.fault("--filter", "bench.unknown", filter, known);
    }
    return chosen;
  }
}
