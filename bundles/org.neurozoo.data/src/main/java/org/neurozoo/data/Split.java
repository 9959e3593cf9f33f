package org.neurozoo.data;

import java.util.ArrayList;
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

/** Sets samples apart to test or to validate with. */
public final class Split {
  private static final Texts TEXTS = Texts.beside(Split.class);

  private Split() {}

  /**
   * Keeps the test set that a source brings; else draws one. Classes keep their shares as nearly as
   * whole samples allow (largest remainders first). Both sides keep the order of the samples. Of a
   * series the end is set apart, as by {@link #inTime}.
   *
   * @param testFraction the share of the samples to test with, between 0 and 1
   * @param seed the same seed yields the same rows
   * @throws org.neurozoo.schema.FaultException if either side would be empty
   */
  public static Samples of(Samples samples, double testFraction, long seed) {
    if (samples.test().isPresent()) {
      return samples;
    }
    Samples parts = holdOut(samples.train(), testFraction, Philox.key(seed, "data/split"));
    return new Samples(parts.train(), parts.test(), samples.validation());
  }

  /**
   * Keeps the validation set that a source brings; else draws one from the training samples, as
   * {@link #of} draws a test set.
   *
   * @param fraction the share of the training samples, between 0 and 1
   * @throws org.neurozoo.schema.FaultException if either side would be empty
   */
  public static Samples validation(Samples samples, double fraction, long seed) {
    if (samples.validation().isPresent()) {
      return samples;
    }
    Samples parts = holdOut(samples.train(), fraction, Philox.key(seed, "data/validation"));
    return new Samples(parts.train(), samples.test(), parts.test());
  }

  /**
   * Keeps the test set that a source brings; else sets the last samples apart.
   *
   * @throws org.neurozoo.schema.FaultException if either side would be empty
   */
  public static Samples inTime(Samples samples, double testFraction) {
    if (samples.test().isPresent()) {
      return samples;
    }
    Samples parts = end(samples.train(), wanted(samples.train(), testFraction));
    return new Samples(parts.train(), parts.test(), samples.validation());
  }

  /**
   * Folds for cross-validation: in each repetition every sample is in exactly one fold, and folds
   * differ by at most one sample. If the samples have classes, each class is spread as evenly.
   *
   * @param folds how many a repetition has, at least 2
   * @param repetitions how often the samples are dealt anew
   * @throws org.neurozoo.schema.FaultException if there are fewer samples than folds, or the
   *     samples follow each other in time
   */
  public static List<Fold> folds(DataSet all, int folds, int repetitions, long seed) {
    return folds(all, folds, repetitions, seed, true);
  }

  /** The same; {@code stratified} tells whether classes are spread evenly. */
  public static List<Fold> folds(
      DataSet all, int folds, int repetitions, long seed, boolean stratified) {
    if (all.kind() instanceof Features.Series) {
      throw FaultException.of(TEXTS, "", "split.folds.series");
    }
    if (folds < 2 || folds > all.size() || repetitions < 1) {
      throw FaultException.of(TEXTS, "", "split.folds", folds, repetitions, all.size());
    }
    List<int[]> groups =
        stratified ? groups(all) : List.of(IntStream.range(0, all.size()).toArray());
    List<Fold> dealt = new ArrayList<>();
    for (int repetition = 0; repetition < repetitions; repetition++) {
      BitSet[] tests = deal(groups, folds, Philox.key(seed, "data/folds/" + repetition));
      for (int fold = 0; fold < folds; fold++) {
        dealt.add(new Fold(repetition, fold, tests[fold]));
      }
    }
    return dealt;
  }

  /** Deals all groups like cards, without beginning anew between them. */
  private static BitSet[] deal(List<int[]> groups, int folds, long key) {
    BitSet[] tests = new BitSet[folds];
    Arrays.setAll(tests, fold -> new BitSet());
    int next = 0;
    for (int[] group : groups) {
      for (int row : shuffled(group, key)) {
        tests[next++ % folds].set(row);
      }
    }
    return tests;
  }

  /**
   * Some of the samples, so that fewer are always among more: what learning curves over the number
   * of samples need. Classes keep their shares as nearly as that allows; the order of the samples
   * stays. Of a series the last moments are taken, for what is predicted follows them.
   *
   * @param count how many, at least 1
   * @param seed the same seed yields the same rows
   * @throws org.neurozoo.schema.FaultException if there are fewer samples
   */
  public static DataSet some(DataSet all, int count, long seed) {
    if (count < 1 || count > all.size()) {
      throw FaultException.of(TEXTS, "data.train", "split.some", count, all.size());
    }
    return all.kind() instanceof Features.Series
        ? all.range(all.size() - count, all.size())
        : all.rows(nested(groups(all), count, Philox.key(seed, "data/some")));
  }

  /** The first rows of an order in which every beginning holds an even share of each group. */
  private static int[] nested(List<int[]> groups, int count, long key) {
    record Ranked(int row, double share) {}
    List<Ranked> order = new ArrayList<>();
    for (int[] group : groups) {
      int[] rows = shuffled(group, key);
      for (int rank = 0; rank < rows.length; rank++) {
        order.add(new Ranked(rows[rank], (rank + 0.5) / rows.length));
      }
    }
    return order.stream()
        .sorted(Comparator.comparingDouble(Ranked::share))
        .limit(count)
        .mapToInt(Ranked::row)
        .sorted()
        .toArray();
  }

  private static Samples holdOut(DataSet all, double fraction, long key) {
    int wanted = wanted(all, fraction);
    return all.kind() instanceof Features.Series
        ? end(all, wanted)
        : apart(all, draw(groups(all), wanted, key));
  }

  private static int wanted(DataSet all, double fraction) {
    long wanted = Math.round(all.size() * fraction);
    if (!(fraction > 0 && fraction < 1) || wanted < 1 || wanted >= all.size()) {
      throw FaultException.of(TEXTS, "", "split.empty", fraction, all.size());
    }
    return (int) wanted;
  }

  private static Samples end(DataSet all, int count) {
    int first = all.size() - count;
    return new Samples(all.range(0, first), Optional.of(all.range(first, all.size())));
  }

  static Samples apart(DataSet all, BitSet test) {
    BitSet train = new BitSet();
    train.set(0, all.size());
    train.andNot(test);
    return new Samples(
        all.rows(train.stream().toArray()), Optional.of(all.rows(test.stream().toArray())));
  }

  /** The rows of each class; all rows if samples have no classes. */
  private static List<int[]> groups(DataSet data) {
    IntStream rows = IntStream.range(0, data.size());
    if (!(data.target() instanceof Target.Classes classes) || classes.perStep()) {
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

  private static BitSet draw(List<int[]> groups, int wanted, long key) {
    int[] sizes = groups.stream().mapToInt(group -> group.length).toArray();
    int[] shares = shares(sizes, wanted);
    BitSet test = new BitSet();
    for (int g = 0; g < sizes.length; g++) {
      Arrays.stream(shuffled(groups.get(g), key)).limit(shares[g]).forEach(test::set);
    }
    return test;
  }

  private static int[] shuffled(int[] rows, long key) {
    return Arrays.stream(rows)
        .boxed()
        .sorted(Comparator.comparingInt(row -> Philox.word(key, row)))
        .mapToInt(Integer::intValue)
        .toArray();
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
