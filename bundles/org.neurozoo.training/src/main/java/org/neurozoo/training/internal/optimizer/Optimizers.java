package org.neurozoo.training.internal.optimizer;

import java.util.List;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.osgi.service.component.annotations.Component;

/** Contributes the optimisers of this bundle. */
@Component
public final class Optimizers implements Contributor {
  @Override
  public List<Contribution> contributions() {
    return List.of(new GradientDescent(), new Adam(), new AdamW());
  }
}
