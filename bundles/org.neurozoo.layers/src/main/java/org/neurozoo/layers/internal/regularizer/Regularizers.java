package org.neurozoo.layers.internal.regularizer;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.network.Regularizer;

/** The regularisers of this bundle. */
public final class Regularizers {
  /** All of them. */
  public static final List<Regularizer> ALL =
      Stream.of(
              Penalty.ALL,
              List.of(new MaxNorm(), new LabelNoise(), new SignAttack()),
              Augmentation.ALL)
          .<Regularizer>flatMap(List::stream)
          .toList();

  private Regularizers() {}
}
