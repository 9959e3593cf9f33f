package org.neurozoo.console.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurozoo.console.internal.terminal.Columns;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.network.NetworkLearner;

/**
 * How often samples of one class were taken for another.
 *
 * @param names of the classes
 * @param counts [true class][predicted class]
 */
record Confusion(List<String> names, List<List<Integer>> counts) {
  private static final int MOST_CLASSES = 30;

  /** Of samples; empty if they have no classes, or too many to read. */
  static Optional<Confusion> of(NetworkLearner learner, DataSet samples) {
    return samples.target() instanceof Target.Classes classes
            && classes.names().size() <= MOST_CLASSES
        ? Optional.of(count(classes, learner.predict(samples.features())))
        : Optional.empty();
  }

  static Confusion count(Target.Classes classes, NdArray predictions) {
    int size = classes.names().size();
    int[][] counts = new int[size][size];
    for (int sample = 0; sample < classes.labels().shape().extent(0); sample++) {
      int truth = classes.labels().ints()[sample];
      counts[truth][likeliest(predictions.floats(), sample * size, size)]++;
    }
    List<List<Integer>> rows = new ArrayList<>();
    for (int[] row : counts) {
      rows.add(java.util.Arrays.stream(row).boxed().toList());
    }
    return new Confusion(classes.names(), rows);
  }

  private static int likeliest(float[] scores, int from, int size) {
    int best = 0;
    for (int i = 1; i < size; i++) {
      best = scores[from + i] > scores[from + best] ? i : best;
    }
    return best;
  }

  /** Rows are true classes, columns predicted ones. */
  void print(Terminal terminal) {
    terminal.say("confusion.title");
    List<String> head = new ArrayList<>(names);
    head.addFirst("");
    Columns columns = Columns.ofNumbers().row(head);
    for (int truth = 0; truth < names.size(); truth++) {
      List<String> row = new ArrayList<>(counts.get(truth).stream().map(this::shown).toList());
      row.addFirst(names.get(truth));
      columns.row(row);
    }
    columns.print(terminal.shown());
  }

  private String shown(int count) {
    return count == 0 ? "." : String.valueOf(count);
  }
}
