package org.neurozoo.training.internal;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.neurozoo.training.internal.optimizer.Optimizers;
import org.neurozoo.training.internal.schedule.Schedules;
import org.neurozoo.training.internal.stop.StopRules;
import org.osgi.service.component.annotations.Component;

/** The optimisers, schedules and stop rules of this bundle. */
@Component
public final class TrainingContributor implements Contributor {
  @Override
  public List<Contribution> contributions() {
    return Stream.of(Optimizers.ALL, Schedules.ALL, StopRules.ALL)
        .<Contribution>flatMap(List::stream)
        .toList();
  }
}
