package org.neurozoo.workbench.inspect.internal;

import java.util.List;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Contribution;
import org.neurozoo.workbench.WorkbenchContributor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The views that look into runs. */
@Component
public final class InspectContributor implements WorkbenchContributor {
  private final List<Contribution> contributions;

  /** Views over the probes of a registry. */
  @Activate
  public InspectContributor(@Reference Registry registry) {
    Looking looking = new Looking(registry);
    contributions =
        List.of(
            new ProbesView(looking),
            new LensView(looking),
            new SelectedSamplesView(looking),
            new TryView(looking),
            new InspectPerspective());
  }

  @Override
  public List<Contribution> contributions() {
    return contributions;
  }
}
