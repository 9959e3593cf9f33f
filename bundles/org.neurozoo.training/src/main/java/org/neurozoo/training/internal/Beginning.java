package org.neurozoo.training.internal;

import java.util.List;
import java.util.Optional;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Intervention;
import org.neurozoo.training.internal.archive.Archive;
import org.neurozoo.training.internal.archive.Changes;
import org.neurozoo.training.internal.archive.Checkpoint;

/**
 * What a run has behind it where it begins.
 *
 * @param checkpoint the state that it begins with; none at step 0
 * @param seconds how long it has been computing
 * @param figures what was measured so far
 * @param interventions what its user changed so far, and will have changed further on
 */
record Beginning(
    Optional<Checkpoint> checkpoint,
    double seconds,
    List<Figures> figures,
    List<Intervention> interventions) {
  /** Nothing. */
  static final Beginning NEW = new Beginning(Optional.empty(), 0, List.of(), List.of());

  /** Copies the lists. */
  Beginning {
    figures = List.copyOf(figures);
    interventions = List.copyOf(interventions);
  }

  /** What an archive tells. */
  static Beginning of(Archive archive) {
    Archive.Past past = archive.past();
    List<Intervention> made = Changes.of(past.notes(), archive.folder().toString());
    double seconds = past.latest().map(Record::seconds).orElse(0.0);
    return new Beginning(past.latest(), seconds, past.figures(), Interventions.kept(made));
  }

  /** Steps taken. */
  long step() {
    return checkpoint.map(Checkpoint::step).orElse(0L);
  }
}
