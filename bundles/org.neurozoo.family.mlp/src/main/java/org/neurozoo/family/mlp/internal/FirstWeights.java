package org.neurozoo.family.mlp.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.ImageSize;
import org.neurozoo.network.NetworkDocument;
import org.neurozoo.network.NodeDocument;
import org.neurozoo.network.Probe;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.ImageGrid;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Matrix;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Range;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** What the units of the first dense layer look for: an image each, or one heat map of all. */
final class FirstWeights implements Probe {
  private static final String DENSE = "dense";

  @Override
  public String id() {
    return "weights";
  }

  @Override
  public Texts texts() {
    return Texts.beside(FirstWeights.class);
  }

  @Override
  public boolean fits(Experiment experiment) {
    return firstDense(experiment).isPresent();
  }

  @Override
  public Picture look(Subject subject, Values input, Locale locale) {
    Experiment experiment = subject.learner().experiment();
    String node = firstDense(experiment).orElseThrow();
    NdArray weight = subject.variable(node + "/weight");
    String title = texts().text(locale, "weights.of", node);
    Shape sample = experiment.train().sampleShape();
    return ImageSize.of(sample)
        .filter(size -> weight.shape().extent(1) == sample.count())
        .<Picture>map(size -> images(title, size, weight))
        .orElseGet(() -> heatMap(title, weight, locale));
  }

  private static ImageGrid images(String title, ImageSize size, NdArray weight) {
    Numbers pixels = Numbers.of(weight.floats());
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
    return new HeatMap(
        title,
        texts().text(locale, "unit"),
        texts().text(locale, "input"),
        List.of(),
        List.of(),
        new Matrix(weight.shape().extent(0), weight.shape().extent(1), values),
        texts().text(locale, "weight"),
        Range.signed(values),
        false);
  }

  /** The dense node nearest to the input, along the edges. */
  private static Optional<String> firstDense(Experiment experiment) {
    NetworkDocument network = experiment.document().networks().get(ExperimentDocument.MAIN);
    return network == null ? Optional.empty() : firstDense(network);
  }

  private static Optional<String> firstDense(NetworkDocument network) {
    Set<String> dense = ids(network, DENSE);
    Set<String> seen = ids(network, NodeDocument.INPUT);
    Deque<String> ahead = new ArrayDeque<>(seen);
    while (!ahead.isEmpty()) {
      String node = ahead.remove();
      if (dense.contains(node)) {
        return Optional.of(node);
      }
      network.edges().stream()
          .filter(edge -> edge.from().equals(node) && seen.add(edge.to()))
          .forEach(edge -> ahead.add(edge.to()));
    }
    return Optional.empty();
  }

  private static Set<String> ids(NetworkDocument network, String type) {
    return network.nodes().stream()
        .filter(node -> node.type().equals(type))
        .map(NodeDocument::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
