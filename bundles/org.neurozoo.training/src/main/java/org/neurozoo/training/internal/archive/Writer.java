package org.neurozoo.training.internal.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/**
 * The only one who writes to a run's folder: holds its lock, which a kill lets go of, and its
 * journal.
 */
record Writer(Disk disk, RunFolder folder, FileChannel lock, FileChannel journal)
    implements AutoCloseable {
  /** What lays the run down or mends it once nobody else can. */
  interface Preparation {
    void run() throws IOException;
  }

  static Writer open(Disk disk, RunFolder folder, Preparation preparation) throws IOException {
    disk.makeFolders(folder.path());
    FileChannel lock = lock(folder);
    try {
      preparation.run();
      FileChannel journal =
          FileChannel.open(folder.journal(), StandardOpenOption.WRITE, StandardOpenOption.APPEND);
      return new Writer(disk, folder, lock, journal);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static FileChannel lock(RunFolder folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw Faults.caused(e, folder.path(), "in.use");
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw Faults.of(folder.path(), "in.use");
  }

  void append(Journal.Line line) throws IOException {
    disk.append(journal, line.bytes());
  }

  /** What was measured until then is there whenever the checkpoint is. */
  void checkpoint(Checkpoint checkpoint) throws IOException {
    journal.force(true);
    new Checkpoints(folder.running()).add(disk, checkpoint);
  }

  void restart(Checkpoint checkpoint) throws IOException {
    checkpoint(checkpoint);
    new Checkpoints(folder.running()).clearBefore(disk);
  }

  /** What fails halfway can be tried again. */
  void seal() throws IOException {
    if (journal.isOpen()) {
      journal.force(true);
      journal.close();
    }
    folder.seal(disk);
    lock.close();
    disk.delete(folder.lock());
  }

  @Override
  public void close() throws IOException {
    journal.close();
    lock.close();
  }
}
