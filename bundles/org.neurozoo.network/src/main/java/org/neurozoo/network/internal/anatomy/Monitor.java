package org.neurozoo.network.internal.anatomy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument.Training;
import org.neurozoo.training.State;

/**
 * What is told of each layer at events where the document asks for it: the norm of its weights, the
 * norm of the loss's gradient by them, and the share of its units that yield 0 for all of the first
 * training samples; and how many times as great the elements of the first layer's gradient are as
 * those of the last one's (root mean squares).
 */
public final class Monitor {
  /** The property of a document's training section. */
  public static final String PROPERTY = "monitor";

  /** What leads the names of its figures. */
  public static final String PREFIX = "monitor.";

  /** Norms of weights, by layer. */
  public static final String WEIGHTS = PREFIX + "weights";

  /** Norms of gradients, by layer. */
  public static final String GRADIENT = PREFIX + "gradient";

  /** Shares of silent units, by layer. */
  public static final String SILENT = PREFIX + "silent";

  /** The first layer's gradient by the last one's. */
  public static final String RATIO = PREFIX + "ratio";

  private static final int SAMPLES = 256;

  private final SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
  private final Map<String, NdArray> results = new LinkedHashMap<>();
  private @Nullable Executable executable;

  private Monitor(Experiment experiment) {
    Anatomy anatomy = Anatomy.of(experiment, experiment.train().take(SAMPLES));
    List<Anatomy.Layer> layers = anatomy.learning();
    List<Tensor> parameters =
        layers.stream().flatMap(layer -> layer.parameters().values().stream()).toList();
    List<Tensor> gradients = Gradient.of(anatomy.objective().loss(), parameters);
    int first = 0;
    for (Anatomy.Layer layer : layers) {
      int end = first + layer.parameters().size();
      put(WEIGHTS, layer, root(squares(parameters.subList(first, end))));
      put(GRADIENT, layer, root(squares(gradients.subList(first, end))));
      silent(layer.output()).ifPresent(share -> put(SILENT, layer, share));
      first = end;
    }
    if (layers.size() > 1) {
      int last = layers.getLast().parameters().size();
      List<Tensor> ends = gradients.subList(gradients.size() - last, gradients.size());
      Tensor start = mean(gradients.subList(0, layers.getFirst().parameters().size()));
      outputs.put(RATIO, root(start.over(mean(ends))));
    }
    outputs.forEach((name, tensor) -> results.put(name, NdArray.of(Shape.of(1), new float[1])));
  }

  private void put(String kind, Anatomy.Layer layer, Tensor value) {
    outputs.put(kind + "." + layer.path(), value);
  }

  /** One for an experiment, if it is asked for and there is a loss to look into. */
  public static Optional<Monitor> of(Experiment experiment, boolean asked) {
    return asked && Anatomy.fits(experiment)
        ? Optional.of(new Monitor(experiment))
        : Optional.empty();
  }

  /** Whether a document asks for it. */
  public static boolean isAskedFor(Training training) {
    return String.valueOf(training.values().get(PROPERTY)).equals("true");
  }

  private static Tensor squares(List<Tensor> tensors) {
    return tensors.stream()
        .map(tensor -> tensor.to(ElementType.F32).square().sum().reshape(Shape.SCALAR))
        .reduce(Tensor::plus)
        .orElseThrow();
  }

  private static Tensor mean(List<Tensor> tensors) {
    return squares(tensors).over(tensors.stream().mapToInt(t -> t.shape().count()).sum());
  }

  private static Tensor root(Tensor square) {
    return square.unary(UnaryOp.SQRT);
  }

  /** The share of units, which lie along axis 1, that are 0 everywhere. */
  private static Optional<Tensor> silent(Tensor output) {
    if (output.shape().rank() < 2) {
      return Optional.empty();
    }
    int[] others = IntStream.range(0, output.shape().rank()).filter(axis -> axis != 1).toArray();
    Tensor greatest = output.unary(UnaryOp.ABS).reduce(Reduction.MAXIMUM, others);
    Tensor silent = greatest.same(greatest.literal(0)).to(ElementType.F32);
    return Optional.of(silent.mean().reshape(Shape.SCALAR));
  }

  /** Gets ready to look at a state. */
  public void bind(State state) {
    executable = state.load(Program.of(outputs));
  }

  /** Adds what is to be told of the state as it is after so many steps. */
  public void into(Map<String, Double> figures, long step) {
    if (executable == null) {
      throw new IllegalStateException("not bound to a state");
    }
    executable.run(step, 1, Map.of(), results);
    results.forEach((name, value) -> figures.put(name, value.at(0)));
  }
}
