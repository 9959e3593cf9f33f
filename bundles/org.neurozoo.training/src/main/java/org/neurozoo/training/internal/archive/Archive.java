package org.neurozoo.training.internal.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.neurozoo.schema.FaultException;
import org.neurozoo.training.Figures;

/**
 * The archive of one run: a folder with a journal and numbered checkpoints while the run is going
 * on, one {@code .nzx} file at its end. A kill at any moment leaves the last good checkpoint.
 *
 * <p>{@link #open} only reads, for the run may be going on elsewhere; {@link #create} and {@link
 * #continueIn} give an archive that also writes, until it is sealed or closed. It is used by one
 * thread at a time. Everything throws {@link FaultException} if files cannot be read or written.
 */
public final class Archive implements AutoCloseable {
  /** A writer may move files on between two looks, but hardly so often. */
  private static final int LOOKS = 10;

  private final Source source;
  private final Contents contents;
  private final Optional<Writer> writer;

  /** Something that is written. */
  private interface Change {
    void make(Writer writer) throws IOException;
  }

  private Archive(Source source, Contents contents, Optional<Writer> writer) {
    this.source = source;
    this.contents = contents;
    this.writer = writer;
  }

  /** Something that may fail on the file system. */
  private interface Action<T> {
    T run() throws IOException;
  }

  /**
   * Lays a new run down, ready to be written to.
   *
   * @param folder made if missing
   * @param experiment what is trained
   * @param record device, threads, versions, data hash and whatever else changes bits
   * @param data small files that its data come from, by name
   * @throws FaultException if the folder holds a run already or cannot be written to
   */
  public static Archive create(
      Path folder, JsonNode experiment, JsonNode record, SequencedMap<String, byte[]> data) {
    return create(new Disk(), folder, experiment, record, data);
  }

  static Archive create(
      Disk disk,
      Path folder,
      JsonNode experiment,
      JsonNode record,
      SequencedMap<String, byte[]> data) {
    return start(
        disk,
        new RunFolder(folder.toAbsolutePath().normalize()),
        Contents.start(experiment, record, data));
  }

  /**
   * Reads a run without changing anything.
   *
   * @param path a folder that holds one run, going on or killed or sealed, or a sealed file; where
   *     a file {@code run.nzx} is going on again in its folder, what it has become since
   * @throws FaultException if there is no run, or a damaged one
   */
  public static Archive open(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return reading(absolute, () -> open(absolute, LOOKS));
  }

  /** Looks again where the run's writer moved its files between two looks. */
  private static Archive open(Path path, int looks) throws IOException {
    try {
      Source source = Source.find(path);
      return new Archive(source, source.read(), Optional.empty());
    } catch (NoSuchFileException e) {
      if (looks == 1) {
        throw e;
      }
      return open(path, looks - 1);
    }
  }

  /**
   * Makes an opened run ready to be written to; this archive is not to be used any more. What a
   * kill left half done is removed, as are figures after the latest checkpoint.
   *
   * @param folder the run's own, {@link #folder}, or one without a run, which gets a copy
   * @throws FaultException if the folder holds another run, somebody writes to it, or it cannot be
   *     written to
   */
  public Archive continueIn(Path folder) {
    return continueIn(new Disk(), folder);
  }

  Archive continueIn(Disk disk, Path folder) {
    RunFolder target = new RunFolder(folder.toAbsolutePath().normalize());
    return source.isOf(target) ? goOn(disk, target) : start(disk, target, contents);
  }

  private static Archive start(Disk disk, RunFolder target, Contents contents) {
    return writing(
        target,
        () -> {
          checkFree(target);
          return written(disk, target, () -> startIfFree(disk, target, contents));
        });
  }

  /** Again, for another may have been faster to the lock. */
  private static void startIfFree(Disk disk, RunFolder target, Contents contents)
      throws IOException {
    checkFree(target);
    target.start(disk, contents);
  }

  private static void checkFree(RunFolder target) throws IOException {
    if (target.isTaken()) {
      throw Faults.of(target.path(), "taken");
    }
  }

