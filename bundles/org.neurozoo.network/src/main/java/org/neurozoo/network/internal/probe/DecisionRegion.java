package org.neurozoo.network.internal.probe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.network.Classified;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Probe;
import org.neurozoo.network.Task;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Box;
import org.neurozoo.picture.Field;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Layers;
import org.neurozoo.picture.Matrix;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Scatter;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * What the network makes of every point of a plane of two features: its class; the step of a
 * threshold element; or the height of an output.
 */
final class DecisionRegion implements Probe {
  private static final Property<Long> OUTPUT = Property.whole("output", 1, 1);

  /** Outputs of threshold elements are -1, 0 and 1 at most. */
  private static final int STEPS = 3;

  /** Cells along each axis of the field. */
  private static final int CELLS = 150;

  /** How much of the plane is shown around the data, as a share of their extent. */
  private static final double MARGIN = 0.1;

  private record Plane(Axis x, Axis y, Box box) {}

  @Override
  public String id() {
    return "decision-region";
  }

  @Override
  public Schema schema() {
    return Schema.of(SampleSet.SET, SampleSet.HEAD, OUTPUT);
  }

  @Override
  public Texts texts() {
    return Texts.beside(DecisionRegion.class);
  }

  @Override
  public boolean fits(Experiment experiment) {
    boolean learned =
        Classified.classes(experiment).isPresent()
            || SampleSet.numbers(experiment.train()).isPresent();
    return learned
        && SampleSet.areNumbers(experiment)
        && experiment.train().sampleShape().count() == 2;
  }

  @Override
  public Picture look(Subject subject, Values input, Locale locale) {
    NetworkLearner learner = subject.learner();
    Optional<Task> head = Task.choose(learner.experiment(), input.get(SampleSet.HEAD));
    DataSet all = SampleSet.of(learner.experiment(), input, SampleSet.SET);
    DataSet samples = head.map(it -> it.own(all)).orElse(all);
    Axis x = Axis.of(SampleSet.feature(samples, 0, locale));
    Axis y = Axis.of(SampleSet.feature(samples, 1, locale));
    Box box = box(learner.experiment().train());
    NdArray outputs = learner.predict(points(learner, box));
    NdArray said = head.map(it -> it.own(outputs)).orElse(outputs);
    Field field =
        samples.target() instanceof Target.Classes classes
            ? Field.classes("", x, y, box, matrix(Classified.likeliest(said)), classes.names())
            : numbers(said, input, samples, new Plane(x, y, box));
    return new Layers(
        title(locale), List.of(field, scatter(samples, input.whole(OUTPUT) - 1, x, y)));
  }

  /** Regions where outputs are those of threshold elements, else the height of an output. */
  private Field numbers(NdArray said, Values input, DataSet samples, Plane plane) {
    List<String> outputs = SampleSet.numbers(samples).orElseThrow().names();
    int output = input.whole(OUTPUT);
    if (output > outputs.size()) {
      throw FaultException.of(texts(), "output", "no.output", output, outputs.size());
    }
    double[] heights = Predictions.column(said, output - 1);
    List<String> names = PointClasses.of(samples.target(), output - 1).names();
    List<String> steps = DoubleStream.of(heights).distinct().mapToObj(Decimals::brief).toList();
    if (steps.size() <= STEPS && names.containsAll(steps)) {
      int[] classes =
          DoubleStream.of(heights).mapToInt(h -> names.indexOf(Decimals.brief(h))).toArray();
      return Field.classes("", plane.x(), plane.y(), plane.box(), matrix(classes), names);
    }
    Matrix values = new Matrix(CELLS, CELLS, Numbers.of(heights));
    return Field.numbers("", plane.x(), plane.y(), plane.box(), values, outputs.get(output - 1));
  }

  private static Matrix matrix(int[] classes) {
    return new Matrix(CELLS, CELLS, Numbers.of(classes));
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

  private static NdArray points(NetworkLearner learner, Box box) {
    float[] points = new float[2 * CELLS * CELLS];
    for (int i = 0; i < CELLS * CELLS; i++) {
      points[2 * i] = (float) box.x(i % CELLS, CELLS);
      points[2 * i + 1] = (float) box.y(i / CELLS, CELLS);
    }
    Shape sample = learner.experiment().train().sampleShape();
    return NdArray.of(Shape.of(CELLS * CELLS).then(sample), points);
  }

  private static Scatter scatter(DataSet samples, int output, Axis x, Axis y) {
    float[] features = samples.features().floats();
    PointClasses classes = PointClasses.of(samples.target(), output);
    return new Scatter(
        "",
        x,
        y,
        values(features, 0),
        values(features, 1),
        classes.indices(),
        classes.names(),
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
