package org.neurozoo.console.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neurozoo.console.internal.terminal.Terminal;

/** All figures of several trainings as a file. */
final class TrialTable {
  private TrialTable() {}

  /** Writes a line a training; how many samples it learned from if that was chosen. */
  static void write(Path file, List<Trial> trials, Terminal terminal) {
    List<String> names = Trial.names(trials);
    boolean sized = trials.stream().anyMatch(trial -> trial.samples() > 0);
    List<String> lines = new ArrayList<>();
    lines.add((sized ? "samples," : "") + "repetition,fold,seed," + String.join(",", names));
    for (Trial trial : trials) {
      Stream<Object> place = Stream.of(trial.repetition(), trial.fold(), trial.seed());
      Stream<Object> figures =
          names.stream()
              .map(name -> Optional.ofNullable(trial.figures().get(name)).orElse(Double.NaN));
      Stream<Object> size = sized ? Stream.of(trial.samples()) : Stream.of();
      lines.add(
          Stream.of(size, place, figures)
              .flatMap(each -> each)
              .map(String::valueOf)
              .collect(Collectors.joining(",")));
    }
    write(file, lines);
    terminal.say("trials.file", file);
  }

  /**
   * Refuses a folder that nothing can be written to, before anything is trained.
   *
   * @throws org.neurozoo.schema.FaultException if it, or the one that it would be made in, is no
   *     folder or may not be written to
   */
  static void require(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw Terminal.fault(folder.toString(), "trials.no.folder", there);
    }
  }

  /** Writes lines, the folder as well if there is none. */
  static void write(Path file, List<String> lines) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, lines);
    } catch (IOException e) {
      throw Terminal.fault(file.toString(), "trials.cannot.write", String.valueOf(e.getMessage()));
    }
  }
}
