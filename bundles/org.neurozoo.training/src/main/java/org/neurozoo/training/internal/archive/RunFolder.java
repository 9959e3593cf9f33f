package org.neurozoo.training.internal.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The folder of a run: {@code run} in it holds the run while it is going on, {@code run.nzx} once
 * it is sealed.
 */
record RunFolder(Path path) {
  static final String SEALED = "run.nzx";
  static final String SUFFIX = ".nzx";

  /** Where the run lies while it is going on. */
  Path running() {
    return path.resolve("run");
  }

  Path sealed() {
    return path.resolve(SEALED);
  }

  /** What excludes other writers. */
  Path lock() {
    return path.resolve("run.lock");
  }

  Path journal() {
    return running().resolve(Contents.JOURNAL);
  }

  private Path draft() {
    return path.resolve("run.tmp");
  }

  private Path discarded() {
    return path.resolve("run.old");
  }

  private Path sealedDraft() {
    return path.resolve(SEALED + ".tmp");
  }

  boolean isRunning() {
    return Files.isDirectory(running());
  }

  /** Whether a new run would be in the way of one that is here. */
  boolean isTaken() throws IOException {
    return Files.exists(running()) || (Files.isDirectory(path) && !sealedFiles().isEmpty());
  }

  List<Path> sealedFiles() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  /** Reads a run that is going on or was killed. */
  Contents read() throws IOException {
    Contents start = beginning();
    // First the checkpoint: the journal may grow meanwhile, and must reach as far.
    Optional<Checkpoint> latest = new Checkpoints(running()).latest();
    byte[] journal = Files.readAllBytes(journal());
    return new Contents(
        start.experiment(),
        start.record(),
        start.data(),
        Journal.parseLeniently(journal, journal().toString()),
        latest);
  }

  /** Reads only what it started from. */
  Contents beginning() throws IOException {
    Path record = running().resolve(Contents.RECORD);
    JsonNode opened =
        Contents.opened(Json.parse(Files.readAllBytes(record), record), record.toString());
    Path experiment = running().resolve(Contents.EXPERIMENT);
    JsonNode tree = Json.parse(Files.readAllBytes(experiment), experiment);
    return Contents.start(tree, opened, data());
  }

  private SequencedMap<String, byte[]> data() throws IOException {
    SequencedMap<String, byte[]> data = new LinkedHashMap<>();
    if (Files.isDirectory(data(running()))) {
      for (Path file : files(data(running()))) {
        data.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return data;
  }

  /** Where in the folder of a run its data lie. */
  static Path data(Path run) {
    return run.resolve("data");
  }

  /** Lays a run down; it is there all at once. */
  void start(Disk disk, Contents contents) throws IOException {
    clear(disk);
    disk.makeFolders(draft());
    byte[] experiment = Json.pretty(contents.experiment());
    byte[] record = Json.pretty(Contents.sealed(contents.record()));
    byte[] journal = contents.journal().upTo(contents.step()).bytes();
    disk.write(draft().resolve(Contents.EXPERIMENT), out -> out.write(experiment));
    disk.write(draft().resolve(Contents.RECORD), out -> out.write(record));
    disk.write(draft().resolve(Contents.JOURNAL), out -> out.write(journal));
    if (!contents.data().isEmpty()) {
      disk.makeFolders(data(draft()));
      for (var file : contents.data().entrySet()) {
        disk.write(data(draft()).resolve(file.getKey()), out -> out.write(file.getValue()));
      }
    }
    if (contents.latest().isPresent()) {
      new Checkpoints(draft()).add(disk, contents.latest().get());
    }
    disk.move(draft(), running());
  }

  /** Makes a killed run ready to go on: removes what the kill left half done. */
  void mend(Disk disk) throws IOException {
    clear(disk);
    new Checkpoints(running()).clear(disk);
    Contents contents = read();
    byte[] journal = contents.journal().upTo(contents.step()).bytes();
    Path draft = running().resolve(Contents.JOURNAL + ".tmp");
    disk.write(draft, out -> out.write(journal));
    disk.move(draft, journal());
  }

  /** Turns the run into one file. */
  void seal(Disk disk) throws IOException {
    if (isRunning()) {
      SealedFile.write(disk, sealedDraft(), running());
      disk.move(sealedDraft(), sealed());
      disk.move(running(), discarded());
    }
    clear(disk);
  }

  private void clear(Disk disk) throws IOException {
    disk.delete(sealedDraft());
    for (Path folder : List.of(draft(), discarded())) {
      if (Files.isDirectory(folder)) {
        remove(disk, folder);
      }
    }
  }

  private static void remove(Disk disk, Path folder) throws IOException {
    for (Path file : files(folder)) {
      if (Files.isDirectory(file)) {
        remove(disk, file);
      } else {
        disk.delete(file);
      }
    }
    disk.delete(folder);
  }

  /** What lies in a folder, in the order of names. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
