package org.neurozoo.network.internal.probe;

import java.util.List;
import java.util.Locale;
import org.neurozoo.network.Classified;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.Probe;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.Matrix;
import org.neurozoo.picture.Picture;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** How many samples of each class are taken for which. */
final class ConfusionMatrix implements Probe {
  @Override
  public String id() {
    return "confusion";
  }

  @Override
  public Schema schema() {
    return Schema.of(SampleSet.SET, SampleSet.HEAD);
  }

  @Override
  public Texts texts() {
    return Texts.beside(ConfusionMatrix.class);
  }

  @Override
  public boolean fits(Experiment experiment) {
    return Classified.classes(experiment).isPresent();
  }

  @Override
  public Picture look(Subject subject, Values input, Locale locale) {
    Classified samples = SampleSet.classified(subject.learner(), input);
    return HeatMap.confusion(
        title(locale),
        texts().text(locale, "true.class"),
        texts().text(locale, "predicted.class"),
        samples.truth().names(),
        counts(samples),
        texts().text(locale, "samples"));
  }

  private static Matrix counts(Classified samples) {
    List<String> names = samples.truth().names();
    double[] counts = new double[names.size() * names.size()];
    for (int i = 0; i < samples.size(); i++) {
      counts[samples.actual(i) * names.size() + samples.predicted()[i]]++;
    }
    return Matrix.of(names.size(), names.size(), counts);
  }
}
