package org.neurozoo.training.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.neurozoo.training.DeviceComparison;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which of several devices takes an experiment's steps the fastest, on states that are
 * thrown away. The best-ranked begins alone: the others are opened only if the run promises to be
 * so long that the search pays.
 */
final class Race {
  private static final Logger LOG = LoggerFactory.getLogger(Race.class);

  /** A run that takes no longer is not worth a search. */
  private static final double SHORT_SECONDS = 10;

  /** The best-ranked has so long to show that the run is short: its code may be cold at first. */
  private static final double ALONE_SECONDS = 0.5;

  /** Nobody is behind before it had so long to warm up … */
  private static final double LEAST_SECONDS = 1;

  /** … and nobody gets longer, but for its first burst. */
  private static final double MOST_SECONDS = 2;

  /** Who is so many times as fast as all others need not go on. */
  private static final double CLEARLY = 4;

  /** Less than this is noise, and the higher rank decides. */
  private static final double NOISE = 1.1;

  private final Workplace best;
  private final Supplier<List<Workplace>> rivals;
  private final LongSupplier clock;

  /**
   * Nothing measured yet.
   *
   * @param best the best-ranked
   * @param rivals opens the others, the highest-ranked first
   * @param clock in nanoseconds
   */
  Race(Workplace best, Supplier<List<Workplace>> rivals, LongSupplier clock) {
    this.best = best;
    this.rivals = rivals;
    this.clock = clock;
  }

  /** The fastest; the others are closed. */
  Workplace winner() {
    List<Workplace> open = new ArrayList<>(List.of(best));
    try {
      Workplace winner = winner(open);
      open.stream().filter(each -> each.learner() != winner.learner()).forEach(Workplace::close);
      return winner;
    } catch (RuntimeException | OutOfMemoryError e) {
      open.forEach(Workplace::close);
      throw e;
    }
  }

  private Workplace winner(List<Workplace> open) {
    Optional<Racer> first = attempt(best, this::alone);
    if (first.isEmpty() || first.get().forecast() < SHORT_SECONDS) {
      return best;
    }
    List<Workplace> others = rivals.get();
    open.addAll(others);
    List<Racer> field = new ArrayList<>(List.of(first.get()));
    others.forEach(each -> attempt(each, this::ready).ifPresent(field::add));
    run(field);
    return switch (field.size()) {
      case 0 -> best;
      case 1 -> field.getFirst().place();
      default -> compared(field);
    };
  }

  private Racer ready(Workplace place) {
    Racer racer = new Racer(place, clock);
    racer.burst();
    return racer;
  }

  private Racer alone(Workplace place) {
    Racer racer = ready(place);
    while (racer.forecast() >= SHORT_SECONDS
        && racer.seconds() < ALONE_SECONDS
        && !racer.isOver()) {
      racer.burst();
    }
    return racer;
  }

  private interface Start {
    Racer of(Workplace place);
  }

  /** Who breaks down is out; if all do, the run will tell the same. */
  private static Optional<Racer> attempt(Workplace place, Start start) {
    try {
      return Optional.of(start.of(place));
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.info("{} is not compared with other devices: {}", place.backend(), e.getMessage(), e);
      return Optional.empty();
    }
  }

  private static void run(List<Racer> field) {
    while (field.size() > 1 && !isDecided(field)) {
      field.removeIf(each -> !hasGoneOn(each));
    }
  }

  private static boolean hasGoneOn(Racer racer) {
    if (racer.seconds() >= MOST_SECONDS || racer.isOver()) {
      return true;
    }
    return attempt(
            racer.place(),
            place -> {
              racer.burst();
              return racer;
            })
        .isPresent();
  }

  private static boolean isDecided(List<Racer> field) {
    if (field.stream().allMatch(each -> each.seconds() >= MOST_SECONDS || each.isOver())) {
      return true;
    }
    double[] nanos = field.stream().mapToDouble(Racer::nanosPerStep).sorted().toArray();
    boolean warm = field.stream().allMatch(each -> each.seconds() >= LEAST_SECONDS);
    return warm && nanos[1] >= CLEARLY * nanos[0];
  }

  private static Workplace compared(List<Racer> field) {
    Racer fastest = field.getFirst();
    for (Racer each : field) {
      if (each.nanosPerStep() * NOISE < fastest.nanosPerStep()) {
        fastest = each;
      }
    }
    DeviceComparison comparison = comparison(fastest, field);
    comparison.micros().keySet().stream()
        .skip(1)
        .forEach(
            other ->
                LOG.info(
                    "{} is {} times as fast as {} here",
                    comparison.device(),
                    comparison.advantage(other),
                    other));
    return fastest.place().by(comparison);
  }

  private static DeviceComparison comparison(Racer fastest, List<Racer> field) {
    SequencedMap<String, Double> micros = new LinkedHashMap<>();
    micros.put(fastest.place().backend(), fastest.nanosPerStep() / 1e3);
    field.stream()
        .sorted(Comparator.comparingDouble(Racer::nanosPerStep))
        .forEach(each -> micros.putIfAbsent(each.place().backend(), each.nanosPerStep() / 1e3));
    return new DeviceComparison(fastest.place().backend(), micros);
  }
}
