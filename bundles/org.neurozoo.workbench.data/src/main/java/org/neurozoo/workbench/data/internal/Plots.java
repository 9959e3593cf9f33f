package org.neurozoo.workbench.data.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Bars;
import org.neurozoo.picture.Curves;
import org.neurozoo.picture.Histogram;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Range;
import org.neurozoo.picture.Scatter;
import org.neurozoo.picture.Series;

/** Pictures of a data set; many samples are thinned evenly, and the title says so. */
record Plots(DataSet data, Words words) {
  static final int MOST_POINTS = 5000;
  static final int MOST_CURVES = 8;

  private static final int MOST_BUCKETS = 1000;
  private static final int MOST_COUNTED = 2_000_000;
  private static final int MOST_GROUPS = 8;
  private static final int BINS = 30;

  /** The ways to plot. */
  enum Way {
    SCATTER,
    SERIES,
    HISTOGRAM
  }

  /** What suits the data, the best one first; none for tokens. */
  static List<Way> ways(DataSet data) {
    List<Column> columns = Column.of(data);
    List<Way> ways = new ArrayList<>();
    boolean sequence = data.kind() instanceof Features.Sequence;
    if (sequence || data.kind() instanceof Features.Series) {
      ways.add(Way.SERIES);
    }
    boolean single = columns.stream().allMatch(column -> column.most() == 1);
    if (single && columns.size() > 1) {
      ways.add(Way.SCATTER);
    }
    if (!columns.isEmpty()) {
      ways.add(Way.HISTOGRAM);
    }
    return ways;
  }

  /** What columns are called. */
  List<String> names() {
    List<Column> columns = Column.of(data);
    int features = (int) columns.stream().filter(column -> !column.target()).count();
    return IntStream.range(0, columns.size())
        .mapToObj(i -> words.name(data, columns.get(i), i < features ? i : i - features))
        .toList();
  }

  /** Samples as points, by two columns, coloured by class. */
  Picture scatter(int x, int y) {
    List<Column> columns = Column.of(data);
    int stride = Math.max(1, (data.size() + MOST_POINTS - 1) / MOST_POINTS);
    int[] rows = IntStream.range(0, data.size()).filter(row -> row % stride == 0).toArray();
    Optional<Target.Classes> classes = classes();
    return new Scatter(
        thinned(rows.length, data.size()),
        Axis.of(names().get(x)),
        Axis.of(names().get(y)),
        numbers(columns.get(x), rows),
        numbers(columns.get(y), rows),
        classes
            .map(
                all ->
                    Indices.of(Arrays.stream(rows).map(row -> all.labels().ints()[row]).toArray()))
            .orElse(Indices.NONE),
        classes.map(Target.Classes::names).orElse(List.of()),
        Indices.of(rows));
  }

  private String thinned(int shown, int all) {
    return shown == all ? "" : words.text("plot.thinned", words.count(shown), words.count(all));
  }

  private static Numbers numbers(Column column, int[] rows) {
    return Numbers.of(Arrays.stream(rows).mapToDouble(row -> column.at(row, 0)).toArray());
  }

  private Optional<Target.Classes> classes() {
    return data.target() instanceof Target.Classes classes && !classes.perStep()
        ? Optional.of(classes)
        : Optional.empty();
  }

  /** The features along a sequence, or along the whole series. */
  Picture series(int sample) {
    boolean whole = data.kind() instanceof Features.Series;
    List<Column> columns = Column.features(data);
    List<String> names = names();
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < Math.min(columns.size(), MOST_CURVES); i++) {
      Column column = columns.get(i);
      double[] values =
          whole
              ? IntStream.range(0, data.size()).mapToDouble(row -> column.at(row, 0)).toArray()
              : IntStream.range(0, column.count(sample))
                  .mapToDouble(step -> column.at(sample, step))
                  .toArray();
      series.add(curve(names.get(i), values));
    }
    String title =
        columns.size() <= MOST_CURVES
            ? ""
            : words.text("plot.first", MOST_CURVES, words.count(columns.size()));
    return new Curves(
        title, Axis.of(words.text(whole ? "plot.moment" : "plot.step")), Axis.of(""), series);
  }

  /** A long curve keeps the least and the most of every stretch, so that no peak is lost. */
  private static Series curve(String name, double[] values) {
    if (values.length <= 2 * MOST_BUCKETS) {
      return Series.of(name, values);
    }
    double[] xs = new double[2 * MOST_BUCKETS];
    double[] ys = new double[2 * MOST_BUCKETS];
    for (int i = 0; i < MOST_BUCKETS; i++) {
      int begin = (int) ((long) values.length * i / MOST_BUCKETS);
      int end = (int) ((long) values.length * (i + 1) / MOST_BUCKETS);
      int least = begin;
      int most = begin;
      for (int j = begin + 1; j < end; j++) {
        least = values[j] < values[least] ? j : least;
        most = values[j] > values[most] ? j : most;
      }
      xs[2 * i] = Math.min(least, most);
      ys[2 * i] = values[Math.min(least, most)];
      xs[2 * i + 1] = Math.max(least, most);
      ys[2 * i + 1] = values[Math.max(least, most)];
    }
    return new Series(name, Numbers.of(xs), Numbers.of(ys));
  }

  /** How often values of a column occur, class by class if there are few classes. */
  Picture histogram(int index) {
    Column column = Column.of(data).get(index);
    long total = (long) column.most() * data.size();
    int stride = (int) Math.max(1, (total + MOST_COUNTED - 1) / MOST_COUNTED);
    Optional<Target.Classes> some = classes().filter(each -> each.names().size() <= MOST_GROUPS);
    int count = some.map(each -> each.names().size()).orElse(1);
    List<List<double[]>> kept = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      kept.add(new ArrayList<>());
    }
    for (int row = 0; row < data.size(); row += stride) {
      int sample = row;
      int group = some.map(each -> each.labels().ints()[sample]).orElse(0);
      kept.get(group)
          .add(
              IntStream.range(0, column.count(sample))
                  .mapToDouble(i -> column.at(sample, i))
                  .toArray());
    }
    List<Numbers> groups =
        kept.stream()
            .map(each -> Numbers.of(each.stream().flatMapToDouble(Arrays::stream).toArray()))
            .toList();
    Range range = Range.of(Numbers.of(groups.stream().flatMapToDouble(Numbers::stream).toArray()));
    List<Bars> bars = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int group = i;
      String name = some.map(each -> each.names().get(group)).orElse("");
      bars.add(Bars.counted(name, groups.get(i), range, BINS));
    }
    String title = stride == 1 ? "" : thinned((data.size() - 1) / stride + 1, data.size());
    return new Histogram(
        title, Axis.of(names().get(index)), Axis.of(words.text("plot.count")), bars);
  }
}
