package org.neurozoo.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/**
 * Samples with their true and their predicted classes.
 *
 * @param samples of several heads, with what that one is to learn
 * @param truth the names and the class of each sample
 * @param predictions what the network makes of each, [samples, classes], or [samples, 1] of two
 * @param predicted the position of each sample's likeliest class among the names
 */
public record Classified(
    DataSet samples, Target.Classes truth, NdArray predictions, int[] predicted) {
  /** The classes that an experiment is about; of several heads, those of the first with any. */
  public static Optional<Target.Classes> classes(Experiment experiment) {
    DataSet train = experiment.train();
    Target target = Task.choose(experiment, "").map(task -> task.own(train)).orElse(train).target();
    return target instanceof Target.Classes classes && classes.labels().shape().rank() == 1
        ? Optional.of(classes)
        : Optional.empty();
  }

  /**
   * What a network, or one of its heads, makes of a set of samples.
   *
   * @param head the node of one of several heads; if empty the first that tells classes, or the
   *     network as a whole
   * @throws FaultException if there is no such head, or it tells no classes
   */
  public static Classified by(NetworkLearner learner, DataSet samples, String head) {
    Optional<Task> task = Task.choose(learner.experiment(), head);
    DataSet own = task.map(it -> it.own(samples)).orElse(samples);
    if (!(own.target() instanceof Target.Classes truth)) {
      throw FaultException.of(Texts.beside(Classified.class), "head", "head.no.classes", head);
    }
    NdArray all = learner.predict(samples.features());
    NdArray predictions = task.map(it -> it.own(all)).orElse(all);
    return new Classified(own, truth, predictions, likeliest(predictions));
  }

  /** How strongly each sample is taken for a class; a single output speaks for the second one. */
  public double[] scores(int type) {
    int width = predictions.shape().extent(1);
    double[] scores = new double[size()];
    for (int i = 0; i < scores.length; i++) {
      double own = predictions.at(i * width + (width == 1 ? 0 : type));
      scores[i] = width == 1 && type == 0 ? -own : own;
    }
    return scores;
  }

  /**
   * The position of the greatest number in each row, the first of equal ones. A single number is
   * for the second class above ½, or above 0 if any is negative (threshold elements of ±1).
   */
  public static int[] likeliest(NdArray rows) {
    int width = rows.shape().extent(1);
    int[] positions = new int[rows.shape().extent(0)];
    if (width == 1) {
      boolean signed = IntStream.range(0, positions.length).anyMatch(i -> rows.at(i) < 0);
      Arrays.setAll(positions, i -> rows.at(i) > (signed ? 0 : 0.5) ? 1 : 0);
      return positions;
    }
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
  public int actual(int sample) {
    return truth.labels().ints()[sample];
  }

  /** How many samples there are. */
  public int size() {
    return predicted.length;
  }
}
