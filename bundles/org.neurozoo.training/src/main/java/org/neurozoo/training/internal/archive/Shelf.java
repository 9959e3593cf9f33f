package org.neurozoo.training.internal.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.neurozoo.schema.FaultException;

/**
 * Checkpoints laid aside in temporary files until the shelf is closed. Used by one thread at a
 * time.
 */
public final class Shelf implements AutoCloseable {
  private final Map<Long, Path> files = new HashMap<>();

  /**
   * Lays a checkpoint aside.
   *
   * @throws IOException if it cannot be written, for instance on a full disk; nothing is left
   */
  public void put(Checkpoint checkpoint) throws IOException {
    Path file = Files.createTempFile("neurozoo-snapshot", ".safetensors");
    files.put(checkpoint.step(), file);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      checkpoint.write(out);
    } catch (IOException e) {
      remove(checkpoint.step());
      throw e;
    }
  }

  /**
   * The checkpoint of a step, which stays where it is.
   *
   * @throws IOException if it cannot be read or was damaged
   */
  public Checkpoint get(long step) throws IOException {
    Path file = files.get(step);
    if (file == null) {
      throw new IllegalArgumentException("no checkpoint of step " + step);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return Checkpoint.read(in, Files.size(file), file.toString());
    } catch (FaultException e) {
      throw new IOException(e);
    }
  }

  /** Throws the checkpoint of a step away. */
  public void remove(long step) throws IOException {
    Path file = files.remove(step);
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  /** Throws all away. */
  @Override
  public void close() throws IOException {
    for (Path file : files.values()) {
      Files.deleteIfExists(file);
    }
    files.clear();
  }
}
