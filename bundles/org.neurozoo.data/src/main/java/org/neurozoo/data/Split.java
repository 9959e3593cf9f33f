package org.neurozoo.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neurozoo.graph.Philox;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/** Sets samples apart to test with. */
public final class Split {
  private static final Texts TEXTS = Texts.beside(Split.class);

  private Split() {}

  /**
   * Keeps the test set that a source brings; else draws one. Classes keep their shares as nearly as
   * whole samples allow (largest remainders first). Both sides keep the order of the samples.
   *
   * @param testFraction the share of the samples to test with, between 0 and 1
   * @param seed the same seed yields the same rows
   * @throws org.neurozoo.schema.FaultException if either side would be empty
   */
  public static Samples of(Samples samples, double testFraction, long seed) {
    if (samples.test().isPresent()) {
      return samples;
    }
    DataSet all = samples.train();
    long wanted = Math.round(all.size() * testFraction);
    if (!(testFraction > 0 && testFraction < 1) || wanted < 1 || wanted >= all.size()) {
      throw FaultException.of(TEXTS, "", "split.empty", testFraction, all.size());
    }
    BitSet test = draw(groups(all), (int) wanted, seed);
    BitSet train = new BitSet();
    train.set(0, all.size());
    train.andNot(test);
    return new Samples(
        all.rows(train.stream().toArray()), Optional.of(all.rows(test.stream().toArray())));
  }

  /** The rows of each class; all rows if the target has no classes. */
  private static List<int[]> groups(DataSet data) {
    IntStream rows = IntStream.range(0, data.size());
    if (!(data.target() instanceof Target.Classes classes)) {
      return List.of(rows.toArray());
    }
    int[] labels = classes.labels().ints();
    return rows
        .boxed()
        .collect(Collectors.groupingBy(row -> labels[row], TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private static BitSet draw(List<int[]> groups, int wanted, long seed) {
    int[] sizes = groups.stream().mapToInt(group -> group.length).toArray();
    int[] shares = shares(sizes, wanted);
    long key = Philox.key(seed, "data/split");
    BitSet test = new BitSet();
    for (int g = 0; g < sizes.length; g++) {
      Arrays.stream(groups.get(g))
          .boxed()
          .sorted(Comparator.comparingInt(row -> Philox.word(key, row)))
          .limit(shares[g])
          .forEach(test::set);
    }
    return test;
  }

  /** How many of {@code wanted} fall to each group: proportional, by largest remainder. */
  private static int[] shares(int[] sizes, int wanted) {
    long total = Arrays.stream(sizes).asLongStream().sum();
    int[] shares = Arrays.stream(sizes).map(size -> (int) ((long) size * wanted / total)).toArray();
    int missing = wanted - Arrays.stream(shares).sum();
    IntStream.range(0, sizes.length)
        .boxed()
        .sorted(Comparator.comparingLong(g -> -((long) sizes[g] * wanted % total)))
        .limit(missing)
        .forEach(g -> shares[g]++);
    return shares;
  }
}
