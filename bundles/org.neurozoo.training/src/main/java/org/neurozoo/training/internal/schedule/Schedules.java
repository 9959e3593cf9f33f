package org.neurozoo.training.internal.schedule;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.neurozoo.training.Schedule;
import org.osgi.service.component.annotations.Component;

/** Contributes the schedules of this bundle. */
@Component
public final class Schedules implements Contributor {
  private static final List<Schedule> SINGLE =
      List.of(new Constant(), new WarmUp(), new ReduceOnPlateau());

  @Override
  public List<Contribution> contributions() {
    return Stream.of(SINGLE, Decay.ALL).<Contribution>flatMap(List::stream).toList();
  }
}
