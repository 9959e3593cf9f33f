package org.neurozoo.network.internal.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurozoo.data.DataSet;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.ExplainingProbe;
import org.neurozoo.network.NetworkDocument;
import org.neurozoo.network.NodeDocument;
import org.neurozoo.network.internal.anatomy.Anatomy;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * The graph of the loss for one sample: forward what each quantity is, backward how the loss
 * changes with it. Small networks are shown in single numbers, others in whole tensors.
 */
final class ComputationGraph implements ExplainingProbe {
  private static final Property<Long> SAMPLE = Property.whole("sample", 0, 0);
  private static final Property<String> DETAIL =
      Property.oneOf("detail", "auto", "auto", "scalars", "tensors");

  /** More nodes could not be read. */
  private static final int MOST_SCALARS = 45;

  private static final String LOSS = "loss";

  @Override
  public String id() {
    return "computation-graph";
  }

  @Override
  public Schema schema() {
    return Schema.of(SampleSet.TRAIN_FIRST, SAMPLE, DETAIL);
  }

  @Override
  public Texts texts() {
    return Texts.beside(ComputationGraph.class);
  }

  @Override
  public boolean fits(Experiment experiment) {
    return Anatomy.fits(experiment);
  }

  @Override
  public Explanation explain(Subject subject, Values input, Locale locale) {
    Experiment experiment = subject.learner().experiment();
    DataSet samples = SampleSet.of(experiment, input, SampleSet.TRAIN_FIRST);
    DataSet sample = SampleSet.one(samples, input.get(SAMPLE));
    Anatomy anatomy = Anatomy.of(experiment, sample);
    Tensor loss = anatomy.objective().loss();
    Set<Tensor> parameters = new HashSet<>(anatomy.objective().state().parameters().values());
    Givens givens = new Givens(sample, parameters);
    String detail = input.get(DETAIL);
    Optional<FlowPicture> scalars =
        detail.equals("tensors") ? Optional.empty() : scalars(subject, loss, givens, anatomy);
    if (detail.equals("scalars") && scalars.isEmpty()) {
      throw FaultException.of(texts(), "detail", "no.scalars");
    }
    boolean few = scalars.filter(flow -> flow.graph().shown().size() <= MOST_SCALARS).isPresent();
    FlowPicture flow =
        scalars.isPresent() && (few || detail.equals("scalars"))
            ? scalars.get()
            : tensors(subject, loss, givens, anatomy);
    return flow.draw(subject, sample, input.get(SAMPLE), locale);
  }

  private Optional<FlowPicture> scalars(
      Subject subject, Tensor loss, Givens givens, Anatomy anatomy) {
    List<Tensor> order = visible(loss);
    if (order.stream().mapToLong(tensor -> tensor.shape().count()).sum() > 10L * Scalars.MOST) {
      return Optional.empty();
    }
    Map<Tensor, Both> numbers = numbers(subject, loss, order);
    return Scalars.of(loss, givens, tensor -> value(numbers, tensor))
        .map(
            expanded -> {
              Functions graph = Functions.of(expanded.loss(), places(anatomy), place -> false);
              return new FlowPicture(
                  graph, numbers, expanded.products(), layers(anatomy), activations(subject), true);
            })
        .filter(flow -> flow.graph().shown().size() <= Scalars.MOST);
  }

  private static double[] value(Map<Tensor, Both> numbers, Tensor tensor) {
    Both both = numbers.get(tensor);
    return both == null ? new double[tensor.shape().count()] : both.value();
  }

  private FlowPicture tensors(Subject subject, Tensor loss, Givens givens, Anatomy anatomy) {
    Functions graph = Functions.of(WholeTensors.of(loss, givens), places(anatomy), LOSS::equals);
    List<Tensor> shown =
        graph.shown().stream().map(Quantity::tensor).filter(ComputationGraph::isVisible).toList();
    return new FlowPicture(
        graph,
        numbers(subject, loss, shown),
        Map.of(),
        layers(anatomy),
        activations(subject),
        false);
  }

  /** The layer that a quantity belongs to, or the loss. */
  private static java.util.function.Function<Quantity, String> places(Anatomy anatomy) {
    Set<String> ids = layers(anatomy).keySet();
    Set<String> last = new HashSet<>();
    ids.forEach(path -> last.add(path.substring(path.lastIndexOf('/') + 1)));
    return quantity -> {
      String path = Anatomy.path(quantity.tensor().origin(), last);
      return path.isEmpty() ? LOSS : path;
    };
  }

  private static Map<String, Integer> layers(Anatomy anatomy) {
    Map<String, Integer> layers = new LinkedHashMap<>();
    anatomy.layers().stream()
        .filter(layer -> !layer.parameters().isEmpty())
        .forEach(layer -> layers.put(layer.path(), layers.size() + 1));
    return layers;
  }

  /** What the document calls the activation of each node that names one. */
  private static Map<String, String> activations(Subject subject) {
    Map<String, String> activations = new HashMap<>();
    NetworkDocument network =
        subject.learner().experiment().document().networks().get(ExperimentDocument.MAIN);
    if (network != null) {
      for (NodeDocument node : network.nodes()) {
        Object named = node.values().get("activation");
        Object type = named instanceof Map<?, ?> choice ? choice.get("type") : named;
        if (type instanceof String name) {
          activations.put(node.id(), name);
        }
      }
    }
    return activations;
  }

  private static List<Tensor> visible(Tensor loss) {
    return Topology.order(List.of(loss)).stream().filter(ComputationGraph::isVisible).toList();
  }

  /** A scan has no value of its own, and the results of its rounds are seen as its parts. */
  private static boolean isVisible(Tensor tensor) {
    return !(tensor.primitive() instanceof Primitive.Scan);
  }

  /**
   * What a tensor is, and how the loss changes with it.
   *
   * @param derivative empty where there is none
   */
  record Both(double[] value, double[] derivative) {}

  private static Map<Tensor, Both> numbers(Subject subject, Tensor loss, List<Tensor> tensors) {
    List<Tensor> by = tensors.stream().filter(tensor -> tensor.type().isFloat()).toList();
    List<Tensor> all = new ArrayList<>(tensors);
    all.addAll(Gradient.of(loss, by));
    List<NdArray> values = subject.worksheet(all).values();
    Map<Tensor, Both> numbers = new HashMap<>();
    int next = tensors.size();
    for (int i = 0; i < tensors.size(); i++) {
      boolean derived = tensors.get(i).type().isFloat();
      double[] derivative = derived ? doubles(values.get(next++)) : new double[0];
      numbers.put(tensors.get(i), new Both(doubles(values.get(i)), derivative));
    }
    return numbers;
  }

  private static double[] doubles(NdArray array) {
    double[] doubles = new double[array.length()];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = array.at(i);
    }
    return doubles;
  }
}
