package org.neurozoo.network.internal;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.network.HeadType;
import org.neurozoo.network.internal.metric.Metrics;
import org.neurozoo.network.internal.probe.Probes;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.osgi.service.component.annotations.Component;

/** Learning by derivatives with its losses, metrics and the probes of any network. */
@Component
public final class NetworkContributor implements Contributor {
  @Override
  public List<Contribution> contributions() {
    return Stream.of(
            LossFunctions.ALL,
            HeadType.ALL,
            GradientRule.ALL,
            FullBatchRule.ALL,
            Metrics.ALL,
            new Probes().contributions())
        .<Contribution>flatMap(List::stream)
        .toList();
  }
}
