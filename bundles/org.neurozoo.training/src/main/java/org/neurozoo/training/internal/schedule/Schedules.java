package org.neurozoo.training.internal.schedule;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.training.Schedule;

/** The schedules of this bundle. */
public final class Schedules {
  /** All of them. */
  public static final List<Schedule> ALL =
      Stream.of(List.of(new Constant(), new WarmUp(), new ReduceOnPlateau()), Decay.ALL)
          .<Schedule>flatMap(List::stream)
          .toList();

  private Schedules() {}
}
