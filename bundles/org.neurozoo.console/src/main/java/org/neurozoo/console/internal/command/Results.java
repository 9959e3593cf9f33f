package org.neurozoo.console.internal.command;

import java.util.List;
import java.util.Optional;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.Registry;
import org.neurozoo.training.Run;

/** What a finished run has to show besides its figures. */
final class Results {
  private final Pictures pictures;
  private final Run run;
  private final Terminal terminal;

  Results(Registry registry, Run run, Terminal terminal) {
    this.pictures = new Pictures(registry);
    this.run = run;
    this.terminal = terminal;
  }

  /**
   * Prints the confusion matrix of the test samples, where there are classes.
   *
   * @param plots whether what probes see is drawn into the run's folder
   */
  void print(boolean plots) {
    Optional<Confusion> confusion =
        Look.into(
            run,
            look ->
                look.learner()
                    .experiment()
                    .test()
                    .flatMap(test -> Confusion.of(look.learner(), test)));
    confusion.ifPresent(each -> each.print(terminal));
    if (plots) {
      run.folder()
          .map(folder -> pictures.drawAll(run, folder, terminal))
          .filter(files -> !files.isEmpty())
          .ifPresent(this::tell);
    }
  }

  private void tell(List<String> files) {
    terminal.say("report.pictures", String.join(", ", files));
  }
}
