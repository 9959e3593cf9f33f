package org.neurozoo.network.internal.probe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.neurozoo.network.Classified;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ImageSize;
import org.neurozoo.network.Probe;
import org.neurozoo.picture.ImageGrid;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Range;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** The images whose class the network takes for another. */
final class Misclassified implements Probe {
  private static final Property<Long> MOST = Property.whole("most", 400, 1, 10_000);

  @Override
  public String id() {
    return "misclassified";
  }

  @Override
  public Schema schema() {
    return Schema.of(SampleSet.SET, SampleSet.HEAD, MOST);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Misclassified.class);
  }

  @Override
  public boolean fits(Experiment experiment) {
    return Classified.classes(experiment).isPresent()
        && ImageSize.of(experiment.train().sampleShape()).isPresent();
  }

  @Override
  public Picture look(Subject subject, Values input, Locale locale) {
    Classified samples = SampleSet.classified(subject.learner(), input);
    ImageSize size = ImageSize.of(samples.samples().sampleShape()).orElseThrow();
    int[] wrong =
        IntStream.range(0, samples.size())
            .filter(i -> samples.actual(i) != samples.predicted()[i])
            .toArray();
    int[] shown = Arrays.copyOf(wrong, Math.min(wrong.length, input.whole(MOST)));
    Numbers pixels = pixels(samples, shown);
    return new ImageGrid(
        texts().text(locale, "misclassified", wrong.length, samples.size()),
        size.channels(),
        size.height(),
        size.width(),
        pixels,
        range(pixels),
        captions(samples, shown),
        Indices.of(shown));
  }

  private static Numbers pixels(Classified samples, int[] rows) {
    float[] features = samples.samples().features().floats();
    int count = samples.samples().sampleShape().count();
    double[] pixels = new double[rows.length * count];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = features[rows[i / count] * count + i % count];
    }
    return Numbers.of(pixels);
  }

  /** Black and white are 0 and 1, unless preprocessing has moved the pixels. */
  private static Range range(Numbers pixels) {
    Range found = Range.of(pixels);
    return found.least() >= 0 && found.most() <= 1 ? Range.UNIT : found;
  }

  private static List<String> captions(Classified samples, int[] rows) {
    List<String> names = samples.truth().names();
    return IntStream.of(rows)
        .mapToObj(i -> names.get(samples.actual(i)) + "→" + names.get(samples.predicted()[i]))
        .toList();
  }
}
