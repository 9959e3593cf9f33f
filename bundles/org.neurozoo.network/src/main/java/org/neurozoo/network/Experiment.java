package org.neurozoo.network;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;

/**
 * A document together with what it stands on: ready to be learned.
 *
 * @param document networks, data and training as written
 * @param registry what they refer to
 * @param train prepared samples to learn from
 * @param test prepared samples to test with
 * @param preprocessing what the training samples taught, to apply to other samples
 */
public record Experiment(
    ExperimentDocument document,
    Registry registry,
    DataSet train,
    Optional<DataSet> test,
    UnaryOperator<DataSet> preprocessing) {
  /** How many numbers the targets ask of a network; classes count one each. */
  public int targets() {
    return switch (train.target()) {
      case Target.Classes classes -> classes.names().size();
      case Target.Numbers numbers -> numbers.names().size();
      case Target.None none -> train.sampleShape().count();
    };
  }
}
