package org.neurozoo.network.internal.probe;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.ImageSize;
import org.neurozoo.network.NetworkBuilder;
import org.neurozoo.network.NetworkDocument;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Probe;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.ImageGrid;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Matrix;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Range;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.StateBuilder;

/**
 * What the units of a layer look for: an image each where they see images, else a heat map of all.
 */
final class Weights implements Probe {
  private static final Property<String> LAYER = Property.text("layer", "");

  /** More images are not looked at. */
  private static final int MOST = 400;

  @Override
  public String id() {
    return "weights";
  }

  @Override
  public Schema schema() {
    return Schema.of(LAYER);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Weights.class);
  }

  @Override
  public boolean fits(Experiment experiment) {
    return !matrices(experiment).isEmpty();
  }

  @Override
  public Picture look(Subject subject, Values input, Locale locale) {
    NetworkLearner learner = subject.learner();
    List<String> names = buffers(learner);
    String asked = input.get(LAYER);
    String name =
        names.stream()
            .filter(each -> asked.isEmpty() || ("/" + each + "/").contains("/" + asked + "/"))
            .findFirst()
            .orElseThrow(() -> unknown(asked, names));
    NdArray weight = subject.variable(name);
    String title = texts().text(locale, "weights.of", name);
    Shape sample = learner.experiment().train().sampleShape();
    return size(weight.shape(), sample)
        .<Picture>map(size -> images(title, size, weight))
        .orElseGet(() -> heatMap(title, weight, locale));
  }

  private FaultException unknown(String asked, List<String> names) {
    return FaultException.of(texts(), "layer", "no.weights", asked, String.join(", ", names));
  }

  /** The buffers of those parameters: one each, or one for each of several networks. */
  private static List<String> buffers(NetworkLearner learner) {
    List<String> matrices = matrices(learner.experiment());
    return learner.layout().slots().keySet().stream()
        .filter(name -> matrices.contains(name.replaceFirst("^member[0-9]+/", "")))
        .toList();
  }

  /** The parameters that are matrices or more, in the order of the network. */
  private static List<String> matrices(Experiment experiment) {
    NetworkDocument network = experiment.document().networks().get(ExperimentDocument.MAIN);
    if (network == null || !SampleSet.areNumbers(experiment)) {
      return List.of();
    }
    StateBuilder state = new StateBuilder();
    long seed = experiment.document().training().seed();
    Tensor features = Tensor.constant(experiment.train().take(1).features());
    NetworkBuilder.build(
        network,
        features,
        new BuildContext(state, experiment.registry(), seed, experiment.targets(), false));
    return state.parameters().entrySet().stream()
        .filter(parameter -> parameter.getValue().shape().rank() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The size of one image for each row of the weights; empty if they are none. */
  private static Optional<ImageSize> size(Shape weight, Shape sample) {
    if (weight.rank() == 4) {
      int channels = weight.extent(1);
      int height = weight.extent(2);
      int width = weight.extent(3);
      return height * width > 1
          ? Optional.of(new ImageSize(channels == 3 ? 3 : 1, height, width))
          : Optional.empty();
    }
    return ImageSize.of(sample)
        .filter(s -> weight.axes(1, weight.rank()).count() == sample.count());
  }

  private static ImageGrid images(String title, ImageSize size, NdArray weight) {
    int each = size.channels() * size.height() * size.width();
    int count = Math.min(MOST, weight.shape().count() / each);
    Numbers pixels = Numbers.of(IntStream.range(0, count * each).mapToDouble(weight::at).toArray());
    return new ImageGrid(
        title,
        size.channels(),
        size.height(),
        size.width(),
        pixels,
        Range.signed(pixels),
        List.of(),
        Indices.NONE);
  }

  private HeatMap heatMap(String title, NdArray weight, Locale locale) {
    Numbers values = Numbers.of(weight.floats());
    int rows = weight.shape().extent(0);
    return new HeatMap(
        title,
        texts().text(locale, "unit"),
        texts().text(locale, "input"),
        List.of(),
        List.of(),
        new Matrix(rows, values.size() / rows, values),
        texts().text(locale, "weight"),
        Range.signed(values),
        values.size() <= 100);
  }
}
