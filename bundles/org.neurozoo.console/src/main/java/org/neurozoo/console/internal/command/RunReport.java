package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.console.internal.terminal.Columns;
import org.neurozoo.console.internal.terminal.Numerals;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Run;

/** Where a run stands, as a table for people and as JSON for programs. */
final class RunReport {
  private final Run run;
  private final SequencedMap<String, Double> figures;

  private RunReport(Run run, SequencedMap<String, Double> figures) {
    this.run = run;
    this.figures = figures;
  }

  /** A report with the last figures of the run, or those of its present state if it has none. */
  static RunReport latest(Run run) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    run.history().stream().map(Figures::values).forEach(figures::putAll);
    return new RunReport(run, figures.isEmpty() ? Look.into(run, Look::evaluate) : figures);
  }

  /** A report with these figures. */
  static RunReport of(Run run, Map<String, Double> figures) {
    return new RunReport(run, new LinkedHashMap<>(figures));
  }

  /** The figures and how they came about; figures that are not finite are null. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    figures.forEach(
        (name, value) -> {
          if (Double.isFinite(value)) {
            json.put(name, value);
          } else {
            json.putNull(name);
          }
        });
    Run.Progress progress = run.progress();
    json.put("status", progress.status().name().toLowerCase(java.util.Locale.ROOT))
        .put("epochs", progress.epoch())
        .put("steps", progress.step())
        .put("seconds", progress.seconds())
        .put("device", run.device());
    run.comparison().ifPresent(each -> each.micros().forEach(json.putObject("deviceMicros")::put));
    run.folder().ifPresent(folder -> json.put("folder", folder.toString()));
    return json;
  }

  /** The figures in lines. */
  void print(Terminal terminal) {
    Columns columns = Columns.ofNumbers();
    figures.forEach((name, value) -> columns.row(name, shown(name, value)));
    columns.print(terminal.shown());
    Run.Progress progress = run.progress();
    String seconds = Numerals.duration(progress.seconds());
    terminal.say("report.effort", progress.step(), seconds, run.device());
  }

  /** What was measured last. */
  SequencedMap<String, Double> figures() {
    return figures;
  }

  /** A figure as people read it. */
  static String shown(String name, double value) {
    return name.endsWith("accuracy") ? Numerals.percent(value) : Numerals.figure(value);
  }

  /** A path as a word of a command line. */
  static String word(Path path) {
    String text = path.toString();
    return text.matches("[\\w./:\\\\~+-]+") ? text : '"' + text + '"';
  }
}
