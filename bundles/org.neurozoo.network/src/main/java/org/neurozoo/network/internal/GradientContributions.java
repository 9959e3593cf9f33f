package org.neurozoo.network.internal;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.osgi.service.component.annotations.Component;

/** Contributes learning by derivatives with its losses. */
@Component
public final class GradientContributions implements Contributor {
  @Override
  public List<Contribution> contributions() {
    return Stream.of(LossFunctions.ALL, GradientRule.ALL, FullBatchRule.ALL)
        .<Contribution>flatMap(List::stream)
        .toList();
  }
}
