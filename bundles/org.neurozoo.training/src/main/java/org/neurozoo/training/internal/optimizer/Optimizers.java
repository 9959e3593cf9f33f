package org.neurozoo.training.internal.optimizer;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.neurozoo.training.Optimizer;
import org.osgi.service.component.annotations.Component;

/** Contributes the optimisers of this bundle. */
@Component
public final class Optimizers implements Contributor {
  private static final List<Optimizer> SINGLE =
      List.of(
          new GradientDescent(),
          new AdaGrad(),
          new RmsProp(),
          new Adam(),
          new AdamW(),
          new Nadam(),
          new Lion());

  @Override
  public List<Contribution> contributions() {
    return Stream.of(SINGLE, Momentum.ALL, Rprop.ALL).<Contribution>flatMap(List::stream).toList();
  }
}
