package org.neurozoo.training.internal.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Every change an archive makes to the file system.
 *
 * @param afterEach called after each change, so that tests see every state a kill can leave
 */
record Disk(Runnable afterEach) {
  /** What goes into a file. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  Disk() {
    this(() -> {});
  }

  void makeFolders(Path folder) throws IOException {
    Files.createDirectories(folder);
    afterEach.run();
  }

  /**
   * Writes a new file, or over an old one, through to the medium. What cannot be written whole does
   * not fill the disk further.
   */
  void write(Path file, Content content) throws IOException {
    try {
      writeThrough(file, content);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    afterEach.run();
  }

  private void writeThrough(Path file, Content content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      afterEach.run();
      content.write(out);
      out.flush();
      channel.force(true);
    }
  }

  /** Puts a file or folder in another's place in one moment. */
  void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    afterEach.run();
  }

  /** Appends all bytes or none, as far as the medium lets it. */
  void append(FileChannel channel, byte[] bytes) throws IOException {
    long before = channel.size();
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      channel.truncate(before);
      throw e;
    }
    afterEach.run();
  }

  void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
    afterEach.run();
  }
}
