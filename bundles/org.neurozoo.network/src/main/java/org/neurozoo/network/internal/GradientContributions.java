package org.neurozoo.network.internal;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.osgi.service.component.annotations.Component;

/** Contributes learning by gradients with its losses and metrics. */
@Component
public final class GradientContributions implements Contributor {
  @Override
  public List<Contribution> contributions() {
    List<Contribution> all = new ArrayList<>(LossFunctions.ALL);
    all.add(new GradientRule());
    all.add(new Accuracy());
    all.add(new MeanSquaredError());
    return List.copyOf(all);
  }
}
