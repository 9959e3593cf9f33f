package org.neurozoo.network.internal.probe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.ElementType;
import org.neurozoo.network.Classified;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** The samples that a probe is pointed at. */
final class SampleSet {
  /** Those to test with, or those learned from. */
  static final Property<String> SET = Property.oneOf("set", "test", "test", "train");

  /** Those learned from, or those to test with. */
  static final Property<String> TRAIN_FIRST = Property.oneOf("set", "train", "train", "test");

  /** Which of several heads is looked at: its node; the first that tells classes if empty. */
  static final Property<String> HEAD = Property.text("head", "");

  private SampleSet() {}

  /** The samples of a set; those learned from if there are none to test with. */
  static DataSet of(Experiment experiment, Values input, Property<String> set) {
    return input.get(set).equals("test")
        ? experiment.test().orElse(experiment.train())
        : experiment.train();
  }

  /**
   * What the network, or the head that a probe of classes is pointed at, makes of the samples.
   *
   * @throws FaultException if there is no such head, or it tells no classes
   */
  static Classified classified(NetworkLearner learner, Values input) {
    return Classified.by(learner, of(learner.experiment(), input, SET), input.get(HEAD));
  }

  /**
   * One sample.
   *
   * @throws FaultException if there are not so many
   */
  static DataSet one(DataSet samples, long row) {
    if (row >= samples.size()) {
      throw FaultException.of(
          Texts.beside(SampleSet.class), "sample", "no.sample", row, samples.size());
    }
    return samples.rows((int) row);
  }

  /** Whether samples are numbers, not tokens. */
  static boolean areNumbers(Experiment experiment) {
    return experiment.train().features().spec().type() == ElementType.F32;
  }

  /** The numbers that are to be predicted for each sample, if that is what is learned. */
  static Optional<Target.Numbers> numbers(DataSet samples) {
    return samples.target() instanceof Target.Numbers numbers
            && numbers.values().shape().rank() == 2
        ? Optional.of(numbers)
        : Optional.empty();
  }

  /** What a feature, counted from 0, is called: its name in the data if it has one. */
  static String feature(DataSet samples, int index, Locale locale) {
    List<String> names = samples.kind().names();
    return names.size() == samples.sampleShape().count()
        ? names.get(index)
        : Texts.beside(SampleSet.class).text(locale, "feature", index + 1);
  }
}
