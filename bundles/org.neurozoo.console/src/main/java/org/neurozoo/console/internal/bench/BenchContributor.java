package org.neurozoo.console.internal.bench;

import java.util.List;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.osgi.service.component.annotations.Component;

/** Contributes the data that workloads are made of. */
@Component
public final class BenchContributor implements Contributor {
  @Override
  public List<Contribution> contributions() {
    return List.of(new BenchSource());
  }
}
