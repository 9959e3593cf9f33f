package org.neurozoo.network.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.network.Registry;
import org.neurozoo.network.Registry.Chosen;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Schedule.Watch;
import org.neurozoo.training.State;
import org.neurozoo.training.StateBuilder;
import org.neurozoo.training.StopRule;
import org.neurozoo.training.Watcher;

/**
 * Everybody who looks at the figures of events: schedules that follow them, the rule to stop by,
 * and who keeps the best weights. All that is remembered lies in the run's state.
 */
final class Vigil {
  private static final String STOP = "stop/memory";
  private static final String OVER = "stop/over";
  private static final String SECONDS = "stop/seconds";
  private static final Texts TEXTS = Texts.beside(Vigil.class);

  private final List<Watch> watches = new ArrayList<>();
  private final Optional<Watcher> stop;
  private final Optional<BestWeights> best;
  private final boolean timed;
  private long since = System.nanoTime();
  private @Nullable State state;

  private Vigil(List<Watch> schedules, Optional<Watcher> stop, Optional<BestWeights> best) {
    this.stop = stop;
    this.best = best;
    this.timed = stop.filter(rule -> rule.reads().contains(Watcher.SECONDS)).isPresent();
    watches.addAll(schedules);
  }

  /**
   * Declares what is to be remembered.
   *
   * @param known the names of the figures there are
   * @throws FaultException if a figure that is to be looked at is not there
   */
  static Vigil of(
      Registry registry, Settings settings, TrainingGraph.Training training, List<String> known) {
    Optional<Watcher> stop = watcher(registry, settings, settings.get(GradientRule.STOP));
    stop.ifPresent(rule -> require(rule.reads(), known, "training.stop"));
    training.watches().forEach(w -> require(w.watcher().reads(), known, "training.schedule"));
    String figure = settings.get(GradientRule.BEST);
    Optional<BestWeights> best = Optional.empty();
    if (!figure.isBlank()) {
      require(Set.of(figure), known, "training.best");
      boolean rising = Scheduling.rising(settings).test(figure);
      best = Optional.of(BestWeights.of(figure, rising, training));
    }
    Vigil vigil = new Vigil(training.watches(), stop, best);
    vigil.declare(training.state());
    return vigil;
  }

  private static Optional<Watcher> watcher(Registry registry, Settings settings, Choice choice) {
    Chosen<StopRule> chosen = registry.choose(StopRule.class, choice, "training.stop");
    StopRule.Context context =
        new StopRule.Context(
            Scheduling.rising(settings), other -> watcher(registry, settings, other));
    return chosen.type().watcher(chosen.values(), context);
  }

  private static void require(Set<String> read, List<String> known, String place) {
    for (String name : new TreeSet<>(read)) {
      if (!known.contains(name) && !name.equals(Watcher.SECONDS)) {
        String key = name.startsWith("validation.") ? "no.validation" : "no.figure";
        throw FaultException.of(TEXTS, place, key, name, String.join(", ", known));
      }
    }
  }

  private void declare(StateBuilder state) {
    stop.ifPresent(
        rule -> {
          int length = Math.max(1, rule.initial().length);
          state.variable(STOP, Spec.f64(length), () -> row(rule.initial(), length));
          zero(OVER, state);
        });
    if (timed) {
      zero(SECONDS, state);
    }
  }

  private static void zero(String name, StateBuilder state) {
    state.variable(name, Spec.f64(), () -> NdArray.scalar(ElementType.F64, 0));
  }

  private static NdArray row(double[] numbers, int length) {
    return NdArray.of(Shape.of(length), java.util.Arrays.copyOf(numbers, length));
  }

  void bind(State to) {
    state = to;
    since = System.nanoTime();
    best.ifPresent(weights -> weights.bind(to));
  }

  /** Whether nobody looks, so that figures need not be computed. */
  boolean isIdle() {
    return watches.isEmpty() && stop.isEmpty() && best.isEmpty();
  }

  /** Whether the rule has stopped the run. */
  boolean isOver() {
    return stop.isPresent() && number(OVER) != 0;
  }

  private double number(String name) {
    return bound().memory().read(name).at(0);
  }

  private State bound() {
    if (state == null) {
      throw new IllegalStateException("not bound to a state");
    }
    return state;
  }

  /**
   * Lets everybody look at an event.
   *
   * @param last whether no step is left anyway
   */
  void at(Figures figures, boolean last) {
    if (isOver()) {
      return;
    }
    Figures told = timed(figures);
    watches.forEach(watch -> look(watch, told));
    best.ifPresent(weights -> weights.at(told));
    boolean over = stop.isPresent() && look(new Watch(STOP, stop.get()), told);
    if (over) {
      bound().memory().write(OVER, NdArray.scalar(ElementType.F64, 1));
    }
    if (over || last) {
      best.ifPresent(weights -> weights.restore(figures.step()));
    }
  }

  private boolean look(Watch watch, Figures figures) {
    NdArray memory = bound().memory().read(watch.variable());
    boolean calls = watch.watcher().at(figures, memory.doubles());
    bound().memory().write(watch.variable(), memory);
    return calls;
  }

  /**
   * Time is no part of a run's results, but a rule that minds it goes on counting after a break.
   */
  private Figures timed(Figures figures) {
    if (!timed) {
      return figures;
    }
    long now = System.nanoTime();
    double seconds = number(SECONDS) + (now - since) / 1e9;
    since = now;
    bound().memory().write(SECONDS, NdArray.scalar(ElementType.F64, seconds));
    LinkedHashMap<String, Double> values = new LinkedHashMap<>(figures.values());
    values.put(Watcher.SECONDS, seconds);
    return new Figures(figures.step(), figures.epoch(), values);
  }
}
