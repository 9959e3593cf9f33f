package org.neurozoo.training.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
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
  private static final Texts TEXTS = Texts.beside(Record.class);

  private final Optional<Archive> archive;
  private final Optional<Checkpoint> start;
  private boolean sealed;
  private long savedStep;
  private long savedNanos = System.nanoTime();
  private long intervalNanos = LEAST_INTERVAL_NANOS;

  Record(Optional<Archive> archive) {
    this.archive = archive;
    this.start = archive.flatMap(Archive::latest);
    this.savedStep = start.map(Checkpoint::step).orElse(-1L);
  }

  Optional<Path> folder() {
    return archive.map(Archive::folder);
  }

  List<Figures> figures() {
    return archive.map(Archive::figures).orElse(List.of());
  }

  /**
   * Fills a state from the checkpoint that the run goes on from; the step it was taken at, or 0.
   *
   * @throws FaultException if the checkpoint is of another state
   */
  long restore(State state) {
    start.ifPresent(checkpoint -> restore(checkpoint, state.memory()));
    return Math.max(0, savedStep);
  }

  private static void restore(Checkpoint checkpoint, Memory memory) {
    Map<String, Spec> specs = new LinkedHashMap<>();
    checkpoint.buffers().forEach((name, array) -> specs.put(name, array.spec()));
    if (!specs.equals(memory.buffers())) {
      throw FaultException.of(TEXTS, "", "other.state", specs.size(), memory.buffers().size());
    }
    checkpoint.buffers().forEach(memory::write);
  }

  /** How long the run had been computing at the checkpoint that it goes on from. */
  double seconds() {
    return start.map(checkpoint -> checkpoint.extra().path(SECONDS).asDouble(0)).orElse(0.0);
  }

  /** Adds figures; once sealed, what a run that is gone through again yields is not kept. */
  void append(Figures figures) {
    if (!sealed) {
      archive.ifPresent(each -> each.append(figures));
    }
  }

  /** Writes a checkpoint if one is due, or now if anything has changed. */
  void save(long step, double seconds, State state, boolean now) {
    long start = System.nanoTime();
    boolean due = now || start - savedNanos > intervalNanos;
    if (archive.isEmpty() || sealed || !due || step <= savedStep) {
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
    if (!sealed) {
      archive.ifPresent(Archive::seal);
    }
    sealed = true;
  }
}
