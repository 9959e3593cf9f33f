package org.neurozoo.training.internal.optimizer;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.training.Optimizer;

/** The optimisers of this bundle. */
public final class Optimizers {
  /** All of them. */
  public static final List<Optimizer> ALL =
      Stream.of(
              List.of(
                  new GradientDescent(),
                  new AdaGrad(),
                  new RmsProp(),
                  new Adam(),
                  new AdamW(),
                  new Nadam(),
                  new Lion()),
              Momentum.ALL,
              Rprop.ALL)
          .<Optimizer>flatMap(List::stream)
          .toList();

  private Optimizers() {}
}
