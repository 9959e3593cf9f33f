package org.neurozoo.network;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Fitted;
import org.neurozoo.data.Target;

/**
 * A document together with what it stands on: ready to be learned.
 *
 * @param document networks, data and training as written
 * @param registry what they refer to
 * @param train prepared samples to learn from; of a stream those of its first window
 * @param validation prepared samples to choose by: when to stop, which weights are best
 * @param test prepared samples to test with
 * @param preprocessing what the training samples taught, to apply to other samples
 * @param stream where all samples to learn from come, if there are too many to be held at once
 */
public record Experiment(
    ExperimentDocument document,
    Registry registry,
    DataSet train,
    Optional<DataSet> validation,
    Optional<DataSet> test,
    Fitted preprocessing,
    Optional<Streamed> stream) {
  /** An experiment with no samples to choose by, all of them in memory. */
  public Experiment(
      ExperimentDocument document,
      Registry registry,
      DataSet train,
      Optional<DataSet> test,
      Fitted preprocessing) {
    this(document, registry, train, Optional.empty(), test, preprocessing, Optional.empty());
  }

  /** The samples that figures are told of, by the name that leads theirs. */
  public SequencedMap<String, DataSet> judged() {
    SequencedMap<String, DataSet> sets = new LinkedHashMap<>();
    validation.ifPresent(set -> sets.put("validation", set));
    test.ifPresent(set -> sets.put("test", set));
    return sets;
  }

  /** How many numbers the targets ask of a network; classes count one each. */
  public int targets() {
    return switch (train.target()) {
      case Target.Classes classes -> classes.names().size();
      case Target.Numbers numbers -> numbers.names().size();
      case Target.None none -> train.sampleShape().count();
    };
  }
}
