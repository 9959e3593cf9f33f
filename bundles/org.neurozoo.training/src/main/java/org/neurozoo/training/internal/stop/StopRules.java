package org.neurozoo.training.internal.stop;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.training.StopRule;

/** The stop rules of this bundle. */
public final class StopRules {
  /** All of them. */
  public static final List<StopRule> ALL =
      Stream.of(List.of(new Patience(), new Plateau()), Threshold.ALL, Composite.ALL)
          .<StopRule>flatMap(List::stream)
          .toList();

  private StopRules() {}
}
