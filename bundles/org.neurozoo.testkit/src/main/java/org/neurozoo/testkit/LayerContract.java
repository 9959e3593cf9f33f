package org.neurozoo.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.graph.reference.Interpreter;
import org.neurozoo.network.LayerType;
import org.neurozoo.network.Registry;
import org.neurozoo.testkit.internal.BuiltLayer;
import org.neurozoo.testkit.internal.Mistakes;
import org.neurozoo.testkit.internal.Slopes;
import org.neurozoo.testkit.internal.Wording;
import org.neurozoo.training.StateLayout;

/**
 * What every {@link LayerType} promises: parameters that are its own and start the same, right
 * derivatives, samples that know nothing of each other in a prediction, padding that nobody
 * notices, and clear refusals. Numbers are those of the reference interpreter, in double precision.
 */
public final class LayerContract implements Contract {
  /**
   * A way to use the layer.
   *
   * @param values as a document holds them
   * @param samples the shape of a sample, for each input
   */
  public record Use(Map<String, ?> values, List<Shape> samples) {
    /** Copies both. */
    public Use {
      values = Map.copyOf(values);
      samples = List.copyOf(samples);
    }

    /** Values for one input. */
    public static Use of(Map<String, ?> values, int... sample) {
      return new Use(values, List.of(Shape.of(sample)));
    }
  }

  /** One sample, a few, and a number that fits no vector. */
  private static final int[] BATCHES = {1, 3, 13};

  private static final int BATCH = 3;
  private static final long STEP = 5;

  private final LayerType type;
  private final Registry registry;
  private final List<Use> uses;
  private final List<Use> wrong;

  /**
   * The contract of a layer.
   *
   * @param registry what the layer may name: activations, initialisers
   * @param uses at least one; together they reach all that the layer does
   * @param wrong uses that must be refused, besides those that break the schema
   */
  public LayerContract(LayerType type, Registry registry, List<Use> uses, List<Use> wrong) {
    this.type = type;
    this.registry = registry;
    this.uses = List.copyOf(uses);
    this.wrong = List.copyOf(wrong);
  }

  @Override
  public List<Clause> clauses() {
    return List.of(
        each("builds for every batch", this::sizes),
        each("variables lie under its node", this::names),
        each("initial values are the same at every call", this::initialValues),
        each("a prediction changes nothing and is the same at every step", this::stillness),
        each("samples of a prediction know nothing of each other", this::independence),
        each("padding is noticed neither in predictions nor in learning", this::padding),
        each("derivatives agree with differences", this::derivatives),
        new Clause("wrong values are refused in a sentence", this::refusals),
        new Clause("texts exist in both languages", () -> Wording.missing(type)));
  }

  private Clause each(String name, Function<BuiltLayer.Plan, List<String>> check) {
    return new Clause(
        name,
        () ->
            uses.stream()
                .flatMap(use -> check.apply(plan(use)).stream().map(breach -> use + " " + breach))
                .toList());
  }

  private BuiltLayer.Plan plan(Use use) {
    return new BuiltLayer.Plan(type, registry, use.values(), use.samples());
  }

  /** What both graphs, for prediction and for learning, break. */
  private static List<String> both(Function<Boolean, List<String>> check) {
    List<String> breaches = new ArrayList<>(check.apply(false));
    check.apply(true).forEach(breach -> breaches.add("while learning " + breach));
    return breaches;
  }

  private List<String> sizes(BuiltLayer.Plan plan) {
    Shape sample = sample(plan.build(1, false, false).output());
    return both(
        training -> {
          List<String> breaches = new ArrayList<>();
          for (int batch : BATCHES) {
            BuiltLayer built = plan.build(batch, training, false);
            Tensor y = built.output();
            if (y.type() != ElementType.F32 || !y.shape().equals(Shape.of(batch).then(sample))) {
              breaches.add("makes " + y.spec() + " of a batch of " + batch);
            }
            double[] numbers = built.evaluate(built.samples(), built.variables(), STEP);
            if (!DoubleStream.of(numbers).allMatch(Double::isFinite)) {
              breaches.add("makes " + Arrays.toString(numbers));
            }
          }
          return breaches;
        });
  }

  private static Shape sample(Tensor output) {
    return output.shape().axes(1, output.shape().rank());
  }

  private List<String> names(BuiltLayer.Plan plan) {
    return both(
        training ->
            plan.build(BATCH, training, false).state().layout().slots().keySet().stream()
                .filter(name -> !name.startsWith(BuiltLayer.NODE + "/"))
                .map(name -> "declares " + name)
                .toList());
  }

