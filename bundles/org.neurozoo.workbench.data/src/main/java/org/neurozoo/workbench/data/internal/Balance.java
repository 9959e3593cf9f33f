package org.neurozoo.workbench.data.internal;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;

/**
 * How often each class, or each token, occurs.
 *
 * @param of what is counted: {@code classes} of samples, {@code steps} or {@code tokens}
 * @param names as many as counts
 */
record Balance(String of, List<String> names, long[] counts) {
  /** Of the classes if there are some, else of the tokens if there are some, else of nothing. */
  static Balance of(DataSet data) {
    if (data.target() instanceof Target.Classes classes) {
      List<String> names = classes.names();
      String of = classes.perStep() ? "steps" : "classes";
      return new Balance(of, names, counts(classes.labels(), names.size()));
    }
    if (data.kind() instanceof Features.Tokens(var names)) {
      return new Balance("tokens", names, tokens(data, names.size()));
    }
    return new Balance("classes", List.of(), new long[0]);
  }

  private static long[] counts(NdArray labels, int classes) {
    long[] counts = new long[classes];
    for (int label : labels.ints()) {
      if (label >= 0 && label < classes) {
        counts[label]++;
      }
    }
    return counts;
  }

  /** What stands behind the end of a sequence does not count. */
  private static long[] tokens(DataSet data, int vocabulary) {
    int steps = data.features().shape().extent(1);
    long[] counts = new long[vocabulary];
    for (int i = 0; i < data.size(); i++) {
      int row = i;
      int length = data.lengths().map(lengths -> lengths.ints()[row]).orElse(steps);
      for (int j = 0; j < length; j++) {
        int token = data.features().ints()[i * steps + j];
        if (token >= 0 && token < vocabulary) {
          counts[token]++;
        }
      }
    }
    return counts;
  }

  /** The most frequent ones first, if there are more than so many; in their order otherwise. */
  Balance most(int number) {
    if (names.size() <= number) {
      return this;
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      order.add(i);
    }
    order.sort((a, b) -> Long.compare(counts[b], counts[a]));
    List<Integer> first = order.subList(0, number);
    return new Balance(
        of,
        first.stream().map(names::get).toList(),
        first.stream().mapToLong(i -> counts[i]).toArray());
  }

  long total() {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    return total;
  }
}
