package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.neurozoo.console.internal.terminal.ProgressDisplay;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.training.Run;

/** Drives a run to its end and reports. */
final class Driver {
  private final Terminal terminal;
  private final boolean json;

  Driver(Terminal terminal, boolean json) {
    this.terminal = terminal.forJson(json);
    this.json = json;
  }

  /**
   * Drives a run to its end.
   *
   * @param finished what else is to be told about a run that has finished
   * @return the exit code
   */
  int drive(Run run, Runnable finished) throws InterruptedException {
    try (Interruption interruption = new Interruption(run, terminal)) {
      Run.Status status = toEnd(run);
      return interruption.happened() ? Command.OK : report(run, status, finished);
    }
  }

  private Run.Status toEnd(Run run) throws InterruptedException {
    ProgressDisplay display = new ProgressDisplay(run, terminal);
    try {
      run.resume();
      return run.await();
    } finally {
      display.stop();
    }
  }

  private int report(Run run, Run.Status status, Runnable finished) {
    if (status != Run.Status.FINISHED && run.failure().isPresent()) {
      return failed(run);
    }
    RunReport report = RunReport.latest(run);
    report.print(terminal);
    finished.run();
    run.folder().ifPresent(folder -> terminal.say("report.folder", folder));
    if (json) {
      terminal.answer(report.json());
    }
    return Command.OK;
  }

  private int failed(Run run) {
    String why =
        run.failure()
            .map(fault -> fault.message(terminal.locale()))
            .orElseGet(() -> terminal.text("run.failed"));
    terminal.complain(why);
    if (json) {
      ObjectNode answer = RunReport.of(run, java.util.Map.of()).json();
      terminal.answer(answer.put("error", why));
    }
    return Command.FAILED;
  }
}
