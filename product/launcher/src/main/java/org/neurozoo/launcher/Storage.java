package org.neurozoo.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The framework's cache: a folder of this process alone, held by a lock on a file beside it. A lock
 * ends with its process however that ends, so an unlocked folder is a dead process's.
 */
final class Storage implements AutoCloseable {
  private static final String PREFIX = "felix-";
  private static final String SUFFIX = ".lock";

  private final Path folder;
  private final Path file;
  private final FileChannel lock;

  private Storage(Path folder, Path file, FileChannel lock) {
    this.folder = folder;
    this.file = file;
    this.lock = lock;
  }

  /**
   * Sweeps away what dead processes left and makes a folder for this one.
   *
   * @throws Refusal if the folder cannot be written
   */
  static Storage create(Path below) {
    try {
      Files.createDirectories(below);
      sweep(below);
      Path file = Files.createTempFile(below, PREFIX, SUFFIX);
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      channel.lock();
      return new Storage(Files.createDirectory(folderOf(file)), file, channel);
    } catch (IOException e) {
      throw Refusal.of("storage.unwritable", below, e);
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    delete(folder);
    closeLock(lock);
    delete(file);
  }

  private static void closeLock(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException e) {
      System.getLogger(Storage.class.getName()).log(System.Logger.Level.DEBUG, "lock", e);
    }
  }

  private static Path folderOf(Path file) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.substring(0, name.length() - SUFFIX.length()));
  }

  private static void sweep(Path below) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(below, PREFIX + "*" + SUFFIX)) {
      for (Path file : files) {
        if (isDead(file)) {
          delete(folderOf(file));
          delete(file);
        }
      }
    }
  }

  private static boolean isDead(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  /** As far as it goes: the next process's sweep takes the rest. */
  private static void delete(Path path) {
    try (Stream<Path> tree = Files.walk(path)) {
      for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException e) {
      System.getLogger(Storage.class.getName()).log(System.Logger.Level.DEBUG, "delete", e);
    }
  }
}
