package org.neurozoo.network.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.graph.formula.RandomSource;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.Objective;
import org.neurozoo.network.Registry.Chosen;
import org.neurozoo.network.Regularizer;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.Schedule.Watch;
import org.neurozoo.training.StateBuilder;

/** The program of a training step: a batch through every member, its loss, new parameters. */
final class TrainingGraph {
  /** Which samples a step takes: I32 [batch]. */
  static final String ROWS = "rows";

  /** 1 in the first step of an epoch, else 0. */
  static final String FRESH = "fresh";

  /** The mean loss of a step's samples. */
  static final String LOSS = "loss";

  /** The sum of losses over the epoch so far, in full batches: each weighs as its samples do. */
  static final String EPOCH_LOSS = "statistics/epoch.loss";

  private final Experiment experiment;
  private final Settings settings;
  private final Model model;
  private final StateBuilder state = new StateBuilder();
  private final List<Tensor> penalties = new ArrayList<>();
  private final List<Watch> watches = new ArrayList<>();

  TrainingGraph(Experiment experiment, Settings settings, Model model) {
    this.experiment = experiment;
    this.settings = settings;
    this.model = model;
    experiment
        .preprocessing()
        .state()
        .forEach((name, a) -> state.variable("preprocessing/" + name, a.spec(), () -> a));
  }

  /**
   * What a training program is made of.
   *
   * @param network the variables of the networks: parameters and what layers keep
   * @param watches who looks at events, besides
   */
  record Training(Program program, StateBuilder state, Set<String> network, List<Watch> watches) {}

  StateBuilder state() {
    return state;
  }

  /** A program of the networks built so far, whose variables are all there are. */
  Training training(Program program) {
    return new Training(program, state, Set.copyOf(state.layout().slots().keySet()), watches);
  }

  /**
   * One step over a batch: the loss, new parameters, and the sum of losses over the epoch.
   *
   * @param padded whether some batches have fewer samples
   */
  Training build(
      Resident data, int batch, boolean padded, Steps steps, Chosen<Optimizer> optimizer) {
    Tensor rows = Tensor.input(ROWS, Spec.i32(batch));
    List<Tensor> each = new ArrayList<>();
    for (int member = 0; member < model.members(); member++) {
      each.add(losses(member, data, rows, padded, steps));
    }
    Set<String> network = Set.copyOf(state.layout().slots().keySet());
    List<Tensor> sums =
        each.stream().map(e -> padded ? Counting.sum(e) : e.sum().reshape(Shape.SCALAR)).toList();
    Tensor all = sums.stream().reduce(Tensor::plus).orElseThrow();
    Tensor total = padded ? all.over(Counting.count()) : all.over(batch);
    penalties.addAll(penalties());
    Tensor objective = penalties.stream().reduce(total, Tensor::plus);
    new Descent(settings, optimizer, state).step(objective, scheduled(steps));
    Tensor sum = model.members() == 1 ? all : all.over(model.members());
    Tensor mean = model.members() == 1 ? total : total.over(model.members());
    return new Training(program(sum, mean, padded, batch), state, network, watches);
  }

  private Program program(Tensor sum, Tensor mean, boolean padded, int batch) {
    Tensor fresh = Tensor.input(FRESH, Spec.i32()).to(ElementType.BOOL);
    Tensor before = state.zeros(EPOCH_LOSS, Spec.f32());
    Tensor share = padded ? sum.over(batch) : mean;
    state.update(before, fresh.select(before.literal(0), before).plus(share));
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put(LOSS, mean);
    return new Program(outputs, state.updates());
  }

  /**
   * What some samples, of which only the first may count, bring to the mean loss over all and its
   * penalties, F32 [].
   *
   * @param rows which they are, I32 [batch]
   */
  Tensor share(Resident data, Tensor rows) {
    Tensor each = losses(0, data, rows, true, new Steps(1, 1));
    penalties.addAll(penalties());
    Tensor sum =
        penalties.stream()
            .map(penalty -> penalty.times(Counting.count()))
            .reduce(Counting.sum(each), Tensor::plus);
    return sum.over(data.data().size());
  }

