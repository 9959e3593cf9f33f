package org.neurozoo.workbench.inspect.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Probe;
import org.neurozoo.network.Registry;
import org.neurozoo.network.StateSubject;
import org.neurozoo.picture.Picture;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Workbench;

/** Looks into a run between two of its bursts; results arrive on the run's thread. */
final class Looking {
  static final Texts TEXTS = Texts.beside(Looking.class);

  /**
   * What was seen.
   *
   * @param picture what a probe saw, or what else was asked for
   * @param step after so many steps
   * @param nanos how long the run was held up by it
   */
  record Seen<P>(P picture, long step, long nanos) {}

  private final Registry registry;

  Looking(Registry registry) {
    this.registry = registry;
  }

  /** The probes that have something to show of a run. */
  CompletableFuture<List<Probe>> fitting(Run run) {
    return into(
        run,
        subject ->
            registry.all(Probe.class).stream()
                .filter(probe -> probe.fits(subject.learner().experiment()))
                .toList());
  }

  /** What a probe sees now. */
  CompletableFuture<Seen<Picture>> at(Run run, Probe probe, Values input, Locale locale) {
    return timed(run, subject -> probe.look(subject, input, locale));
  }

  /**
   * What to tell of a look that failed; what no fault explains is reported as well.
   *
   * @param who looked, for the report
   */
  static String sentence(Workbench workbench, String who, Throwable failure) {
    Throwable cause = Optional.ofNullable(failure.getCause()).orElse(failure);
    if (cause instanceof FaultException told) {
      return told.fault().message(workbench.locale());
    }
    workbench.report(who, cause);
    return TEXTS.text(workbench.locale(), "probe.failed", cause);
  }

  /** Looks at a run and tells how long that took. */
  <T> CompletableFuture<Seen<T>> timed(Run run, Function<StateSubject, T> look) {
    return into(
        run,
        subject -> {
          long begin = System.nanoTime();
          T seen = look.apply(subject);
          return new Seen<>(seen, subject.step(), System.nanoTime() - begin);
        });
  }

  /** Looks at a run with its state as the subject. */
  <T> CompletableFuture<T> into(Run run, Function<StateSubject, T> look) {
    return run.inspect(
        (learner, state) -> {
          if (!(learner instanceof NetworkLearner network)) {
            throw FaultException.of(TEXTS, "", "no.network");
          }
          long step = run.progress().step();
          return look.apply(
              new StateSubject(network, state, step, run.history(), StateSubject.atHand(run)));
        });
  }
}
