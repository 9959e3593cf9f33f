package org.neurozoo.network.internal.probe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.Probe;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Bars;
import org.neurozoo.picture.Curves;
import org.neurozoo.picture.Histogram;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Layers;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Panels;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Range;
import org.neurozoo.picture.Scatter;
import org.neurozoo.picture.Series;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** Predicted numbers against true ones, and the differences between them. */
final class Predictions implements Probe {
  private static final Property<Long> OUTPUT = Property.whole("output", 1, 1);
  private static final int BINS = 30;

  @Override
  public String id() {
    return "predictions";
  }

  @Override
  public Schema schema() {
    return Schema.of(SampleSet.SET, OUTPUT);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Predictions.class);
  }

  @Override
  public boolean fits(Experiment experiment) {
    return SampleSet.numbers(experiment.train()).isPresent();
  }

  @Override
  public Picture look(Subject subject, Values input, Locale locale) {
    DataSet samples = SampleSet.of(subject.learner().experiment(), input, SampleSet.SET);
    Target.Numbers target = SampleSet.numbers(samples).orElseThrow();
    int output = output(input, target.names());
    double[] truth = column(target.values(), output);
    double[] said = column(subject.learner().predict(samples.features()), output);
    Numbers residuals = Numbers.of(differences(said, truth));
    String title =
        texts()
            .text(
                locale,
                "predictions",
                target.names().get(output),
                Decimals.brief(Math.sqrt(meanSquare(residuals.stream()))),
                Decimals.of(determination(truth, said), 4));
    return new Panels(
        title,
        2,
        List.of(
            against(truth, said, locale),
            residuals(said, residuals, locale),
            histogram(residuals, locale)));
  }

  private int output(Values input, List<String> names) {
    int output = input.whole(OUTPUT);
    if (output > names.size()) {
      throw FaultException.of(texts(), "output", "no.output", output, names.size());
    }
    return output - 1;
  }

  static double[] column(NdArray rows, int column) {
    int width = rows.shape().extent(1);
    return IntStream.range(0, rows.shape().extent(0))
        .mapToDouble(i -> rows.at(i * width + column))
        .toArray();
  }

  private static double[] differences(double[] said, double[] truth) {
    double[] differences = new double[said.length];
    Arrays.setAll(differences, i -> said[i] - truth[i]);
    return differences;
  }

  private static double meanSquare(DoubleStream numbers) {
    return numbers.map(x -> x * x).average().orElse(Double.NaN);
  }

  /** 1 - Σ (said - truth)² / Σ (truth - mean)²: R². */
  static double determination(double[] truth, double[] said) {
    double mean = Arrays.stream(truth).average().orElse(0);
    double left = meanSquare(Arrays.stream(differences(said, truth)));
    return 1 - left / meanSquare(Arrays.stream(truth).map(x -> x - mean));
  }

  private Picture against(double[] truth, double[] said, Locale locale) {
    Axis x = Axis.of(texts().text(locale, "truth"));
    Axis y = Axis.of(texts().text(locale, "predicted"));
    Range all =
        Range.of(
            Numbers.of(DoubleStream.concat(Arrays.stream(truth), Arrays.stream(said)).toArray()));
    Numbers ends = Numbers.of(all.least(), all.most());
    Curves equal = new Curves("", x, y, List.of(none(), new Series("", ends, ends)));
    return new Layers("", List.of(equal, points(x, y, Numbers.of(truth), Numbers.of(said))));
  }

  private Picture residuals(double[] said, Numbers residuals, Locale locale) {
    Axis x = Axis.of(texts().text(locale, "predicted"));
    Axis y = Axis.of(texts().text(locale, "residual"));
    Range all = Range.of(Numbers.of(said));
    Series zero = new Series("", Numbers.of(all.least(), all.most()), Numbers.of(0.0, 0));
    Curves right = new Curves("", x, y, List.of(none(), zero));
    return new Layers("", List.of(right, points(x, y, Numbers.of(said), residuals)));
  }

  /** Takes the first colour, which is that of the points. */
  private static Series none() {
    return new Series("", Numbers.of(), Numbers.of());
  }

  private static Scatter points(Axis x, Axis y, Numbers xs, Numbers ys) {
    Indices rows = Indices.of(IntStream.range(0, xs.size()).toArray());
    return new Scatter("", x, y, xs, ys, Indices.NONE, List.of(), rows);
  }

  private Picture histogram(Numbers residuals, Locale locale) {
    return new Histogram(
        "",
        Axis.of(texts().text(locale, "residual")),
        Axis.of(texts().text(locale, "samples")),
        List.of(Bars.counted("", residuals, Range.signed(residuals), BINS)));
  }
}
