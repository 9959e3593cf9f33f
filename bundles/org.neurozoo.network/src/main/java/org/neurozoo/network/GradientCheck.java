package org.neurozoo.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.graph.reference.Interpreter;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/**
 * Compares the derivatives that an experiment is trained by with central finite differences (L(w +
 * h) - L(w - h)) / 2h, both computed in double precision by the reference interpreter.
 *
 * <p>The point is the initial state with every parameter moved by a random number below {@value
 * #SHIFT}: at the very start many derivatives are 0, and a rectifier may stand exactly on its kink.
 * Of each parameter the element with the greatest derivative is taken, and others at random.
 *
 * <p>A deviation is relative to the greater of both numbers, but not below a thousandth of the
 * parameter's greatest derivative nor below 1e-5 of the loss, where rounding alone would show. The
 * step h is {@value #STEP}. Where the loss has a kink within it (ReLU, max) the difference is
 * wrong, not the derivative: an element that deviates is measured again with {@value
 * #SMALLER_STEP}, and there it is enough to agree with the difference on one side, since a kink
 * lies on the other.
 */
public final class GradientCheck {
  /** The step of the differences. */
  public static final double STEP = 1e-5;

  /** The step where a first one showed a deviation. */
  public static final double SMALLER_STEP = 1e-6;

  /** The greatest deviation taken for rounding. */
  public static final double TOLERANCE = 1e-4;

  private static final double SHIFT = 0.05;
  private static final int SAMPLES = 16;
  private static final int ELEMENTS = 8;
  private static final Texts TEXTS = Texts.beside(GradientCheck.class);

  /**
   * How one parameter fared.
   *
   * @param parameter its name
   * @param shape its shape
   * @param elements how many elements were compared
   * @param deviation the largest relative deviation among them
   * @param kinks how many agreed only with the smaller step
   */
  public record Row(String parameter, Shape shape, int elements, double deviation, int kinks) {
    /** Whether the derivatives are right; never of NaN. */
    public boolean isRight() {
      return deviation <= TOLERANCE;
    }
  }

  private final Objective objective;
  private final SequencedMap<String, Tensor> parameters;
  private final Map<String, DoubleArray> point;
  private final long seed;

  private GradientCheck(Objective objective, long seed) {
    this.objective = objective;
    this.parameters = objective.state().parameters();
    this.seed = seed;
    this.point = point();
  }

  /**
   * Checks an experiment.
   *
   * @return a row for every parameter
   * @throws FaultException if the experiment is wrong, its rule follows no derivatives, or it has
   *     no parameters
   */
  public static List<Row> check(Experiment experiment) {
    ExperimentDocument.Training training = experiment.document().training();
    LearningRule rule =
        experiment.registry().get(LearningRule.class, training.rule(), "training.rule");
    Objective objective =
        rule.objective(experiment, SAMPLES)
            .orElseThrow(
                () -> FaultException.of(TEXTS, "training.rule", "check.no.loss", rule.id()));
    if (objective.state().parameters().isEmpty()) {
      throw FaultException.of(TEXTS, "networks", "check.no.parameters");
    }
    return new GradientCheck(objective, training.seed()).rows();
  }

  private Map<String, DoubleArray> point() {
    Map<String, DoubleArray> start = new LinkedHashMap<>();
    objective
        .state()
        .layout()
        .slots()
        .forEach(
            (name, slot) -> {
              NdArray initial = slot.initial().get();
              double[] elements = new double[initial.shape().count()];
              long key = Philox.key(seed, "check/shift/" + name);
              double width = parameters.containsKey(name) ? 2 * SHIFT : 0;
              for (int i = 0; i < elements.length; i++) {
                elements[i] = initial.at(i) + width * (uniform(key, i) - 0.5);
              }
              start.put(name, new DoubleArray(slot.spec(), elements));
            });
    return start;
  }

  private static double uniform(long key, int position) {
    return Philox.uniform(Philox.word(key, position));
  }

  private List<DoubleArray> evaluate(List<Tensor> tensors) {
    return new Interpreter(Map.of(), point, 0).evaluate(tensors);
  }

  private double loss() {
    return evaluate(List.of(objective.loss())).getFirst().elements()[0];
  }

  private List<Row> rows() {
    List<Tensor> by = new ArrayList<>(parameters.values());
    List<DoubleArray> derivatives = evaluate(Gradient.of(objective.loss(), by));
    double loss = loss();
    List<Row> rows = new ArrayList<>();
    parameters.forEach(
        (name, tensor) -> {
          double[] place = Objects.requireNonNull(point.get(name), name).elements();
          double[] own = derivatives.get(rows.size()).elements();
          rows.add(row(new Parameter(name, tensor.shape(), place, own), loss));
        });
    return rows;
  }

  private Row row(Parameter parameter, double loss) {
    double greatest = DoubleStream.of(parameter.derivatives()).map(Math::abs).max().orElse(0);
    double floor = Math.max(1e-3 * greatest, 1e-5 * Math.max(1, Math.abs(loss)));
    double worst = 0;
    int kinks = 0;
    List<Integer> chosen = parameter.chosen(seed);
    for (int element : chosen) {
      double deviation = deviation(parameter, element, floor, STEP);
      if (!(deviation <= TOLERANCE)) {
        deviation = besideKinks(parameter, element, floor, loss);
        kinks += deviation <= TOLERANCE ? 1 : 0;
      }
      worst = Math.max(worst, deviation);
    }
    return new Row(parameter.name(), parameter.shape(), chosen.size(), worst, kinks);
  }

  private double deviation(Parameter parameter, int element, double floor, double step) {
    double above = moved(parameter.place(), element, step);
    double below = moved(parameter.place(), element, -step);
    return relative(parameter.derivatives()[element], (above - below) / (2 * step), floor);
  }

  private double besideKinks(Parameter parameter, int element, double floor, double loss) {
    double derivative = parameter.derivatives()[element];
    double above = moved(parameter.place(), element, SMALLER_STEP);
    double below = moved(parameter.place(), element, -SMALLER_STEP);
    double forward = relative(derivative, (above - loss) / SMALLER_STEP, floor);
    double backward = relative(derivative, (loss - below) / SMALLER_STEP, floor);
    return Math.min(forward, backward);
  }

  private static double relative(double derivative, double difference, double floor) {
    double size = Math.max(floor, Math.max(Math.abs(derivative), Math.abs(difference)));
    return Math.abs(derivative - difference) / size;
  }

  /** The loss with one element moved. */
  private double moved(double[] elements, int element, double by) {
    double before = elements[element];
    elements[element] = before + by;
    double loss = loss();
    elements[element] = before;
    return loss;
  }

  /**
   * A parameter at the point.
   *
   * @param place its elements, which the loss is computed from
   * @param derivatives of the loss by each
   */
  private record Parameter(String name, Shape shape, double[] place, double[] derivatives) {
    /** The element with the greatest derivative, and others drawn by a seed. */
    List<Integer> chosen(long seed) {
      long key = Philox.key(seed, "check/elements/" + name);
      Set<Integer> chosen = new LinkedHashSet<>();
      IntStream.range(0, derivatives.length)
          .boxed()
          .max(Comparator.comparingDouble(i -> Math.abs(derivatives[i])))
          .ifPresent(chosen::add);
      int wanted = Math.min(ELEMENTS, derivatives.length);
      for (int draw = 0; chosen.size() < wanted; draw++) {
        chosen.add((int) (uniform(key, draw) * derivatives.length));
      }
      return List.copyOf(chosen);
    }
  }
}