  private List<String> initialValues(BuiltLayer.Plan plan) {
    Map<String, StateLayout.Slot> first = plan.build(1, true, false).state().layout().slots();
    Map<String, StateLayout.Slot> again = plan.build(13, false, true).state().layout().slots();
    List<String> breaches = new ArrayList<>();
    if (!first.keySet().equals(again.keySet())) {
      breaches.add("declares " + first.keySet() + " or " + again.keySet());
    }
    first.forEach(
        (name, slot) -> {
          NdArray initial = slot.initial().get();
          StateLayout.Slot twin = again.getOrDefault(name, slot);
          boolean stable =
              initial.spec().equals(slot.spec())
                  && initial.equals(slot.initial().get())
                  && initial.equals(twin.initial().get());
          if (!stable) {
            breaches.add("starts " + name + " with different values");
          }
        });
    return breaches;
  }

  private List<String> stillness(BuiltLayer.Plan plan) {
    BuiltLayer built = plan.build(BATCH, false, false);
    List<String> breaches = new ArrayList<>();
    if (!built.state().updates().isEmpty() || !built.penalties().isEmpty()) {
      breaches.add("updates " + built.state().updates().keySet() + " or adds to the loss");
    }
    double[] now = built.evaluate(built.samples(), built.variables(), 0);
    double[] later = built.evaluate(built.samples(), built.variables(), STEP);
    if (!Arrays.equals(now, later)) {
      breaches.add("predicts something else at another step");
    }
    return breaches;
  }

  private List<String> independence(BuiltLayer.Plan plan) {
    BuiltLayer built = plan.build(BATCH, false, false);
    Map<String, DoubleArray> samples = built.samples();
    double[] y = built.evaluate(samples, built.variables(), 0);
    double[] other = built.evaluate(built.disturbed(samples, 0, 2), built.variables(), 0);
    return Arrays.equals(built.part(y, 1), built.part(other, 1))
        ? List.of()
        : List.of("predicts something else of a sample when others change");
  }

  /** The last sample pads the batch; whatever it holds, nothing else changes. */
  private List<String> padding(BuiltLayer.Plan plan) {
    return both(
        training -> {
          BuiltLayer built = plan.build(BATCH, training, true);
          Map<String, DoubleArray> samples = new LinkedHashMap<>(built.samples());
          samples.put(BuiltLayer.COUNTS, DoubleArray.of(Shape.of(BATCH), 1, 1, 0));
          Map<String, double[]> before = seen(built, samples);
          Map<String, double[]> after = seen(built, built.disturbed(samples, BATCH - 1));
          return before.keySet().stream()
              .filter(what -> !Arrays.equals(before.get(what), after.get(what)))
              .map(what -> "lets padding change " + what)
              .toList();
        });
  }

  /** All that others may see of a step: samples that count, updates and penalties. */
  private static Map<String, double[]> seen(BuiltLayer built, Map<String, DoubleArray> samples) {
    Map<String, Tensor> targets = new LinkedHashMap<>(built.state().updates());
    built.penalties().forEach(penalty -> targets.put("the loss", penalty));
    List<DoubleArray> results =
        new Interpreter(samples, built.variables(), STEP).evaluate(List.copyOf(targets.values()));
    Map<String, double[]> seen = new LinkedHashMap<>();
    targets.keySet().forEach(name -> seen.put(name, results.get(seen.size()).elements()));
    double[] y = built.evaluate(samples, built.variables(), STEP);
    seen.put("the first sample", built.part(y, 0));
    seen.put("the second sample", built.part(y, 1));
    return seen;
  }

  private List<String> derivatives(BuiltLayer.Plan plan) {
    return both(training -> Slopes.breaches(plan.build(BATCH, training, false)));
  }

  private List<String> refusals() {
    Use good = uses.getFirst();
    BiConsumer<Map<String, ?>, List<Shape>> build =
        (values, samples) ->
            new BuiltLayer.Plan(type, registry, values, samples).build(BATCH, true, false);
    List<String> breaches =
        new ArrayList<>(
            Mistakes.breaches(
                type, good.values(), true, values -> build.accept(values, good.samples())));
    for (Use use : wrong) {
      breaches.addAll(
          Mistakes.refusal(
              use.toString(),
              List.of(BuiltLayer.NODE),
              () -> build.accept(use.values(), use.samples())));
    }
    return breaches;
  }
}
