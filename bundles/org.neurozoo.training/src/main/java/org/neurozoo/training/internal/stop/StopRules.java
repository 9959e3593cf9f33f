package org.neurozoo.training.internal.stop;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.neurozoo.training.StopRule;
import org.osgi.service.component.annotations.Component;

/** Contributes the stop rules of this bundle. */
@Component
public final class StopRules implements Contributor {
  private static final List<StopRule> SINGLE = List.of(new Patience(), new Plateau());

  @Override
  public List<Contribution> contributions() {
    return Stream.of(SINGLE, Threshold.ALL, Composite.ALL)
        .<Contribution>flatMap(List::stream)
        .toList();
  }
}
