package org.neurozoo.workbench.train.internal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Intervention;
import org.neurozoo.training.Run;
import org.neurozoo.training.StepMetrics;

/**
 * What has been seen of a run, in bounded memory. One thread samples it; views read it and so never
 * ask the run for more than a glance.
 */
public final class Recording {
  /** A burst hands over one metric after the other, within less than this. */
  private static final long HANDOVER_NANOS = 300_000;

  private static final int TRIES = 4;
  private static final double INERTIA = 0.9;

  private final Run run;
  private final Map<String, CurveStore> curves = new ConcurrentSkipListMap<>();
  private List<Intervention> made;
  private List<Figures> told = List.of();
  private volatile Optional<Figures> latest = Optional.empty();

  /** Steps below are recorded already: a run that goes them again yields the same. */
  private long taken;

  private volatile Run.Progress before;
  private volatile double secondsPerStep = Double.NaN;

  /** A recording that begins now. */
  Recording(Run run) {
    this.run = run;
    this.made = run.interventions();
    this.before = run.progress();
    this.taken = 0;
  }

  /** A recording that begins with what another run had seen up to a step. */
  Recording(Run run, Recording past, long step) {
    this(run);
    past.curves.forEach((name, curve) -> curves.put(name, curve.upTo(step)));
    taken = Math.min(step, past.before.step());
    told = run.history();
  }

  /** Takes in what is new; on the sampling thread only. */
  void sample() {
    giveUp();
    Run.Progress now = run.progress();
    pace(now);
    take(run.metrics());
    figures(run.history());
    before = now;
  }

  private void pace(Run.Progress now) {
    double seconds = now.seconds() - before.seconds();
    long steps = now.step() - before.step();
    if (seconds > 0 && steps > 0) {
      double each = seconds / steps;
      boolean first = Double.isNaN(secondsPerStep);
      secondsPerStep = first ? each : INERTIA * secondsPerStep + (1 - INERTIA) * each;
    }
  }

  /** After a change the steps beyond it will be others. */
  private void giveUp() {
    List<Intervention> now = run.interventions();
    if (now != made && !now.isEmpty()) {
      long step = now.getLast().step();
      curves.values().forEach(curve -> curve.cut(step));
      taken = Math.min(taken, step);
      told = told.stream().filter(each -> each.step() <= step).toList();
    }
    made = now;
  }

  private void take(StepMetrics metrics) {
    long complete = metrics.end();
    if (complete <= taken || metrics.names().isEmpty()) {
      return;
    }
    LockSupport.parkNanos(HANDOVER_NANOS);
    for (int i = 0; i < metrics.names().size(); i++) {
      take(metrics, i, complete);
    }
    taken = complete;
  }

  private void take(StepMetrics metrics, int metric, long complete) {
    for (int i = 0; i < TRIES; i++) {
      long end = metrics.end();
      float[] values = metrics.last(metric, StepMetrics.CAPACITY);
      if (metrics.end() == end) {
        add(store(metrics.names().get(metric)), values, end - values.length, complete);
        return;
      }
    }
  }

  private void add(CurveStore curve, float[] values, long first, long complete) {
    long from = Math.max(first, taken);
    for (long step = from; step < Math.min(complete, first + values.length); step++) {
      curve.add(step + 1, values[(int) (step - first)]);
    }
  }

  private CurveStore store(String name) {
    return curves.computeIfAbsent(name, each -> new CurveStore());
  }

  private void figures(List<Figures> now) {
    if (now.size() == told.size()) {
      return;
    }
    List<String> everyStep = run.metrics().names();
    for (Figures figures : now.subList(Math.min(told.size(), now.size()), now.size())) {
      figures
          .values()
          .forEach(
              (name, value) -> {
                if (!everyStep.contains(name)) {
                  store(name).add(figures.step(), value);
                }
              });
    }
    told = now;
    latest = now.isEmpty() ? Optional.empty() : Optional.of(now.getLast());
  }

  /** The figures there are curves of. */
  public List<String> names() {
    return new ArrayList<>(curves.keySet());
  }

  /** The curve of a figure in at most so many points, if there is one. */
  public Optional<Curve> curve(String name, int points) {
    return Optional.ofNullable(curves.get(name)).map(store -> store.curve(points));
  }

  /** The last value of a figure, or the mean of the last few; NaN if there is none. */
  public double last(String name) {
    Optional<Figures> figures = latest;
    if (figures.isPresent() && figures.get().values().containsKey(name)) {
      return figures.get().of(name);
    }
    CurveStore curve = curves.get(name);
    return curve == null ? Double.NaN : curve.last();
  }

  /** What was measured last. */
  public Optional<Figures> latest() {
    return latest;
  }

  /** The figure that tells best how good the run is, and its name; empty if there is none yet. */
  public Optional<Map.Entry<String, Double>> main() {
    List<String> best =
        List.of("test.accuracy", "validation.accuracy", "test.loss", "validation.loss");
    Optional<Figures> figures = latest;
    for (String name : best) {
      if (figures.isPresent() && figures.get().values().containsKey(name)) {
        return Optional.of(Map.entry(name, figures.get().of(name)));
      }
    }
    return run.metrics().names().stream()
        .findFirst()
        .flatMap(name -> Optional.ofNullable(curves.get(name)).map(c -> Map.entry(name, c.last())))
        .filter(entry -> !entry.getValue().isNaN());
  }

  /** How long a step takes of late; NaN while nobody knows. */
  public double secondsPerStep() {
    return secondsPerStep;
  }

  /** How long the steps left will take; NaN while nobody knows. */
  public double secondsLeft() {
    Run.Progress now = run.progress();
    return (now.steps() - now.step()) * secondsPerStep;
  }
}
