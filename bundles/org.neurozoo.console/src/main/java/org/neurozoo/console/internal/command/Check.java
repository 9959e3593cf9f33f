package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.neurozoo.console.internal.terminal.Columns;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.GradientCheck;
import org.neurozoo.network.Preparation;
import org.neurozoo.network.Registry;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Checks the derivatives of an experiment against finite differences. */
public final class Check implements Command {
  private final Registry registry;

  /** Checks with what a registry holds. */
  public Check(Registry registry) {
    this.registry = registry;
  }

  @Override
  public CommandSpec spec(Terminal terminal) {
    return ExperimentChoice.options(Syntax.of("check", terminal)).spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) {
    ObjectNode json = ExperimentChoice.of(given, registry);
    Experiment experiment = Preparation.prepare(ExperimentDocument.read(json), registry);
    List<GradientCheck.Row> rows = GradientCheck.check(experiment);
    table(rows, terminal).print(terminal.shown());
    int kinks = rows.stream().mapToInt(GradientCheck.Row::kinks).sum();
    terminal.shown().println();
    terminal.say("check.step", number(GradientCheck.STEP));
    if (kinks > 0) {
      terminal.say("check.kinks", kinks, number(GradientCheck.SMALLER_STEP));
    }
    long wrong = rows.stream().filter(row -> !row.isRight()).count();
    String tolerance = number(GradientCheck.TOLERANCE);
    if (wrong > 0) {
      terminal.say("check.wrong", wrong, rows.size(), tolerance);
      return FAILED;
    }
    terminal.say("check.right", rows.size(), tolerance);
    return OK;
  }

  private static Columns table(List<GradientCheck.Row> rows, Terminal terminal) {
    Columns columns =
        Columns.ofWords()
            .row(
                terminal.text("check.parameter"),
                terminal.text("check.shape"),
                terminal.text("check.elements"),
                terminal.text("check.deviation"),
                terminal.text("check.result"));
    for (GradientCheck.Row row : rows) {
      columns.row(
          row.parameter(),
          row.shape().toString(),
          String.valueOf(row.elements()),
          String.format(Locale.ROOT, "%.1e", row.deviation()),
          terminal.text(row.isRight() ? "check.ok" : "check.failed"));
    }
    return columns;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.0e", value);
  }
}
