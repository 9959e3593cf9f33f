package org.neurozoo.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.testkit.internal.Descents;
import org.neurozoo.testkit.internal.Mistakes;
import org.neurozoo.testkit.internal.Wording;
import org.neurozoo.training.Learner;
import org.neurozoo.training.LearnerFactory;
import org.neurozoo.training.Optimizer;

/**
 * What every {@link Optimizer} promises: to go downhill, for parameters of any shape; to leave
 * alone what has no derivative; to obey a schedule; to remember in the state all it needs; to
 * refuse mini-batches where it needs all samples; and to go the way of the reference backend on
 * any.
 */
public final class OptimizerContract implements Contract {
  /**
   * A way to use it.
   *
   * @param values as a document holds them; it goes downhill with them within 100 steps
   * @param decays whether parameters shrink by themselves
   */
  public record Use(Map<String, ?> values, boolean decays) {
    /** Copies the values. */
    public Use {
      values = Map.copyOf(values);
    }
  }

  /**
   * Where it is tried as a part of an experiment.
   *
   * @param experiment learns by mini-batches with any optimiser, which is put in its place
   */
  public record Place(LearnerFactory factory, JsonNode experiment) {}

  private static final long SEED = 7;
  private static final int SOME = 12;

  /**
   * Relative beyond 1, after some steps: single precision is off by 2⁻²⁴ at every operation, and
   * quotients of small moments enlarge that.
   */
  private static final double TOLERANCE = 1e-5;

  private final Backend backend;
  private final Optimizer optimizer;
  private final List<Use> uses;
  private final Place place;

  /**
   * The contract of an optimiser, on the reference backend.
   *
   * @param uses at least one, and one at least that does not decay
   */
  public OptimizerContract(Optimizer optimizer, List<Use> uses, Place place) {
    this(new ReferenceBackend(), optimizer, uses, place);
  }

  /**
   * The contract of an optimiser.
   *
   * @param backend what it runs on
   * @param uses at least one, and one at least that does not decay
   */
  public OptimizerContract(Backend backend, Optimizer optimizer, List<Use> uses, Place place) {
    this.backend = backend;
    this.optimizer = optimizer;
    this.uses = List.copyOf(uses);
    this.place = place;
  }

  @Override
  public List<Clause> clauses() {
    List<Clause> clauses =
        new ArrayList<>(
            List.of(
                each("goes downhill for parameters of all shapes", this::quadratic),
                each("makes a small network better", this::net),
                each("what it remembers is not to be learned", this::memory),
                each("leaves alone what has no derivative", this::idleness),
                each("a rate of 0 leaves everything as it is", this::rest),
                each("half the rate makes other steps", this::half),
                each("goes the way of the reference backend", this::way),
                new Clause("mini-batches are refused where all samples count", this::batches),
                new Clause("wrong values are refused in a sentence", this::refusals),
                new Clause("texts exist in both languages", () -> Wording.missing(optimizer))));
    for (Use use : uses) {
      Descents descents = descents(use, UnaryOperator.identity());
      new LearnerContract(backend, (seed, device) -> descents.quadratic(seed), SOME)
          .clauses()
          .forEach(c -> clauses.add(new Clause(use.values() + " " + c.name(), c.check())));
    }
    return clauses;
  }

  private Clause each(String name, Function<Use, List<String>> check) {
    return new Clause(
        name,
        () ->
            uses.stream()
                .flatMap(use -> check.apply(use).stream().map(breach -> use + ": " + breach))
                .toList());
  }

  private Descents descents(Use use, UnaryOperator<Tensor> scheduled) {
    return new Descents(optimizer, optimizer.schema().read(use.values(), ""), scheduled);
  }

  private <T> T rehearse(Learner learner, Function<Rehearsal, T> body) {
    try (Device device = backend.open(1)) {
      return body.apply(new Rehearsal(learner, learner.layout().allocate(device)));
    }
  }

  private List<String> quadratic(Use use) {
    return descent(descents(use, UnaryOperator.identity()).quadratic(SEED));
  }

  private List<String> net(Use use) {
    return descent(descents(use, UnaryOperator.identity()).net(SEED));
  }

  private List<String> descent(Learner learner) {
    return rehearse(
        learner,
        rehearsal -> {
          SequencedMap<String, Double> before = rehearsal.evaluate();
          rehearsal.advance(Descents.STEPS, 100);
          SequencedMap<String, Double> after = rehearsal.evaluate();
          return before.entrySet().stream()
              .filter(loss -> !(after.getOrDefault(loss.getKey(), Double.NaN) < loss.getValue()))
              .map(loss -> loss + " became " + after.get(loss.getKey()))
              .toList();
        });
  }

  private List<String> memory(Use use) {
    Set<String> learned = descents(use, UnaryOperator.identity()).learned();
    return learned.equals(Set.of("w")) ? List.of() : List.of("of w it makes " + learned);
  }

  /** All buffers before and after some steps. */
  private List<SequencedMap<String, NdArray>> course(Use use, UnaryOperator<Tensor> scheduled) {
    return rehearse(
        descents(use, scheduled).quadratic(SEED),
        rehearsal -> {
          SequencedMap<String, NdArray> before = rehearsal.buffers();
          rehearsal.advance(SOME, SOME);
          return List.of(before, rehearsal.buffers());
        });
  }

  private List<String> idleness(Use use) {
    var course = course(use, UnaryOperator.identity());
    NdArray before = Objects.requireNonNull(course.getFirst().get(Descents.IDLE));
    boolean moved = !before.equals(course.getLast().get(Descents.IDLE));
    if (use.decays() == moved) {
      return List.of();
    }
    return List.of(moved ? "moves it" : "does not let it decay, as is said");
  }

  private List<String> rest(Use use) {
    var course = course(use, rate -> rate.times(0));
    return course.getFirst().entrySet().stream()
        .filter(buffer -> !buffer.getKey().startsWith("optimizer/"))
        .filter(buffer -> !buffer.getValue().equals(course.getLast().get(buffer.getKey())))
        .map(buffer -> "moves " + buffer.getKey())
        .toList();
  }

  private List<String> half(Use use) {
    NdArray whole = course(use, UnaryOperator.identity()).getLast().get("w1");
    NdArray half = course(use, rate -> rate.times(0.5)).getLast().get("w1");
    return Objects.equals(whole, half) ? List.of("steps as before") : List.of();
  }

  private List<String> way(Use use) {
    Descents descents = descents(use, UnaryOperator.identity());
    return Stream.<LearnerContract.Candidate>of(
            (seed, device) -> descents.quadratic(seed), (seed, device) -> descents.net(seed))
        .map(learner -> new CourseContract(backend, learner, SOME, TOLERANCE))
        .flatMap(contract -> contract.violations().stream())
        .toList();
  }

  private List<String> batches() {
    ObjectNode experiment = place.experiment().deepCopy();
    experiment.withObject("/training").put("optimizer", optimizer.id());
    try (Device device = backend.open(1)) {
      Runnable creation = () -> place.factory().create(experiment, device).close();
      if (optimizer.requiresFullBatch()) {
        return Mistakes.refusal("a mini-batch", List.of("batch"), creation);
      }
      creation.run();
      return List.of();
    }
  }

  private List<String> refusals() {
    return Mistakes.breaches(
        optimizer,
        uses.getFirst().values(),
        false,
        values -> optimizer.schema().read(values, "training.optimizer"));
  }
}
