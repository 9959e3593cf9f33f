package org.neurozoo.console.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.FaultException;
import org.neurozoo.training.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a finished run has to show besides its figures. */
final class Results {
  private static final Logger LOG = LoggerFactory.getLogger(Results.class);

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
   * @param plots whether and how what probes see is drawn into the run's folder
   */
  void print(Plots plots) {
    Optional<Confusion> confusion =
        Look.into(
            run,
            look ->
                look.learner()
                    .experiment()
                    .test()
                    .flatMap(test -> Confusion.of(look.learner(), test)));
    confusion.ifPresent(each -> each.print(terminal));
    plots.ending().ifPresent(ending -> run.folder().ifPresent(folder -> draw(folder, ending)));
  }

  /** What was learned is safe already: where nothing can be drawn, the user is told, no more. */
  private void draw(Path folder, String ending) {
    try {
      tell(pictures.drawAll(run, folder, ending, terminal));
    } catch (FaultException e) {
      LOG.info("no pictures", e);
      terminal.complain(e.fault().message(terminal.locale()));
    }
  }

  private void tell(List<String> files) {
    if (!files.isEmpty()) {
      terminal.say("report.pictures", String.join(", ", files));
    }
  }
}
