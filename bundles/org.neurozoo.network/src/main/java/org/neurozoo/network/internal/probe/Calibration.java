package org.neurozoo.network.internal.probe;

import java.util.List;
import java.util.Locale;
import org.neurozoo.data.Target;
import org.neurozoo.network.Classified;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.Probe;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Bars;
import org.neurozoo.picture.Curves;
import org.neurozoo.picture.Histogram;
import org.neurozoo.picture.Layers;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Panels;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Series;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Whether a network is right as often as it is sure: a reliability diagram, and below it how often
 * it is how sure. The expected calibration error is the mean distance of both, each interval
 * weighing as its samples do (C. Guo, G. Pleiss, Y. Sun and K. Weinberger, "On calibration of
 * modern neural networks", 2017).
 */
final class Calibration implements Probe {
  private static final Property<Long> BINS = Property.whole("bins", 10, 2, 100);

  /**
   * Samples by how sure the network is of them.
   *
   * @param counts how many lie in each interval
   * @param right the share of them whose class is right; NaN where there are none
   * @param error the expected calibration error
   */
  record Reliability(double[] counts, double[] right, double error) {
    /** Of the probability given to the predicted class of each sample, and whether it is right. */
    static Reliability of(double[] confidence, boolean[] correct, int bins) {
      double[] counts = new double[bins];
      double[] sure = new double[bins];
      double[] right = new double[bins];
      for (int i = 0; i < confidence.length; i++) {
        int bin = Math.clamp((int) Math.ceil(confidence[i] * bins) - 1, 0, bins - 1);
        counts[bin]++;
        sure[bin] += confidence[i];
        right[bin] += correct[i] ? 1 : 0;
      }
      double error = 0;
      for (int bin = 0; bin < bins; bin++) {
        error += Math.abs(right[bin] - sure[bin]) / confidence.length;
        right[bin] = counts[bin] == 0 ? Double.NaN : right[bin] / counts[bin];
      }
      return new Reliability(counts, right, error);
    }
  }

  @Override
  public String id() {
    return "calibration";
  }

  @Override
  public Schema schema() {
    return Schema.of(SampleSet.SET, SampleSet.HEAD, BINS);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Calibration.class);
  }

  @Override
  public boolean fits(Experiment experiment) {
    return Classified.classes(experiment).map(Target.Classes::names).orElse(List.of()).size() > 1;
  }

  @Override
  public Picture look(Subject subject, Values input, Locale locale) {
    Classified samples = SampleSet.classified(subject.learner(), input);
    int bins = input.whole(BINS);
    Reliability found = reliability(samples, bins);
    double[] edges = new double[bins + 1];
    java.util.Arrays.setAll(edges, i -> (double) i / bins);
    Axis sure = Axis.of(texts().text(locale, "confidence"));
    Axis right = Axis.of(texts().text(locale, "right"));
    String own = texts().text(locale, "this.network");
    Histogram bars =
        new Histogram(
            "", sure, right, List.of(new Bars(own, Numbers.of(edges), Numbers.of(found.right()))));
    Series even =
        new Series(texts().text(locale, "calibrated"), Numbers.of(0.0, 1), Numbers.of(0.0, 1));
    Curves diagonal =
        new Curves("", sure, right, List.of(new Series("", Numbers.of(), Numbers.of()), even));
    Histogram counts =
        new Histogram(
            "",
            sure,
            Axis.of(texts().text(locale, "samples")),
            List.of(new Bars("", Numbers.of(edges), Numbers.of(found.counts()))));
    String title = texts().text(locale, "calibration", Decimals.of(found.error(), 4));
    return new Panels(title, 1, List.of(new Layers("", List.of(bars, diagonal)), counts));
  }

  private static Reliability reliability(Classified samples, int bins) {
    double[] confidence = new double[samples.size()];
    boolean[] correct = new boolean[samples.size()];
    int width = samples.predictions().shape().extent(1);
    for (int i = 0; i < confidence.length; i++) {
      int said = samples.predicted()[i];
      double own = samples.predictions().at(i * width + (width == 1 ? 0 : said));
      confidence[i] = width == 1 && said == 0 ? 1 - own : own;
      correct[i] = samples.actual(i) == said;
    }
    return Reliability.of(confidence, correct, bins);
  }
}
