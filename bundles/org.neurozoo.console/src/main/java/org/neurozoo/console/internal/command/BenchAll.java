package org.neurozoo.console.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neurozoo.console.internal.bench.Bench;
import org.neurozoo.console.internal.bench.ColdStart;
import org.neurozoo.console.internal.bench.Peak;
import org.neurozoo.console.internal.bench.Workload;
import org.neurozoo.console.internal.terminal.Numerals;
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

  /** What engines are usually compared on. */
  private static final String USUAL = "cpu";

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
    return RunSettings.options(syntax)
        .flag("--peak")
        .flag("--growth")
        .flag("--scheduled")
        .flag("--cold")
        .spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) throws InterruptedException {
    Map<String, String> raw = new LinkedHashMap<>();
    Syntax.value(given, "--seconds").ifPresent(value -> raw.put("--seconds", value));
    double seconds = Schema.of(SECONDS).read(raw, "").get(SECONDS);
    RunOptions options = RunSettings.of(given, USUAL);
    boolean growth = Syntax.has(given, "--growth");
    List<Workload> workloads = chosen(Syntax.value(given, "--filter").orElse(""), growth);
    if (Syntax.has(given, "--scheduled")) {
      workloads =
          workloads.stream().filter(Workload::hasSchedule).map(Workload::scheduled).toList();
    }
    Report report = report(given, workloads.getFirst(), options, terminal);
    if (Syntax.has(given, "--cold")) {
      Workload first = workloads.getFirst();
      report.cold(first, ColdStart.measure(engine, first.experiment(), options, seconds));
      return OK;
    }
    for (Workload workload : workloads) {
      report.row(workload, Bench.measure(engine, workload.experiment(), options, seconds));
    }
    return OK;
  }

  private Report report(ParseResult given, Workload first, RunOptions options, Terminal terminal)
      throws InterruptedException {
    boolean share = Syntax.has(given, "--peak");
    OptionalDouble peak =
        share ? Peak.gigaflops(engine, first.experiment(), options) : OptionalDouble.empty();
    String device = options.device().equals(USUAL) ? "" : "-" + options.device();
    boolean rates = share || Syntax.has(given, "--growth");
    Report report = new Report(terminal, ENGINE + device, rates, peak.orElse(0));
    report.begin();
    if (share && peak.isEmpty()) {
      terminal.complain(terminal.text("bench.no.peak", options.device()));
    }
    return report;
  }

  private static List<Workload> chosen(String filter, boolean growth) {
    List<Workload> all = Workload.all();
    List<Workload> chosen =
        all.stream()
            .filter(each -> filter.isEmpty() ? !each.large() : each.name().contains(filter))
            .toList();
    if (chosen.isEmpty()) {
      String known = all.stream().map(Workload::name).collect(Collectors.joining(", "));
      throw Terminal.fault("--filter", "bench.unknown", filter, known);
    }
    return growth ? chosen.stream().flatMap(BenchAll::grown).toList() : chosen;
  }

  private static Stream<Workload> grown(Workload workload) {
    return IntStream.of(1, 4, 16).mapToObj(workload::times);
  }

  /**
   * The lines: workload, engine, microseconds; if asked for, also GFLOP/s and its share of a peak.
   *
   * @param engine what computes
   * @param rates whether GFLOP/s are told
   * @param peak in GFLOP/s; 0 if nobody asks or knows
   */
  private record Report(Terminal terminal, String engine, boolean rates, double peak) {
    void begin() {
      if (rates) {
        terminal.out().println(terminal.text(peak > 0 ? "bench.shares" : "bench.rates"));
      }
      if (peak > 0) {
        print("peak/fma\t%s\t-\t%.2f\t%.1f%n", engine, peak, 100.0);
      }
    }

    void row(Workload workload, Bench.Speed speed) {
      print("%s\t%s\t%.3f", workload.name(), engine, speed.micros());
      if (rates) {
        print("\t%.2f", speed.gigaflops());
      }
      if (peak > 0) {
        print("\t%.1f", 100 * speed.gigaflops() / peak);
      }
      print("%n");
    }

    void cold(Workload workload, ColdStart start) {
      String row = workload.name() + "/%.1fs\t" + engine + "\t%.3f%n";
      start.points().forEach(point -> print(row, point.seconds(), point.micros()));
      String arrival = Numerals.duration(start.arrival());
      String steady = Numerals.figure(start.steady());
      terminal.out().println(terminal.text("bench.arrival", arrival, steady));
    }

    private void print(String format, Object... arguments) {
      terminal.out().printf(Locale.ROOT, format, arguments).flush();
    }
  }
}
