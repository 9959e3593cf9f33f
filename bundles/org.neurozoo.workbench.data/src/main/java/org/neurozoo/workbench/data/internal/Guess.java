package org.neurozoo.workbench.data.internal;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neurozoo.data.DataSource;

/**
 * Which source reads a file or folder, by what it is called.
 *
 * @param path what it is to be given
 */
record Guess(DataSource source, Path path) {
  /** The first by id of those that recognise a path; may list folders. */
  static Optional<Guess> of(Path pointed, List<DataSource> sources) {
    return sources.stream()
        .flatMap(each -> each.recognise(pointed).map(path -> new Guess(each, path)).stream())
        .min(Comparator.comparing(guess -> guess.source().id()));
  }
}
