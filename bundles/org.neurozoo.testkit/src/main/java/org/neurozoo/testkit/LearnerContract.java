package org.neurozoo.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.training.Learner;
import org.neurozoo.training.StateLayout;

/**
 * What every {@link Learner} promises, so that its runs can be paused, rewound, replayed, killed
 * and resumed with equal bits.
 */
public final class LearnerContract implements Contract {
  /** Makes the learner to be examined. */
  @FunctionalInterface
  public interface Candidate {
    /** A new learner; equal seeds make equal ones. */
    Learner create(long seed, Device device);
  }

  private static final long SEED = 7;
  private static final int BURST = 100;

  private final Backend backend;
  private final Candidate candidate;
  private final long steps;
  private final long middle;

  /**
   * The contract of a learner.
   *
   * @param backend where it runs
   * @param steps how many steps to take, at least 2; enough to reach every phase and an event
   */
  public LearnerContract(Backend backend, Candidate candidate, long steps) {
    this.backend = backend;
    this.candidate = candidate;
    this.steps = steps;
    this.middle = steps / 2;
  }

  @Override
  public List<Clause> clauses() {
    return List.of(
        new Clause("initial values are the same at every call", this::initialValues),
        new Clause("events lie ahead", this::events),
        new Clause("every step yields finite metrics", this::metrics),
        new Clause("the same seed yields the same bits", () -> differing(SEED, BURST)),
        new Clause(
            "another seed yields other bits where it draws initial values", this::anotherSeed),
        new Clause("single steps yield the same bits", () -> differing(SEED, 1)),
        new Clause("bursts of 7 yield the same bits", () -> differing(SEED, 7)),
        new Clause("figures change nothing", this::figures),
        new Clause("a replay from a snapshot yields the same bits", this::replay),
        new Clause("a fresh learner goes on with the same bits", this::resumption));
  }

  /** What is left of steps: buffers and figures. */
  private record Trace(SequencedMap<String, NdArray> buffers, List<List<Float>> figures) {
    static Trace of(Rehearsal rehearsal) {
      return new Trace(rehearsal.buffers(), rehearsal.figures());
    }

    List<String> differences(Trace other) {
      List<String> differences = new ArrayList<>();
      buffers.forEach(
          (name, buffer) -> {
            if (!Objects.equals(buffer, other.buffers.get(name))) {
              differences.add("buffer " + name + " differs");
            }
          });
      if (!figures.equals(other.figures)) {
        differences.add("metrics differ");
      }
      return differences;
    }
  }

  private <T> T rehearse(long seed, Function<Rehearsal, T> body) {
    try (Device device = backend.open(1);
        Learner learner = candidate.create(seed, device)) {
      return body.apply(new Rehearsal(learner, learner.layout().allocate(device)));
    }
  }

  private Trace trace(long seed, long from, int burst) {
    return rehearse(
        seed,
        rehearsal -> {
          rehearsal.advance(from, burst);
          rehearsal.forget();
          rehearsal.advance(steps, burst);
          return Trace.of(rehearsal);
        });
  }

  private List<String> differing(long seed, int burst) {
    return trace(SEED, 0, BURST).differences(trace(seed, 0, burst));
  }

  private List<String> anotherSeed() {
    boolean drawn =
        !rehearse(SEED, Rehearsal::buffers).equals(rehearse(SEED + 1, Rehearsal::buffers));
    return drawn && differing(SEED + 1, BURST).isEmpty()
        ? List.of("seeds " + SEED + " and " + (SEED + 1) + " end in the same state")
        : List.of();
  }

  private List<String> figures() {
    return rehearse(
        SEED,
        rehearsal -> {
          Trace before = Trace.of(rehearsal);
          Map<String, Double> first = rehearsal.evaluate();
          List<String> breaches = new ArrayList<>(before.differences(Trace.of(rehearsal)));
          if (!first.equals(rehearsal.evaluate())) {
            breaches.add("asked twice for figures, it tells different ones");
          }
          rehearsal.advance(steps, BURST);
          breaches.addAll(trace(SEED, 0, BURST).differences(Trace.of(rehearsal)));
          return breaches;
        });
  }

  private List<String> replay() {
    return rehearse(
        SEED,
        rehearsal -> {
          rehearsal.advance(middle, BURST);
          Memory snapshot = rehearsal.snapshot();
          rehearsal.advance(steps, BURST);
          rehearsal.seek(middle, snapshot);
          rehearsal.advance(steps, 3);
          return trace(SEED, middle, BURST).differences(Trace.of(rehearsal));
        });
  }

  private List<String> resumption() {
    SequencedMap<String, NdArray> archived =
        rehearse(
            SEED,
            rehearsal -> {
              rehearsal.advance(middle, BURST);
              return rehearsal.buffers();
            });
    return rehearse(
        SEED,
        rehearsal -> {
          rehearsal.restore(middle, archived);
          rehearsal.advance(steps, BURST);
          return trace(SEED, middle, BURST).differences(Trace.of(rehearsal));
        });
  }

  private List<String> metrics() {
    return rehearse(
        SEED,
        rehearsal -> {
          rehearsal.advance(steps, BURST);
          List<String> names = rehearsal.learner().metrics();
          List<String> breaches = new ArrayList<>();
          if (names.size() != new HashSet<>(names).size()) {
            breaches.add("two metrics have one name: " + names);
          }
          names.forEach(name -> breaches.addAll(unsound(name, rehearsal.figures(name))));
          return breaches;
        });
  }

  private List<String> unsound(String name, List<Float> figures) {
    List<String> breaches = new ArrayList<>();
    if (figures.size() != steps) {
      breaches.add(name + " was recorded for " + figures.size() + " of " + steps + " steps");
    }
    for (int step = 0; step < figures.size(); step++) {
      if (!Float.isFinite(figures.get(step))) {
        breaches.add(name + " is " + figures.get(step) + " at step " + step);
      }
    }
    return breaches;
  }

  private List<String> events() {
    return rehearse(
        SEED,
        rehearsal -> {
          Learner learner = rehearsal.learner();
          List<String> breaches = new ArrayList<>();
          if (learner.steps() < steps) {
            breaches.add("it asks for " + learner.steps() + " steps, fewer than examined");
          }
          for (long step = 0; step < steps; step++) {
            if (learner.nextEvent(step) <= step) {
              breaches.add("the event after step " + step + " is " + learner.nextEvent(step));
            }
          }
          return breaches;
        });
  }

  private List<String> initialValues() {
    return rehearse(
        SEED,
        rehearsal -> {
          StateLayout first = rehearsal.learner().layout();
          List<String> breaches = new ArrayList<>();
          rehearse(SEED, other -> breaches.addAll(unstable(first, other.learner().layout())));
          return breaches;
        });
  }

  private static List<String> unstable(StateLayout layout, StateLayout other) {
    if (!List.copyOf(layout.slots().keySet()).equals(List.copyOf(other.slots().keySet()))) {
      return List.of("buffers are " + layout.slots().keySet() + " or " + other.slots().keySet());
    }
    List<String> breaches = new ArrayList<>();
    layout
        .slots()
        .forEach(
            (name, slot) -> {
              NdArray initial = slot.initial().get();
              StateLayout.Slot twin = other.slots().getOrDefault(name, slot);
              if (!initial.spec().equals(slot.spec()) || !twin.spec().equals(slot.spec())) {
                breaches.add(name + " is " + initial.spec() + ", not " + slot.spec());
              }
              if (!initial.equals(slot.initial().get()) || !initial.equals(twin.initial().get())) {
                breaches.add(name + " starts with different values");
              }
            });
    return breaches;
  }
}
