package org.neurozoo.workbench.train.internal.histograms;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Probe;
import org.neurozoo.network.Registry;
import org.neurozoo.network.StateSubject;
import org.neurozoo.picture.Picture;
import org.neurozoo.training.Learner;
import org.neurozoo.training.Run;
import org.neurozoo.training.State;

/**
 * What the probe of histograms sees of a run; it looks between two bursts, on the run's thread.
 *
 * @param picture is empty if there is nothing for it to see
 * @param step after so many steps
 * @param nanos how long the run was held up
 */
record Glance(Optional<Picture> picture, long step, long nanos) {
  private static final String PROBE = "histograms";

  /**
   * Looks at a run.
   *
   * @param over "now" or "time", as the probe's schema has it
   */
  static CompletableFuture<Glance> at(Run run, Registry registry, String over, Locale locale) {
    return run.inspect(
        (learner, state) -> {
          long begin = System.nanoTime();
          long step = run.progress().step();
          Optional<Picture> picture =
              subject(run, learner, state, step)
                  .flatMap(subject -> look(subject, registry, over, locale));
          return new Glance(picture, step, System.nanoTime() - begin);
        });
  }

  private static Optional<StateSubject> subject(Run run, Learner learner, State state, long step) {
    return learner instanceof NetworkLearner network
        ? Optional.of(
            new StateSubject(network, state, step, run.history(), StateSubject.atHand(run)))
        : Optional.empty();
  }

  private static Optional<Picture> look(
      StateSubject subject, Registry registry, String over, Locale locale) {
    return registry.all(Probe.class).stream()
        .filter(probe -> probe.id().equals(PROBE))
        .filter(probe -> probe.fits(subject.learner().experiment()))
        .findFirst()
        .map(
            probe -> probe.look(subject, probe.schema().read(Map.of("over", over), PROBE), locale));
  }
}
