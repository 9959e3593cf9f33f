package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.neurozoo.console.internal.inspection.Inspection;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.explain.Explanation;
import org.neurozoo.network.Registry;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Shows what a step of an experiment computes: its plan. */
public final class Explain implements Command {
  /** Plans are the same for all backends, and this one gets ready at once. */
  private static final RunOptions ANYWHERE = new RunOptions("reference", 1, Optional.empty());

  private final Registry registry;
  private final TrainingEngine engine;

  /** Explains what this engine would run. */
  public Explain(Registry registry, TrainingEngine engine) {
    this.registry = registry;
    this.engine = engine;
  }

  @Override
  public CommandSpec spec(Terminal terminal) {
    return ExperimentChoice.options(Syntax.of("explain", terminal))
        .option("N", "--batch")
        .option("PROGRAM", "--program")
        .spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) {
    ObjectNode experiment = ExperimentChoice.of(given, registry);
    SequencedMap<String, Program> programs = programs(experiment);
    if (programs.isEmpty()) {
      throw Terminal.fault(Syntax.parameter(given, 0), "explain.nothing");
    }
    List<String> names = new ArrayList<>(programs.keySet());
    String name = Syntax.value(given, "--program").orElse(names.getFirst());
    Program program = programs.get(name);
    if (program == null) {
      throw Terminal.fault("--program", "explain.unknown", name, String.join(", ", names));
    }
    terminal.say("explain.program", Syntax.parameter(given, 0), name, String.join(", ", names));
    terminal.shown().println();
    Explanation explanation = Explanation.of(Compiler.compile(program));
    explanation.lines(terminal.locale()).forEach(terminal.shown()::println);
    return OK;
  }

  private SequencedMap<String, Program> programs(ObjectNode experiment) {
    try (Run run = engine.open(experiment, ANYWHERE)) {
      return Inspection.of(run, (learner, state) -> learner.programs());
    }
  }
}
