package org.neurozoo.workbench.train.internal.session;

import java.util.Locale;
import java.util.Optional;
import org.neurozoo.schema.Fault;
import org.neurozoo.training.Run.Progress;
import org.neurozoo.training.Run.Status;
import org.neurozoo.workbench.Workbench;

/**
 * Tells the user once what ends or stops a run, whatever is in front; on the sampling thread only.
 */
final class Alarm {
  private final Training training;
  private final Workbench workbench;
  private Optional<Fault> told = Optional.empty();
  private Status before;

  Alarm(Training training, Workbench workbench) {
    this.training = training;
    this.workbench = workbench;
    this.before = training.run().progress().status();
  }

  /** Tells what there is to tell, if it is something new. */
  void look() {
    Optional<Fault> failure = training.run().failure();
    if (!failure.equals(told)) {
      told = failure;
      failure.map(this::named).ifPresent(workbench::tell);
    }
    Progress now = training.run().progress();
    if (now.status() == Status.FINISHED && before != Status.FINISHED) {
      workbench.tell(finished(now, workbench.locale()));
    }
    before = now.status();
  }

  private String finished(Progress now, Locale locale) {
    String steps = Words.count(locale, now.steps());
    String figure =
        training
            .recording()
            .main()
            .map(it -> ": " + it.getKey() + " " + Words.figure(locale, it.getKey(), it.getValue()))
            .orElse("");
    return Words.TEXTS.text(locale, "told.finished", training.title(), steps, figure);
  }

  /** The same with the run among its places, for there may be several. */
  private Fault named(Fault fault) {
    String place = fault.place().isEmpty() ? "" : ", " + fault.place();
    return new Fault(fault.texts(), fault.key(), training.title() + place, fault.arguments());
  }
}
