package org.neurozoo.training.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Intervention;
import org.neurozoo.training.internal.archive.Archive;
import org.neurozoo.training.internal.archive.Changes;
import org.neurozoo.training.internal.archive.Checkpoint;

/**
 * What a run leaves on disk, if it has a folder. What cannot be written is kept until it can:
 * whoever gets the fault may try again.
 */
final class Record {
  /** Checkpoints come at most so often … */
  private static final long LEAST_INTERVAL_NANOS = 200_000_000;

  /** … and so seldom that they take at most a fiftieth of the time. */
  private static final int SHARE = 50;

  private static final String SECONDS = "seconds";

  private final Optional<Archive> archive;

  /** What is still to be added to the journal. */
  private final Queue<Consumer<Archive>> pending = new ArrayDeque<>();

  private boolean sealed;
  private long savedStep;
  private long savedNanos = System.nanoTime();
  private long intervalNanos = LEAST_INTERVAL_NANOS;

  private Record(Optional<Archive> archive, long savedStep) {
    this.archive = archive;
    this.savedStep = savedStep;
  }

  /** Nothing is left. */
  static Record none() {
    return new Record(Optional.empty(), -1);
  }

  /** Goes on with an archive, from what it told. */
  static Record goOn(Archive archive, Beginning beginning) {
    return new Record(
        Optional.of(archive), beginning.checkpoint().map(Checkpoint::step).orElse(-1L));
  }

  /** Begins an empty archive with what lies behind. */
  static Record begin(Archive archive, Beginning beginning) {
    beginning.figures().forEach(archive::append);
    beginning.interventions().forEach(each -> Changes.note(archive, each));
    beginning
        .checkpoint()
        .ifPresent(each -> archive.checkpoint(each.with(extra(beginning.seconds()))));
    return goOn(archive, beginning);
  }

  Optional<Path> folder() {
    return archive.map(Archive::folder);
  }

  /** How long a run had been computing at a checkpoint. */
  static double seconds(Checkpoint checkpoint) {
    return checkpoint.extra().path(SECONDS).asDouble(0);
  }

  /** Whether the run has come to its end: what it does now is not kept. */
  boolean isSealed() {
    return sealed;
  }

  /** Adds figures, with the next checkpoint at the latest. */
  void append(Figures figures) {
    add(archive -> archive.append(figures));
  }

  /** Adds an intervention, with the next checkpoint at the latest. */
  void note(Intervention intervention) {
    add(archive -> Changes.note(archive, intervention));
  }

  private void add(Consumer<Archive> line) {
    if (archive.isPresent() && !sealed) {
      pending.add(line);
    }
  }

  private void flush(Archive into) {
    while (!pending.isEmpty()) {
      pending.element().accept(into);
      pending.remove();
    }
  }

  /**
   * Writes what is new, and a checkpoint if one is due, or now if anything has changed.
   *
   * @throws org.neurozoo.schema.FaultException if that is not possible
   */
  void save(long step, double seconds, Memory memory, boolean now) {
    if (archive.isPresent() && !sealed) {
      flush(archive.get());
      long start = System.nanoTime();
      if (step > savedStep && (now || start - savedNanos > intervalNanos)) {
        archive.get().checkpoint(Checkpoint.of(step, memory, extra(seconds)));
        saved(step, start);
      }
    }
  }

  /**
   * Makes the present step the last that is known.
   *
   * @throws org.neurozoo.schema.FaultException if that is not possible
   */
  void giveUpAfter(long step, double seconds, Memory memory) {
    if (archive.isPresent() && !sealed && savedStep > step) {
      flush(archive.get());
      long start = System.nanoTime();
      archive.get().restart(Checkpoint.of(step, memory, extra(seconds)));
      saved(step, start);
    }
  }

  private static JsonNode extra(double seconds) {
    return JsonNodeFactory.instance.objectNode().put(SECONDS, seconds);
  }

  private void saved(long step, long start) {
    savedStep = step;
    savedNanos = System.nanoTime();
    intervalNanos = Math.max(LEAST_INTERVAL_NANOS, SHARE * (savedNanos - start));
  }

  void close() {
    archive.ifPresent(Archive::close);
  }

  /**
   * Ends the archive.
   *
   * @throws org.neurozoo.schema.FaultException if that is not possible
   */
  void seal() {
    if (!sealed) {
      archive.ifPresent(this::flush);
      archive.ifPresent(Archive::seal);
    }
    sealed = true;
  }
}
