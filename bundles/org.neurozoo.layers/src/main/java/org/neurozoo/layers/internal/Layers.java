package org.neurozoo.layers.internal;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.layers.internal.regularizer.Regularizers;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.osgi.service.component.annotations.Component;

/** Contributes what this bundle holds. */
@Component
public final class Layers implements Contributor {
  private final List<Contribution> contributions =
      Stream.of(
              List.of(
                  new Dense(),
                  new ActivationLayer(),
                  new Flatten(),
                  new Concatenate(),
                  new Add(),
                  new Slice()),
              Disturbance.ALL,
              Normalisation.ALL,
              WeightUse.ALL,
              ActivationFunction.ALL,
              WeightInitializer.ALL,
              MatrixInitializer.ALL,
              List.of(new Given()),
              Regularizers.ALL)
          .<Contribution>flatMap(List::stream)
          .toList();

  @Override
  public List<Contribution> contributions() {
    return contributions;
  }
}
