package org.neurozoo.network.internal.probe;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Probe;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Box;
import org.neurozoo.picture.Field;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Layers;
import org.neurozoo.picture.Matrix;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Scatter;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** Which class the network gives to every point of a plane of two features. */
final class DecisionRegion implements Probe {
  /** Cells along each axis of the field. */
  private static final int CELLS = 150;

  /** How much of the plane is shown around the data, as a share of their extent. */
  private static final double MARGIN = 0.1;

  @Override
  public String id() {
    return "decision-region";
  }

  @Override
  public Texts texts() {
    return Texts.beside(DecisionRegion.class);
  }

  @Override
  public boolean fits(Experiment experiment) {
    return Classified.classes(experiment).isPresent()
        && experiment.train().sampleShape().count() == 2;
  }

  @Override
  public Picture look(Subject subject, Values input, Locale locale) {
    NetworkLearner learner = subject.learner();
    Axis x = Axis.of(texts().text(locale, "feature", 1));
    Axis y = Axis.of(texts().text(locale, "feature", 2));
    Classified samples = Classified.by(learner);
    Box box = box(learner.experiment().train());
    Matrix classes = classes(learner, box);
    Field field = Field.classes("", x, y, box, classes, samples.truth().names());
    return new Layers(title(locale), List.of(field, scatter(samples, x, y)));
  }

  private static Box box(DataSet data) {
    float[] features = data.features().floats();
    double[] x = ends(features, 0);
    double[] y = ends(features, 1);
    return new Box(x[0], x[1], y[0], y[1]);
  }

  /** The ends of one feature with a margin; one unit to each side if all values are equal. */
  private static double[] ends(float[] features, int first) {
    double least = values(features, first).stream().min().orElse(0);
    double most = values(features, first).stream().max().orElse(0);
    double margin = least == most ? 1 : (most - least) * MARGIN;
    return new double[] {least - margin, most + margin};
  }

  private static Matrix classes(NetworkLearner learner, Box box) {
    float[] points = new float[2 * CELLS * CELLS];
    for (int i = 0; i < CELLS * CELLS; i++) {
      points[2 * i] = (float) box.x(i % CELLS, CELLS);
      points[2 * i + 1] = (float) box.y(i / CELLS, CELLS);
    }
    Shape sample = learner.experiment().train().sampleShape();
    NdArray features = NdArray.of(Shape.of(CELLS * CELLS).then(sample), points);
    int[] classes = Classified.likeliest(learner.predict(features));
    return new Matrix(CELLS, CELLS, Numbers.of(classes));
  }

  private static Scatter scatter(Classified samples, Axis x, Axis y) {
    float[] features = samples.samples().features().floats();
    return new Scatter(
        "",
        x,
        y,
        values(features, 0),
        values(features, 1),
        Indices.of(samples.truth().labels().ints()),
        samples.truth().names(),
        Indices.of(IntStream.range(0, samples.size()).toArray()));
  }

  /** One feature of all samples. */
  private static Numbers values(float[] features, int first) {
    return Numbers.of(
        IntStream.range(0, features.length / 2)
            .mapToDouble(i -> features[2 * i + first])
            .toArray());
  }
}
