package org.neurozoo.training.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.neurozoo.graph.NdArray;
import org.neurozoo.training.Figures;
import org.neurozoo.training.State;
import org.neurozoo.training.internal.archive.Archive;
import org.neurozoo.training.internal.archive.Checkpoint;

/** What a run leaves on disk, if it has a folder. */
final class Record {
  /** Checkpoints come at most so often … */
  private static final long LEAST_INTERVAL_NANOS = 200_000_000;

  /** … and so seldom that they take at most a fiftieth of the time. */
  private static final int SHARE = 50;

  private static final String SECONDS = "seconds";

  private final Optional<Archive> archive;
  private long savedStep = -1;
  private long savedNanos = System.nanoTime();
  private long intervalNanos = LEAST_INTERVAL_NANOS;

  Record(Optional<Archive> archive) {
    this.archive = archive;
  }

  Optional<Path> folder() {
    return archive.map(Archive::folder);
  }

  List<Figures> figures() {
    return archive.map(Archive::figures).orElse(List.of());
  }

  /** Fills a state from the latest checkpoint; the step it was taken at, or 0. */
  long restore(State state) {
    Optional<Checkpoint> latest = archive.flatMap(Archive::latest);
    latest.ifPresent(
        checkpoint ->
            checkpoint.buffers().forEach((name, array) -> state.memory().write(name, array)));
    savedStep = latest.map(Checkpoint::step).orElse(-1L);
    return Math.max(0, savedStep);
  }

  void append(Figures figures) {
    archive.ifPresent(each -> each.append(figures));
  }

  /** How long the run had been computing at the latest checkpoint. */
  double seconds() {
    return archive
        .flatMap(Archive::latest)
        .map(checkpoint -> checkpoint.extra().path(SECONDS).asDouble(0))
        .orElse(0.0);
  }

  /** Writes a checkpoint if one is due, or now if anything has changed. */
  void save(long step, double seconds, State state, boolean now) {
    long start = System.nanoTime();
    boolean due = now || start - savedNanos > intervalNanos;
    if (archive.isEmpty() || !due || step <= savedStep) {
      return;
    }
    SequencedMap<String, NdArray> buffers = new LinkedHashMap<>();
    state.memory().buffers().keySet().forEach(n -> buffers.put(n, state.memory().read(n)));
    JsonNode extra = JsonNodeFactory.instance.objectNode().put(SECONDS, seconds);
    archive.get().checkpoint(new Checkpoint(step, buffers, extra));
    savedStep = step;
    savedNanos = System.nanoTime();
    intervalNanos = Math.max(LEAST_INTERVAL_NANOS, SHARE * (savedNanos - start));
  }

  void close() {
    archive.ifPresent(Archive::close);
  }

  void seal() {
    archive.ifPresent(Archive::seal);
  }
}
