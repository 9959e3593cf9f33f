package org.neurozoo.network.internal.probe;

import java.util.Optional;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.NetworkLearner;

/**
 * Samples with their true and their predicted classes: those to test with, else those learned from.
 *
 * @param truth the names and the class of each sample
 * @param predicted the position of each sample's likeliest class among the names
 */
record Classified(DataSet samples, Target.Classes truth, int[] predicted) {
  /** The classes that an experiment is about. */
  static Optional<Target.Classes> classes(Experiment experiment) {
    return experiment.train().target() instanceof Target.Classes classes
        ? Optional.of(classes)
        : Optional.empty();
  }

  /** What a network makes of the samples. */
  static Classified by(NetworkLearner learner) {
    DataSet samples = learner.experiment().test().orElse(learner.experiment().train());
    if (!(samples.target() instanceof Target.Classes truth)) {
      throw new IllegalStateException("no classes but " + samples.target());
    }
    return new Classified(samples, truth, likeliest(learner.predict(samples.features())));
  }

  /** The position of the greatest number in each row, the first of equal ones. */
  static int[] likeliest(NdArray rows) {
    int width = rows.shape().extent(1);
    int[] positions = new int[rows.shape().extent(0)];
    for (int row = 0; row < positions.length; row++) {
      int first = row * width;
      for (int i = 1; i < width; i++) {
        if (rows.at(first + i) > rows.at(first + positions[row])) {
          positions[row] = i;
        }
      }
    }
    return positions;
  }

  /** The true class of a sample. */
  int actual(int sample) {
    return truth.labels().ints()[sample];
  }

  /** How many samples there are. */
  int size() {
    return predicted.length;
  }
}