  private static Archive goOn(Disk disk, RunFolder target) {
    return writing(target, () -> written(disk, target, () -> mend(disk, target)));
  }

  private static void mend(Disk disk, RunFolder target) throws IOException {
    if (target.isRunning()) {
      target.mend(disk);
    } else {
      target.start(disk, SealedFile.read(target.sealed()));
    }
  }

  private static Archive written(Disk disk, RunFolder target, Writer.Preparation preparation)
      throws IOException {
    Writer writer = Writer.open(disk, target, preparation);
    Source source = new Source(target, target.running());
    return new Archive(source, target.beginning(), Optional.of(writer));
  }

  /** The folder of the run, where it goes on: for a file {@code x.nzx} the folder {@code x}. */
  public Path folder() {
    return source.home().path();
  }

  /** What is trained, as it was given. */
  public JsonNode experiment() {
    return contents.experiment();
  }

  /** How and with what it is trained, as it was given. */
  public JsonNode record() {
    return contents.record();
  }

  /** The small files that its data come from, by name, as they were given. */
  public SequencedMap<String, byte[]> data() {
    return contents.data();
  }

  /**
   * How far a run has come.
   *
   * @param latest the last checkpoint that is not damaged; without one it starts at its first step
   * @param figures those up to the latest checkpoint: later ones come again
   * @param notes all, also those after the latest checkpoint
   */
  public record Past(Optional<Checkpoint> latest, List<Figures> figures, List<Note> notes) {}

  /** How far the run has come by now; reads all of it while it is being written. */
  public Past past() {
    Contents now = now();
    Journal journal = now.journal();
    return new Past(now.latest(), journal.upTo(now.step()).figures(), journal.notes());
  }

  /** Of {@link #past} the checkpoint. */
  public Optional<Checkpoint> latest() {
    return past().latest();
  }

  /** Of {@link #past} the figures. */
  public List<Figures> figures() {
    return past().figures();
  }

  /** Of {@link #past} the notes. */
  public List<Note> notes() {
    return past().notes();
  }

  /** Adds figures; those of a step come before its checkpoint. A kill does not lose them. */
  public void append(Figures figures) {
    change(open -> open.append(Journal.Line.of(figures)));
  }

  /** Adds a note; a kill does not lose it. */
  public void note(String event, JsonNode details) {
    change(open -> open.append(Journal.Line.of(new Note(event, details))));
  }

  /** Adds a checkpoint, which is then the latest, and removes all but the one before. */
  public void checkpoint(Checkpoint checkpoint) {
    change(open -> open.checkpoint(checkpoint));
  }

  /** Adds a checkpoint and removes all others: what they hold is given up. */
  public void restart(Checkpoint checkpoint) {
    change(open -> open.restart(checkpoint));
  }

  /** Turns the folder into one file {@code run.nzx} in it and closes the archive. */
  public void seal() {
    change(Writer::seal);
  }

  /** Lets others write to the run, which stays as it is. */
  @Override
  public void close() {
    if (writer.isPresent()) {
      writing(source.home(), () -> changed(writer.get(), Writer::close));
    }
  }

  private void change(Change change) {
    Writer open =
        writer
            .filter(each -> each.lock().isOpen())
            .orElseThrow(() -> new IllegalStateException("not open to write: " + source.path()));
    writing(source.home(), () -> changed(open, change));
  }

  private static Writer changed(Writer writer, Change change) throws IOException {
    change.make(writer);
    return writer;
  }

  private Contents now() {
    return writer.isEmpty() ? contents : reading(folder(), () -> Source.find(folder()).read());
  }

  private static <T> T reading(Path place, Action<T> action) {
    try {
      return action.run();
    } catch (IOException | UncheckedIOException e) {
      throw Faults.caused(e, place, "cannot.read");
    }
  }

  private static <T> T writing(RunFolder folder, Action<T> action) {
    try {
      return action.run();
    } catch (FileAlreadyExistsException e) {
      throw Faults.caused(e, folder.path(), "not.folder");
    } catch (IOException | UncheckedIOException e) {
      throw Faults.caused(e, folder.path(), "cannot.write");
    }
  }
}
