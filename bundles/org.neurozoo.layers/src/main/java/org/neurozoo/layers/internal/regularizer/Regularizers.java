package org.neurozoo.layers.internal.regularizer;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.network.Regularizer;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.osgi.service.component.annotations.Component;

/** Contributes the regularisers of this bundle. */
@Component
public final class Regularizers implements Contributor {
  private static final List<Regularizer> SINGLE =
      List.of(new MaxNorm(), new LabelNoise(), new SignAttack());

  @Override
  public List<Contribution> contributions() {
    return Stream.of(Penalty.ALL, SINGLE, Augmentation.ALL)
        .<Contribution>flatMap(List::stream)
        .toList();
  }
}
