package org.neurozoo.workbench.train.internal.session;

import java.util.Optional;
import org.neurozoo.schema.Fault;
import org.neurozoo.workbench.Workbench;

/** Tells the user once what stops a run, whatever is in front; on the sampling thread only. */
final class Alarm {
  private final Training training;
  private final Workbench workbench;
  private Optional<Fault> told = Optional.empty();

  Alarm(Training training, Workbench workbench) {
    this.training = training;
    this.workbench = workbench;
  }

  /** Tells what there is to tell, if it is something new. */
  void look() {
    Optional<Fault> failure = training.run().failure();
    if (!failure.equals(told)) {
      told = failure;
      failure.map(this::named).ifPresent(workbench::tell);
    }
  }

  /** The same with the run among its places, for there may be several. */
  private Fault named(Fault fault) {
    String place = fault.place().isEmpty() ? "" : ", " + fault.place();
    return new Fault(fault.texts(), fault.key(), training.title() + place, fault.arguments());
  }
}