  /** By how much the output for one sample is off, F32 [1, targets]. */
  Tensor residual(Resident data) {
    Tensor row = Tensor.input(ROWS, Spec.i32(1));
    BuildContext context = context(Optional.empty());
    Tensor output = once(() -> model.output(0, data.features(row), context));
    Tensor target = data.target(row);
    Tensor numbers = target.type().isFloat() ? target : Losses.oneHot(target, experiment.targets());
    return output.minus(numbers.reshape(output.shape()));
  }

  /** The mean loss of the first training samples, which are constants, with its penalties. */
  Objective objective(int samples) {
    Resident data = new Resident("train", experiment.train().take(samples));
    Tensor features = Tensor.constant(data.data().features());
    Tensor target = Tensor.constant(data.target());
    BuildContext context = context(Optional.empty());
    for (int member = 0; member < model.members(); member++) {
      Tensor output = model.output(member, features, context);
      penalties.add(perSample(output, target).mean().reshape(Shape.SCALAR));
    }
    penalties.addAll(penalties());
    return new Objective(penalties.stream().reduce(Tensor::plus).orElseThrow(), state);
  }

  /** The losses that a member learns by, F32 [batch]. */
  private Tensor losses(int member, Resident data, Tensor all, boolean padded, Steps steps) {
    Tensor rows = model.members() == 1 ? all : bootstrap(member, data.data().size()).gather(all);
    Optional<Tensor> counts =
        padded ? Optional.of(Counting.mask(rows.shape().count())) : Optional.empty();
    BuildContext context = context(counts);
    Tensor target = changed(data.target(rows));
    UnaryOperator<Tensor> losses =
        x -> {
          Tensor output = once(() -> model.output(member, x, context));
          return settings
              .pseudo()
              .map(
                  pseudo ->
                      pseudo.losses(
                          experiment, rows, output, target, t -> perSample(output, t), steps))
              .orElseGet(() -> perSample(output, target));
        };
    for (Chosen<Regularizer> r : settings.regularizers()) {
      UnaryOperator<Tensor> inner = losses;
      losses = x -> r.type().losses(x, inner, r.values());
    }
    return losses.apply(noisy(data.features(rows)));
  }

  /** Builds without changing updates already given: running statistics are of the first pass. */
  private Tensor once(Supplier<Tensor> build) {
    SequencedMap<String, Tensor> before = state.updates();
    Tensor built = build.get();
    before.forEach((name, value) -> state.update(Tensor.variable(name, value.spec()), value));
    return built;
  }

  private BuildContext context(Optional<Tensor> counts) {
    return new BuildContext(
        state, experiment.registry(), seed(), experiment.targets(), true, 0, counts, penalties);
  }

  private long seed() {
    return experiment.document().training().seed();
  }

  /** Rows drawn with replacement, as many as there are (Breiman 1996): I32 [samples]. */
  private Tensor bootstrap(int member, int samples) {
    long key = Philox.key(seed(), "bootstrap/" + member);
    int[] rows = new int[samples];
    for (int i = 0; i < samples; i++) {
      rows[i] = (int) (((Philox.word(key, i) & 0xFFFFFFFFL) * samples) >>> 32);
    }
    return Tensor.constant(NdArray.of(Shape.of(samples), rows));
  }

  private RandomSource random(int position) {
    return new RandomSource(seed(), "regularizer" + position);
  }

  private Tensor noisy(Tensor features) {
    Tensor changed = features;
    for (int i = 0; i < settings.regularizers().size(); i++) {
      Chosen<Regularizer> each = settings.regularizers().get(i);
      changed = each.type().features(changed, each.values(), random(i));
    }
    return changed;
  }

  private Tensor changed(Tensor target) {
    Tensor changed = target;
    for (int i = 0; i < settings.regularizers().size(); i++) {
      Chosen<Regularizer> each = settings.regularizers().get(i);
      changed = each.type().target(changed, experiment.targets(), each.values(), random(i));
    }
    return changed;
  }

  private List<Tensor> penalties() {
    List<Tensor> weights = state.parameters().values().stream().filter(Descent::isWeight).toList();
    return settings.regularizers().stream()
        .flatMap(each -> each.type().penalty(weights, each.values()).stream())
        .toList();
  }

  private Tensor perSample(Tensor output, Tensor target) {
    return EvaluationGraph.perSample(settings, output, target);
  }

  private UnaryOperator<Tensor> scheduled(Steps steps) {
    return new Scheduling(experiment.registry(), settings, state, watches).of(steps);
  }
}
