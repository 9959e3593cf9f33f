package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * One of several trainings of an experiment that are told together.
 *
 * @param repetition how many repetitions came before
 * @param fold which part is tested with; 0 without cross-validation
 * @param samples how many it learns from; 0 for all there are
 * @param experiment as it is trained
 * @param figures those at its end
 */
record Trial(
    long repetition,
    long fold,
    int samples,
    ObjectNode experiment,
    SequencedMap<String, Double> figures) {
  /**
   * All trainings to be done.
   *
   * @param folds parts of a cross-validation; 0 for none, then repetitions have seeds of their own
   */
  static List<Trial> of(ObjectNode experiment, long folds, long repetitions) {
    List<Trial> trials = new ArrayList<>();
    for (long repetition = 0; repetition < repetitions; repetition++) {
      for (long fold = 0; fold < Math.max(1, folds); fold++) {
        ObjectNode own = experiment.deepCopy();
        if (folds > 0) {
          own.withObject("/data")
              .put("folds", folds)
              .put("fold", fold)
              .put("repetition", repetition);
        } else {
          long seed = own.at("/training/seed").asLong(1);
          own.withObject("/training").put("seed", seed + repetition);
        }
        trials.add(new Trial(repetition, fold, 0, own, new LinkedHashMap<>()));
      }
    }
    return trials;
  }

  /** The same training from other numbers of samples, tested with the same others. */
  List<Trial> from(List<Integer> sizes) {
    return sizes.stream().map(this::from).toList();
  }

  private Trial from(int size) {
    ObjectNode own = experiment.deepCopy();
    own.withObject("/data").put("train", size);
    return new Trial(repetition, fold, size, own, new LinkedHashMap<>());
  }

  /** The figures of some trainings, each once. */
  static List<String> names(List<Trial> trials) {
    return trials.stream().flatMap(each -> each.figures().keySet().stream()).distinct().toList();
  }

  /** The seed it was drawn from. */
  long seed() {
    return experiment.at("/training/seed").asLong(1);
  }
}
