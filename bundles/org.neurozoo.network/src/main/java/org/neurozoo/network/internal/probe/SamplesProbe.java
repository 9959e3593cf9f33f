package org.neurozoo.network.internal.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ImageSize;
import org.neurozoo.network.Probe;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.ImageGrid;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Range;
import org.neurozoo.picture.Scatter;
import org.neurozoo.picture.Table;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** What is learned from: images, points of a plane, or the rows of a table. */
final class SamplesProbe implements Probe {
  private static final Property<Long> COUNT = Property.whole("count", 100, 1, 5000);
  private static final int MOST_COLUMNS = 8;
  private static final int POINTS = 2000;

  @Override
  public String id() {
    return "samples";
  }

  @Override
  public Schema schema() {
    return Schema.of(SampleSet.TRAIN_FIRST, COUNT);
  }

  @Override
  public Texts texts() {
    return Texts.beside(SamplesProbe.class);
  }

  @Override
  public boolean fits(Experiment experiment) {
    return SampleSet.areNumbers(experiment);
  }

  @Override
  public Picture look(Subject subject, Values input, Locale locale) {
    DataSet all = SampleSet.of(subject.learner().experiment(), input, SampleSet.TRAIN_FIRST);
    DataSet some = all.take(input.whole(COUNT));
    String title = texts().text(locale, "samples.of", some.size(), all.size());
    Optional<ImageSize> size = ImageSize.of(all.sampleShape());
    if (size.isPresent()) {
      return images(title, size.get(), some);
    }
    if (all.sampleShape().count() == 2) {
      DataSet points = all.take(Math.max(POINTS, input.whole(COUNT)));
      String many = texts().text(locale, "samples.of", points.size(), all.size());
      return plane(many, points, locale);
    }
    return all.sampleShape().count() == 1 && SampleSet.numbers(all).isPresent()
        ? relation(title, some, locale)
        : table(title, some, locale);
  }

  private static Picture images(String title, ImageSize size, DataSet samples) {
    Numbers pixels = Numbers.of(samples.features().floats());
    Range found = Range.of(pixels);
    boolean plain = found.least() >= 0 && found.most() <= 1;
    List<String> captions =
        samples.target() instanceof Target.None
            ? List.of()
            : IntStream.range(0, samples.size()).mapToObj(i -> target(samples, i)).toList();
    return new ImageGrid(
        title,
        size.channels(),
        size.height(),
        size.width(),
        pixels,
        plain ? Range.UNIT : found,
        captions,
        rows(samples));
  }

  private static Indices rows(DataSet samples) {
    return Indices.of(IntStream.range(0, samples.size()).toArray());
  }

  private Picture plane(String title, DataSet samples, Locale locale) {
    NdArray pairs = samples.features();
    int count = samples.size();
    double[] xs = IntStream.range(0, count).mapToDouble(i -> pairs.at(2 * i)).toArray();
    double[] ys = IntStream.range(0, count).mapToDouble(i -> pairs.at(2 * i + 1)).toArray();
    PointClasses classes = PointClasses.of(samples.target(), 0);
    return new Scatter(
        title,
        Axis.of(feature(locale, 0)),
        Axis.of(feature(locale, 1)),
        Numbers.of(xs),
        Numbers.of(ys),
        classes.indices(),
        classes.names(),
        rows(samples));
  }

  private String feature(Locale locale, int index) {
    return texts().text(locale, "feature", index + 1);
  }

  private Picture relation(String title, DataSet samples, Locale locale) {
    Target.Numbers target = SampleSet.numbers(samples).orElseThrow();
    return new Scatter(
        title,
        Axis.of(feature(locale, 0)),
        Axis.of(target.names().getFirst()),
        Numbers.of(samples.features().floats()),
        Numbers.of(Predictions.column(target.values(), 0)),
        Indices.NONE,
        List.of(),
        rows(samples));
  }

  private Picture table(String title, DataSet samples, Locale locale) {
    int width = samples.sampleShape().count();
    int shown = Math.min(width, MOST_COLUMNS);
    List<String> head = new ArrayList<>(List.of(texts().text(locale, "row")));
    IntStream.range(0, shown).forEach(i -> head.add(feature(locale, i)));
    if (shown < width) {
      head.add(texts().text(locale, "more.features", width - shown));
    }
    head.add(texts().text(locale, "target"));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      List<String> row = new ArrayList<>(List.of(String.valueOf(i)));
      for (int j = 0; j < shown; j++) {
        row.add(Decimals.brief(samples.features().at(i * width + j)));
      }
      if (shown < width) {
        row.add("…");
      }
      row.add(target(samples, i));
      rows.add(row);
    }
    return new Table(title, head, rows);
  }

  /** What is to be learned of a sample, in a word or a few numbers. */
  private static String target(DataSet samples, int row) {
    return switch (samples.target()) {
      case Target.Classes(var names, var labels) when labels.shape().rank() == 1 ->
          names.get(labels.ints()[row]);
      case Target.Numbers(var names, var values) when values.shape().rank() == 2 ->
          String.join(
              " ",
              IntStream.range(0, Math.min(names.size(), MOST_COLUMNS))
                  .mapToObj(i -> Decimals.brief(values.at(row * names.size() + i)))
                  .toList());
      default -> "";
    };
  }
}
